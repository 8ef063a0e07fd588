import type { RuleSource } from '../rules/rule-set.ts';

/** 财预〔2020〕10号: weights, scores, bands, reasons and grades of 单位自评. */
export const nationalNotice: RuleSource = {
  evidence: 'official',
  citation: '财预〔2020〕10号《项目支出绩效评价管理办法》单位自评',
};

/** What finance bureaus check when they review self-evaluations. */
export const bureauPractice: RuleSource = { evidence: 'observed', citation: '财政部门绩效自评复核要求' };
