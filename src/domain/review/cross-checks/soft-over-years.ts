import { groupBy } from '../../group-by.ts';
import { compareDecimals, decimalOf, multiplyDecimals, wholeNumber, zero } from '../../number/decimal.ts';
import type { ReviewThresholds } from '../../rules/published/review-thresholds.ts';
import type { Actual } from '../../target/actual.ts';
import { parseActual } from '../../target/parse-actual.ts';
import { parseTarget } from '../../target/parse-target.ts';
import type { Target } from '../../target/target.ts';
import { matchUnits } from '../../target/unit-conversion.ts';
import type { CrossFinding } from '../cross-finding.ts';
import { isEasierThan } from '../easier-target.ts';
import type { SheetTrace, TraceRow } from '../sheet-trace.ts';

type Reading = { readonly row: TraceRow; readonly target: Target; readonly actual: Actual };

const readRow = (row: TraceRow, { year }: SheetTrace): Reading => ({
  row,
  target: parseTarget(row.target, {
    category: row.category === '' ? null : row.category,
    subcategoryText: '',
    name: row.name,
    fiscalYear: year,
  }),
  actual: parseActual(row.actual, year),
});

/** A > 130 % T. Above a ceiling is overspent, which is no sign of a soft target. */
const isFarOver = ({ target, actual }: Reading, percent: string): boolean => {
  if (target.kind !== 'numeric' || target.comparison === '<=' || target.comparison === '<') return false;
  if (actual.kind !== 'number' || compareDecimals(target.value, zero) <= 0) return false;
  const match = matchUnits(actual, target);
  if (match.kind === 'differs') return false;
  const limit = multiplyDecimals(match.target, decimalOf(percent));
  return compareDecimals(multiplyDecimals(match.actual, wholeNumber(100)), limit) > 0;
};

/** Costs follow the budget of their year; where the sheet tells last year's value itself, its own check compares. */
const isEasier = ({ row, target }: Reading, before: Reading): boolean =>
  row.category !== 'cost' && row.baseline === '' && isEasierThan(target, before.actual);

const kindsOf = (now: Reading, before: Reading, percent: string): readonly CrossFinding['kind'][] => [
  ...(isEasier(now, before) ? ['below-last-year'] : []),
  ...(isFarOver(now, percent) && isFarOver(before, percent) ? ['far-over-twice'] : []),
];

/** Rows by name and level; a name that a sheet writes twice names neither. */
const rowsByName = (trace: SheetTrace): ReadonlyMap<string, TraceRow> =>
  new Map(
    [...groupBy(trace.rows, ({ category, name }) => `${category}\n${name}`)].flatMap(([key, [row, ...others]]) =>
      row === undefined || others.length > 0 ? [] : [[key, row] as const],
    ),
  );

const compareYears = (now: SheetTrace, before: SheetTrace, percent: string): readonly CrossFinding[] => {
  const earlier = rowsByName(before);
  return [...rowsByName(now)].flatMap(([key, row]) => {
    const last = earlier.get(key);
    if (last === undefined) return [];
    const facts = {
      indicator: row.name,
      year: `${now.year ?? ''}`,
      target: row.target,
      actual: row.actual,
      lastTarget: last.target,
      lastActual: last.actual,
      limit: percent,
    };
    return kindsOf(readRow(row, now), readRow(last, before), percent).map(
      (kind): CrossFinding => ({
        check: 'soft-over-years',
        severity: 'note',
        kind,
        facts,
        places: [{ evaluationId: now.id, indicatorId: row.indicatorId }],
      }),
    );
  });
};

/** The sheets of one project, one a year; where two sheets claim a year, nothing tells which is meant. */
const findInProject = (traces: readonly SheetTrace[], percent: string): readonly CrossFinding[] => {
  const years = groupBy(traces, ({ year }) => year);
  const of = (year: number): SheetTrace | null => {
    const [only, ...others] = years.get(year) ?? [];
    return only === undefined || others.length > 0 ? null : only;
  };
  return [...years.keys()].flatMap((year) => {
    const [now, before] = [of(year), of(year - 1)];
    return now === null || before === null ? [] : compareYears(now, before, percent);
  });
};

/** A target below what the same project reached the year before, or far exceeded in two years running. */
export const findSoftOverYears = (
  traces: readonly SheetTrace[],
  { softTargetAbove }: ReviewThresholds,
): readonly CrossFinding[] => {
  const projects = groupBy(traces, ({ unit, project }) => (project === '' ? null : `${unit}\n${project}`));
  return [...projects.values()]
    .filter((project) => project.length > 1)
    .flatMap((project) => findInProject(project, softTargetAbove));
};
