import type { MeasureKind } from '../domain/entry/ledger.ts';
import type { YearShape } from '../domain/monitoring/year-shapes.ts';

/** How the year's end follows from the periods. */
export const methodText = {
  cumulative: '已完成 + 剩余期数 × 近一半各期的平均；区间计入各期的波动、前后两半的快慢之差，另加一成的余量',
  average: '各期平均，剩余期按近一半各期的平均；区间计入波动和前后两半之差',
  latest: '最新值保持不变，区间按历次变动的幅度和走向',
} as const satisfies Record<MeasureKind, string>;

/** Wording of the forecast of the year's end. */
export const forecastText = {
  column: '全年预测',
  title: '全年预测',
  range: (low: string, high: string, unit: string) => `${low}–${high}${unit}`,
  single: (value: string, unit: string) => `${value}${unit}`,
  middle: (value: string) => `中间 ${value}`,
  meets: (percent: string) => `达标可能 ${percent} %`,
  doubt: (likelihood: string) => `与所选“${likelihood}”不一致`,
  byOutlook: (likelihood: string) => `按所选“${likelihood}”估计`,
  asItStands: '按实际完成值',
  unknown: '缺月度值，无法预测',
  executed: (low: string, middle: string, high: string, unit: string) =>
    `全年预计执行 ${middle} ${unit}（80 % 把握在 ${low}–${high} 之间）`,
  total: (low: string, high: string) => `总分 ${low}–${high}（80 % 把握）`,
  finished: (total: string) => `年度已过完，不再预测；按规则计算的总分为 ${total}`,
  totalSure: (total: string) => `总分 ${total}`,
  grade: (grade: string, percent: string) => `${grade} ${percent} %`,
  noTotal: (points: string) => `还有 ${points} 分无法预测（缺月度值、执行数或完成目标可能性），不给总分。`,
  proposedWeights: '表上没有分值，按规则集的分值在各指标间平均分配来估计。',
  method: '怎么算的',
  methodLead:
    '每项指标按已填各期的快慢与波动推算年末值（学生 t 分布；知道上年数时多算一期；监控表只列前几个月合计的，这几个月按平均快慢合算一期；两期之间漏填的，累计项按 0 计入快慢），换成 20 个同样可能的结果，按规则集逐个计分；没有月度值的，按所选的完成目标可能性在对应分值区间内均匀取值。总分由各部分独立抽取 2000 次相加得出，种子固定，同样的数据总得同样的结果。',
  methodLimit: '只看数字本身，不知道年中要发生的事；各指标之间的相互影响没有计入。',
} as const;

/** 全年预计 of the unit itself. */
export const expectedText = {
  column: '单位预计',
  placeholder: '全年预计',
  amount: '全年预计执行数',
  take: (forecast: string) => `填入预测 ${forecast}`,
} as const;

/** What a generated year looks like. */
export const shapeText = {
  even: '平稳',
  seasonal: '有淡旺季',
  rising: '前慢后快',
  jump: '中途变快或变慢',
  burst: '年末突击',
  outliers: '个别月份大起大落',
  gaps: '漏报，次月补上',
  quarters: '只有季度数',
} as const satisfies Record<YearShape, string>;

/** How often the ranges came true. */
export const calibrationText = {
  title: '校准：说 80 % 把握的，在不同走势的年度里有多少成真',
  run: (years: number) => `回测，每格 ${years} 个年度`,
  table: '回测命中率',
  shape: '年度走势',
  hit: (percent: string) => `${percent} %`,
  none: '—',
  note: '年度由程序生成，从第 3 至 10 个月（季度数从第 2 或 3 季）起预测，种子固定。平稳的年度区间偏宽；中途变化和年末突击从已有各期看不出来，命中远低于 80 %，这样的项目不要只看预测。',
} as const;
