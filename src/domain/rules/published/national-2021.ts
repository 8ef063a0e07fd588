import type { RuleSet } from '../rule-set.ts';
import { national2020 } from './national-2020.ts';

const notice = '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》';

/** 成本 20, 产出 40, 效益 20, 满意度 10; without 成本 indicators 产出 50, 效益 30. */
export const national2021: RuleSet = {
  ...national2020,
  id: 'national-2021',
  version: 1,
  title: '财政部核心绩效指标规则（2021）',
  validFrom: '2021-08-18',
  validTo: null,
  source: { evidence: 'official', citation: notice },
  weighting: {
    kind: 'by-category',
    points: { cost: '20', output: '40', benefit: '20', satisfaction: '10' },
    alternative: { cost: null, output: '50', benefit: '30', satisfaction: '10' },
    source: { evidence: 'official', citation: `${notice} 指标权重设置` },
  },
};
