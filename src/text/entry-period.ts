import type { Interval, Measure, MeasureKind } from '../domain/entry/ledger.ts';

/** Wording of filling in through the year. */
export const periodText = {
  toPeriods: '按期填报',
  toYear: '全年填报',
  gridLabel: '按期填报表',
  columns: {
    name: '三级指标',
    targetText: '年度指标值',
    baselineText: '上年值',
    kind: '统计口径',
    interval: '周期',
    year: '全年',
    source: '全年值来源',
  },
  month: (month: number) => `${month}月`,
  mixed: (months: string) => `${months}月的值无法合并`,
  differs: (derived: string) => `各期得 ${derived}`,
  chooseKind: '先选统计口径，再填各期的值。可填“分子/分母”，如 197/200。填有值后口径与周期不再改动。',
  note: '说明',
  evidence: '依据',
  addEvidence: '添加依据',
  evidenceHint: '文字说明，或 https:// 开头的链接',
  addFile: '附文件',
  fileTrouble: {
    'too-large': '文件超过 5 MB，请改用链接或文字说明',
    'not-kept': '文件没有存成：浏览器存储已满或写入失败',
  },
  fileMissing: '这个文件不在本浏览器中，可能留在另一台电脑上',
  removeEvidence: (text: string) => `删除依据 ${text}`,
  forYear: '全年值',
  forMonth: (month: number) => `${month} 月的值`,
} as const;

export const measureKindText = { cumulative: '累计', latest: '最新', average: '平均' } as const satisfies Record<
  MeasureKind,
  string
>;

export const intervalText = { month: '月', quarter: '季', 'half-year': '半年' } as const satisfies Record<
  Interval,
  string
>;

export const sourceText = { entered: '直接填写', periods: '由各期算出' } as const satisfies Record<
  Measure['source'],
  string
>;
