import { reasonGap, type ReasonFlaw } from '../domain/entry/reason.ts';

/** Why a reason does not count, and what to do. */
export const reasonFlawText = {
  blank: '请填写偏差原因',
  'empty-phrase': '没有说明原因，请写明为什么未完成、如何改进',
  unfinished: `模板中的“${reasonGap}”还没有补写`,
  'too-short': '过于简短，请写明原因（不少于 5 个字）',
} as const satisfies Record<ReasonFlaw, string>;

/** The numbers of a row that a template begins with; `gap` and `rate` are `''` where the row has no plain number. */
export type ReasonFacts = {
  readonly target: string;
  readonly actual: string;
  readonly lost: string;
  readonly gap: string;
  readonly rate: string;
  readonly direction: 'below' | 'above';
};

const head = ({ target, actual, lost, gap, rate, direction }: ReasonFacts): string => {
  const words = direction === 'below' ? '少' : '超';
  const share = gap === '' ? '' : `，为指标值的 ${rate} %，${words} ${gap}`;
  return `年度指标值 ${target}，实际 ${actual}${share}，扣 ${lost} 分。`;
};

/** Beginnings of a reason: the row's own numbers, a cause, and gaps that only the person can fill. */
export const reasonTemplates = [
  {
    label: '经费',
    write: (facts: ReasonFacts) => `${head(facts)}原因：经费到位较晚，${reasonGap}。改进：${reasonGap}。`,
  },
  { label: '人员', write: (facts: ReasonFacts) => `${head(facts)}原因：人员变动，${reasonGap}。改进：${reasonGap}。` },
  {
    label: '进度',
    write: (facts: ReasonFacts) => `${head(facts)}原因：实施进度推迟，${reasonGap}。改进：${reasonGap}。`,
  },
  { label: '外部', write: (facts: ReasonFacts) => `${head(facts)}原因：受${reasonGap}影响。改进：${reasonGap}。` },
  {
    label: '目标',
    write: (facts: ReasonFacts) => `${head(facts)}原因：指标值测算依据变化，${reasonGap}。改进：${reasonGap}。`,
  },
] as const;
