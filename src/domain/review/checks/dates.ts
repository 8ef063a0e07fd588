import { foldText } from '../../number/fold.ts';
import { compareDecimals } from '../../number/decimal.ts';
import { type CalendarDay, compareDays, lastDayOfMonth } from '../../period/calendar-day.ts';
import { dayOfActual } from '../../target/day-of-actual.ts';
import { type Check, type Observations, observeRow } from '../check.ts';
import { bureauPractice } from '../check-sources.ts';
import type { ReviewedRow } from '../reviewed-sheet.ts';

const findInRow = ({ indicator, target, actual, maxScore, selfScore }: ReviewedRow): Observations<'dates'> => {
  if (target.kind !== 'deadline' || target.due === null) return [];
  const day = dayOfActual(actual);
  if (day === null || compareDays(day, target.due) !== 1 || maxScore === null || selfScore === null) return [];
  if (compareDecimals(selfScore, maxScore) < 0) return [];
  const facts = { target: indicator.targetText, actual: indicator.actualText };
  return [observeRow({ indicator, field: 'actualText' }, 'late-full-score', facts)];
};

const ACCEPTANCE = /验收/u;
const COMPLETION = /完工|竣工|建成|完成/u;
/** What a name says beside the step it dates: 设备验收时间 → 设备, 工程竣工日期 → ''. */
const STEP_WORDS =
  /项目|工程|建设|施工|完工|竣工|建成|完成|验收|通过|合格|实际|按期|按时|及时|时间|日期|时限|期限|时效|情况|率/gu;

/** 2023年10月 reads as its last day, and may have been any day of it. */
const earliestOf = (day: CalendarDay): CalendarDay =>
  day.day === lastDayOfMonth(day.year, day.month) ? { ...day, day: 1 } : day;

type Dated = { readonly row: ReviewedRow; readonly subject: string; readonly day: CalendarDay };

const datedRows = (rows: readonly ReviewedRow[], isStep: (name: string) => boolean): readonly Dated[] =>
  rows.flatMap((row): readonly Dated[] => {
    const name = foldText(row.indicator.name);
    const day = row.target.kind === 'deadline' || row.actual.kind === 'date' ? dayOfActual(row.actual) : null;
    if (day === null || !isStep(name)) return [];
    return [{ row, subject: name.replace(STEP_WORDS, ''), day }];
  });

/** One thing accepted on a day before it was completed; days of different things (设备, 软件) are not compared. */
const findContradictions = (rows: readonly ReviewedRow[]): Observations<'dates'> => {
  const completions = datedRows(rows, (name) => COMPLETION.test(name) && !ACCEPTANCE.test(name));
  return datedRows(rows, (name) => ACCEPTANCE.test(name)).flatMap(({ row: { indicator }, subject, day }) => {
    const later = completions.find(
      (completion) => completion.subject === subject && compareDays(day, earliestOf(completion.day)) === -1,
    );
    if (later === undefined) return [];
    const { name: completion, actualText: completed } = later.row.indicator;
    const facts = { actual: indicator.actualText, completion, completed };
    return [observeRow({ indicator, field: 'actualText' }, 'accepted-before-completed', facts)];
  });
};

/** Finished after the deadline and scored in full, or accepted before it was completed. */
export const dates: Check<'dates'> = {
  slug: 'dates',
  severity: 'warn',
  source: bureauPractice,
  find: ({ rows }) => [...rows.flatMap(findInRow), ...findContradictions(rows)],
};
