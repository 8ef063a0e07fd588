import type { RuleSet } from '../rule-set.ts';
import { national2020 } from './national-2020.ts';

const sheets = '四川省公开的项目支出绩效自评表';

/** 预算执行率 10, the other 90 points free over the indicators. */
export const sichuan: RuleSet = {
  ...national2020,
  id: 'sichuan',
  version: 1,
  title: '四川省绩效自评规则',
  validFrom: '2020-01-01',
  validTo: null,
  source: { evidence: 'observed', citation: sheets },
  executionPoints: '10',
  weighting: { kind: 'free', points: '90', source: { evidence: 'observed', citation: sheets } },
  execution: { kind: 'pro-rata', source: { evidence: 'observed', citation: sheets } },
};
