import type { RuleSet } from '../rule-set.ts';
import { national2020 } from './national-2020.ts';

const sheets = '湖北省公开的项目支出绩效自评表';

/** 预算执行率 20, the other 80 points free over the indicators. */
export const hubei: RuleSet = {
  ...national2020,
  id: 'hubei',
  version: 1,
  title: '湖北省绩效自评规则',
  validFrom: '2020-01-01',
  validTo: null,
  source: { evidence: 'observed', citation: sheets },
  executionPoints: '20',
  weighting: { kind: 'free', points: '80', source: { evidence: 'observed', citation: sheets } },
  execution: { kind: 'pro-rata', source: { evidence: 'observed', citation: `${sheets}：20 × 执行率` } },
};
