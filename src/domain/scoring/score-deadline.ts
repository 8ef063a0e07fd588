import { type CalendarDay, compareDays } from '../period/calendar-day.ts';
import type { Actual } from '../target/actual.ts';
import { dayOfActual } from '../target/day-of-actual.ts';
import { plainText } from '../target/plain-text.ts';
import type { Target } from '../target/target.ts';
import { formatPoints } from './points.ts';
import { writeReceipt } from './receipt.ts';
import type { OpenReason } from './score.ts';
import { type Judgement, type Outcome, scoreJudged } from './score-judged.ts';

const pad = (value: number): string => value.toString().padStart(2, '0');

/** `2023-12-20`; `12-20` while the year is unknown. */
const formatDay = ({ year, month, day }: CalendarDay): string =>
  `${year === null ? '' : `${year}-`}${pad(month)}-${pad(day)}`;

/** Digits that are no day (2023.13): the date is asked for, not only a judgement. */
const missingFor = ({ indicator, missing }: Judgement): OpenReason =>
  /\d/u.test(plainText(indicator.actualText)) ? 'date-unreadable' : missing;

/** Score of a deadline: on time W; late, undated or coming round again (每月5日前), a person judges. */
export const scoreDeadline = (
  judgement: Judgement,
  target: Extract<Target, { kind: 'deadline' }>,
  actual: Actual,
): Outcome => {
  const day = dayOfActual(actual);
  if (day === null || target.due === null) {
    const saysOnTime = actual.kind === 'attainment' && actual.attainment === 'met';
    const missing = target.due === null ? judgement.missing : missingFor(judgement);
    return scoreJudged({ ...judgement, rule: saysOnTime ? 'on-time' : 'late', missing });
  }
  const order = compareDays(day, target.due);
  if (order === null || order > 0) return scoreJudged({ ...judgement, rule: 'late' });
  const { maxScore } = judgement;
  const formula = `${formatDay(day)} ≤ ${formatDay(target.due)} → ${formatPoints(maxScore)}`;
  return { score: maxScore, derivation: writeReceipt('on-time', formula) };
};
