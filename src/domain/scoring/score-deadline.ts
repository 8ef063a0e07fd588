import { dayOfSerial, type CalendarDay, compareDays } from '../period/calendar-day.ts';
import type { Actual } from '../target/actual.ts';
import type { Target } from '../target/target.ts';
import { formatPoints } from './points.ts';
import { writeReceipt } from './receipt.ts';
import { type Judgement, type Outcome, scoreJudged } from './score-judged.ts';

const pad = (value: number): string => value.toString().padStart(2, '0');

/** `2023-12-20`; `12-20` while the year is unknown. */
const formatDay = ({ year, month, day }: CalendarDay): string =>
  `${year === null ? '' : `${year}-`}${pad(month)}-${pad(day)}`;

/** The day an actual names, also as a spreadsheet's serial. */
const dayOf = (actual: Actual): CalendarDay | null => {
  if (actual.kind === 'date') return actual.day;
  if (actual.kind !== 'number' || actual.unit !== '' || actual.value.scale !== 0) return null;
  const text = actual.value.coefficient.toString();
  return /^[345]\d{4}$/u.test(text) ? dayOfSerial(Number.parseInt(text, 10)) : null;
};

/** Score of a deadline: on time W; late, undated or coming round again (每月5日前), a person judges. */
export const scoreDeadline = (
  judgement: Judgement,
  target: Extract<Target, { kind: 'deadline' }>,
  actual: Actual,
): Outcome => {
  const day = dayOf(actual);
  if (day === null || target.due === null) {
    const saysOnTime = actual.kind === 'attainment' && actual.attainment === 'met';
    return scoreJudged({ ...judgement, rule: saysOnTime ? 'on-time' : 'late' });
  }
  const order = compareDays(day, target.due);
  if (order === null || order > 0) return scoreJudged({ ...judgement, rule: 'late' });
  const { maxScore } = judgement;
  const formula = `${formatDay(day)} ≤ ${formatDay(target.due)} → ${formatPoints(maxScore)}`;
  return { score: maxScore, derivation: writeReceipt('on-time', formula) };
};
