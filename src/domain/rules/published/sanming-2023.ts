import type { RuleSet } from '../rule-set.ts';
import { national2020 } from './national-2020.ts';

const sheets = '三明市2023年度专项资金绩效自评表（五张已公开的表）';

/** 成本 10, 产出 40, 效益 30, 满意度 10; execution by tiers, whose text is not public: shipped as an example. */
export const sanming2023: RuleSet = {
  ...national2020,
  id: 'sanming-2023',
  version: 1,
  title: '三明市专项资金绩效自评规则（2023）',
  validFrom: '2023-01-01',
  validTo: null,
  source: { evidence: 'observed', citation: sheets },
  executionPoints: '10',
  weighting: {
    kind: 'by-category',
    points: { cost: '10', output: '40', benefit: '30', satisfaction: '10' },
    alternative: null,
    source: { evidence: 'observed', citation: sheets },
  },
  execution: {
    kind: 'tiers',
    tiers: [
      { from: '100', points: '10' },
      { from: '90', points: '7' },
    ],
    source: { evidence: 'example', citation: `${sheets}：100%得10分、98.25%得7分、38.70%和0%得0分；规则原文未公开` },
  },
  excess: { kind: 'linear', source: { evidence: 'observed', citation: '绩效自评系统中反向指标的扣分公式' } },
  overFulfilment: { kind: 'none' },
};
