import type { ExecutionScore, OpenReason } from '../domain/scoring/score.ts';
import { placeFlawText } from './place-flaw-text.ts';

/** Why a row has no score yet and what to do. */
const openReasonText = {
  'actual-blank': '实际完成值空白，请填写',
  'actual-none': '实际完成值写的是“无”，没有发生请填 0',
  'actual-unreadable': '实际完成值不是可比较的数值，请填写数值',
  'max-score-blank': '分值空白，请填写',
  'max-score-unreadable': '分值不是数值，请改正',
  'target-blank': '年度指标值空白，请填写；如无此指标请删去该行',
  'attainment-missing': '需要评价人选择达成程度：达成、部分达成或未达成',
  'date-unreadable': '实际完成值没有读成日期，请写成 2023年11月20日 或 2023年11月，或选择达成程度',
  'judged-score-outside-band': '给分超出所选达成程度的区间，请改正',
  'baseline-missing': '缺少上年数，请填写上年数或选择达成程度',
  'unit-differs': '完成值与指标值的单位不同，请统一单位',
} as const satisfies Record<OpenReason, string>;

/** The sentence for an open row; names the allowed interval where there is one. */
export const formatOpenReason = (reason: OpenReason, interval: string | null): string =>
  interval === null ? openReasonText[reason] : `${openReasonText[reason]}（允许 ${interval}）`;

type ExecutionOpenReason = Extract<ExecutionScore, { kind: 'open' }>['reason'];

/** Why 预算执行 has no score yet. */
export const executionOpenReasonText = {
  'budget-blank': '全年预算数空白，请填写',
  'budget-unreadable': `全年预算数${placeFlawText['not-an-amount']}`,
  'executed-blank': '全年执行数空白，请填写',
  'executed-unreadable': `全年执行数${placeFlawText['not-an-amount']}`,
} as const satisfies Record<ExecutionOpenReason, string>;
