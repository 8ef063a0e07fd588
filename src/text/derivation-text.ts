import type { DerivationNote, ScoringRule } from '../domain/scoring/derivation.ts';
import { formatScore } from './format-number.ts';

/** Which rule gave a score, as the receipt says it. */
export const scoringRuleText = {
  'at-least-met': '达到指标值，得满分',
  'at-least-short': '未达到指标值，按完成值与指标值的比例得分',
  'at-most-met': '未超过指标值，得满分',
  'at-most-linear': '超过指标值，按超出比例扣分',
  'at-most-inverse': '超过指标值，按指标值与完成值的比例得分',
  'at-most-zero': '指标值为 0，实际大于 0，不得分',
  'equal-zero': '指标值为 0，实际为 0 得满分，否则不得分',
  'over-fulfilled': '超额完成较多，按偏离度调减分值',
  'range-inside': '在区间内，得满分',
  'range-below': '低于区间下限，按比例得分',
  'range-above': '高于区间上限，按反向指标得分',
  'on-time': '按时完成，得满分',
  late: '未按时或时间不明，由评价人按达成程度给分',
  rating: '按等级给分：达到得满分，低一档得 80%，更低最多得 60%',
  qualitative: '定性指标，按达成程度分档给分',
  schedule: '与序时进度比较，按比例得分',
  relative: '与上年数比较，按变化目标得分',
  trend: '与上年数比较，不得反向变化',
  'execution-pro-rata': '预算执行率按比例得分',
  'execution-tier': '预算执行率按分档得分',
  'execution-no-budget': '全年预算数为 0，执行率按 0 计',
  sum: '预算执行得分与各项指标得分之和，先取两位小数再定等级',
  'grade-band': '按总分所在区间定等级',
} as const satisfies Record<ScoringRule, string>;

type NoteTexts = {
  readonly [Kind in DerivationNote['kind']]: (note: Extract<DerivationNote, { kind: Kind }>) => string;
};

const bandText = ({ from, below, upTo }: Extract<DerivationNote, { kind: 'band' }>): string => {
  if (below !== null) return `可给分区间：${formatScore(from)} 分（含）至 ${formatScore(below)} 分（不含）`;
  return `可给分区间：${formatScore(from)} 分至 ${upTo === null ? '满分' : `${formatScore(upTo)} 分`}（均含）`;
};

const noteTexts: NoteTexts = {
  capped: ({ at }) => `得分不超过分值 ${formatScore(at)} 分`,
  'floored-at-zero': () => '得分不低于 0 分',
  rounded: ({ exact }) => `四舍五入前为 ${exact}`,
  'sign-implied': () => '原文未写比较符号，符号为推定',
  'equal-counts-as-greater': () => '恰好等于指标值，按达到计',
  'unit-converted': ({ from, to }) =>
    from === '' ? `完成值未写单位，按 ${to} 计` : `完成值单位由 ${from} 换算为 ${to === '' ? '指标值的单位' : to}`,
  'negative-as-zero': () => '完成值为负数，按 0 计',
  'self-score-taken': () => '采用自评得分作为评价人的判断',
  band: bandText,
  'blank-counts-zero': ({ indicator, lost }) =>
    `“${indicator}”的自评得分空白，按 0 分计入总分，少得 ${formatScore(lost)} 分`,
};

/** What happened on the way to a score, one sentence. */
export const derivationNoteText = (note: DerivationNote): string => {
  const write = noteTexts[note.kind] as (value: DerivationNote) => string;
  return write(note);
};
