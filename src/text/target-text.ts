import { formatDecimal } from '../domain/number/decimal.ts';
import type { CalendarDay } from '../domain/period/calendar-day.ts';
import type { Comparison, Target, TargetKind } from '../domain/target/target.ts';
import { gradeText } from './grade-text.ts';

const comparisonSign = {
  '>=': '≥',
  '>': '＞',
  '=': '＝',
  '<=': '≤',
  '<': '＜',
} as const satisfies Record<Comparison, string>;

/** What kind of target it is, in a word. */
export const targetKindText = {
  numeric: '定量',
  range: '区间',
  deadline: '时限',
  rating: '等级',
  relative: '较上年变化',
  trend: '变化趋势',
  schedule: '序时进度',
  statement: '定性',
  none: '无指标值',
} as const satisfies Record<TargetKind, string>;

const withUnit = (number: string, unit: string): string => (unit === '' ? number : `${number} ${unit}`);

/** 2023年12月31日; 12月31日 while the year is unknown. */
const formatDay = ({ year, month, day }: CalendarDay): string =>
  `${year === null ? '' : `${year}年`}${month}月${day}日`;

const formatDeadline = ({ from, due, completion }: Extract<Target, { kind: 'deadline' }>): string => {
  if (due === null) return '按期完成';
  const share = completion === null ? '' : `完成 ${formatDecimal(completion)} %`;
  return from === null ? `${formatDay(due)}前${share}` : `${formatDay(from)}至${formatDay(due)}${share}`;
};

/** What a target was understood to say: `≥ 93 %`, `80–90 %`, `2023年12月31日前`. Reads back to the same target. */
export const formatTarget = (target: Target): string => {
  switch (target.kind) {
    case 'numeric':
      return `${comparisonSign[target.comparison]} ${withUnit(formatDecimal(target.value), target.unit)}`;
    case 'range':
      return withUnit(`${formatDecimal(target.low)}–${formatDecimal(target.high)}`, target.unit);
    case 'deadline':
      return formatDeadline(target);
    case 'rating':
      return target.implied ? gradeText[target.rating] : `≥ ${gradeText[target.rating]}`;
    case 'relative':
      return `较上年${target.direction === 'up' ? '提高' : '降低'} ${withUnit(formatDecimal(target.value), target.unit)}`;
    case 'trend':
      return target.direction === 'not-up' ? '不高于上年' : '不低于上年';
    case 'schedule':
      return '≥ 序时进度';
    case 'statement':
      return target.parts.length > 1 ? `含 ${target.parts.length} 个条件，建议拆分` : '定性描述，由评价人判断';
    case 'none':
      return targetKindText.none;
  }
};
