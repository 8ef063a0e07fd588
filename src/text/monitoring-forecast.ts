import type { MeasureKind } from '../domain/entry/ledger.ts';
import type { ValueForecast } from '../domain/monitoring/forecast-value.ts';

/** How sure a range is meant to be. */
export const rangeText = { of50: '50 %', of80: '80 %', of90: '90 %' } as const satisfies Record<
  keyof ValueForecast['ranges'],
  string
>;

/** How the year's end follows from the periods. */
export const methodText = {
  cumulative: '已完成 + 剩余期数 × 平均每期',
  average: '各期平均，剩余期按已有平均',
  latest: '最新值保持不变，按历次变动的幅度给出区间',
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
  method: '怎么算的',
  methodLead:
    '每项指标按已填各期的快慢与波动推算年末值（学生 t 分布；知道上年数时多算一期），换成 20 个同样可能的结果，按规则集逐个计分；没有月度值的，按所选的完成目标可能性在对应分值区间内均匀取值。总分由各部分独立抽取 2000 次相加得出，种子固定，同样的数据总得同样的结果。',
  methodLimit: '只看数字本身，不知道年中要发生的事；各指标之间的相互影响没有计入。',
  calibration: '校准：用生成的年度回测',
  calibrationRun: '回测 600 个年度',
  calibrationRow: (said: string, percent: string, hits: number, forecasts: number) =>
    `说 ${said} 把握的，实际落入 ${percent} %（${hits} / ${forecasts}）`,
  calibrationNote: '生成的年度各有自己的快慢与波动，从第 3 至 10 个月起预测；真实年度若有突变，命中会低于此数。',
} as const;
