import type { RuleSet } from '../rule-set.ts';

const notice = '财预〔2020〕10号《项目支出绩效评价管理办法》';

/** The default: 预算执行率 10, 产出 50, 效益 30, 满意度 10. 成本 is filed under 产出. */
export const national2020: RuleSet = {
  id: 'national-2020',
  version: 1,
  title: '财政部项目支出绩效自评规则（2020）',
  validFrom: '2020-02-25',
  validTo: null,
  source: { evidence: 'official', citation: notice },
  executionPoints: '10',
  weighting: {
    kind: 'by-category',
    points: { cost: null, output: '50', benefit: '30', satisfaction: '10' },
    alternative: null,
    source: { evidence: 'official', citation: `${notice} 自评指标权重` },
  },
  execution: { kind: 'pro-rata', source: { evidence: 'observed', citation: '公开的自评表：执行率95.88% → 9.59分' } },
  excess: { kind: 'linear', source: { evidence: 'observed', citation: '绩效自评系统中反向指标的扣分公式' } },
  overFulfilment: {
    kind: 'explain',
    noteAbove: '120',
    reasonAbove: '130',
    source: { evidence: 'example', citation: '广西绩效自评要求：超过130%须说明原因' },
  },
  monitoring: {
    scaled: 'growing',
    redBelow: '60',
    yellowBelow: '80',
    blueFrom: '120',
    source: { evidence: 'observed', citation: '绩效运行监控系统的红黄绿灯设置；表式依据财预〔2019〕136号' },
  },
  grades: [
    { grade: 'excellent', from: '90' },
    { grade: 'good', from: '80' },
    { grade: 'fair', from: '60' },
    { grade: 'poor', from: '0' },
  ],
};
