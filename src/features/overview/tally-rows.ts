import { type Aspect, aspects } from '../../domain/indicator/aspect.ts';
import { type Decimal, sumDecimals, wholeNumber } from '../../domain/number/decimal.ts';
import { divideRounded } from '../../domain/number/ratio.ts';
import type { Grade } from '../../domain/rules/rule-set.ts';
import { fromHundredths } from '../../domain/scoring/hundredths.ts';
import type { OverviewRow } from './overview-row.ts';
import { percentOf } from './percent.ts';

/** Points of one aspect over all rows, in hundredths, and how many indicators have all of theirs. */
export type AspectTally = {
  readonly aspect: Aspect;
  readonly maxScore: number;
  readonly counted: number;
  readonly rows: number;
  readonly full: number;
};

/** What the rows of the overview come to. */
export type OverviewTally = {
  readonly projects: number;
  /** Σ全年预算数 of all rows. */
  readonly budget: Decimal;
  /** The sums of the rows that name both amounts, and their ratio in %; null without a budget. */
  readonly compared: { readonly budget: Decimal; readonly executed: Decimal };
  readonly rate: Decimal | null;
  readonly withoutAmounts: number;
  readonly grades: Readonly<Record<Grade, number>>;
  readonly ungraded: number;
  /** Mean of the totals, two places. */
  readonly mean: Decimal | null;
  readonly onCutoff: number;
  readonly unfiled: number;
  readonly urgent: number;
  readonly aspects: readonly AspectTally[];
};

const count = (rows: readonly OverviewRow[], holds: (row: OverviewRow) => boolean): number =>
  rows.reduce((sum, row) => (holds(row) ? sum + 1 : sum), 0);

/** Points by aspect; aspects nobody has are left out. */
export const tallyAspects = (rows: readonly OverviewRow[]): readonly AspectTally[] => {
  const sums = new Map<Aspect, AspectTally>();
  for (const { summary } of rows)
    for (const part of summary.aspects) {
      const sum = sums.get(part.aspect) ?? { aspect: part.aspect, maxScore: 0, counted: 0, rows: 0, full: 0 };
      sums.set(part.aspect, {
        aspect: part.aspect,
        maxScore: sum.maxScore + part.maxScore,
        counted: sum.counted + part.counted,
        rows: sum.rows + part.rows,
        full: sum.full + part.full,
      });
    }
  return aspects.flatMap((aspect) => sums.get(aspect) ?? []);
};

const meanOf = (rows: readonly OverviewRow[]): Decimal | null => {
  const totals = rows.flatMap(({ total }) => total ?? []);
  const sum = totals.reduce((all, total) => all + total, 0);
  return totals.length === 0 ? null : divideRounded(fromHundredths(sum), wholeNumber(totals.length), 2);
};

export const tallyRows = (rows: readonly OverviewRow[]): OverviewTally => {
  const both = rows.flatMap(({ budget, executed }) =>
    budget === null || executed === null ? [] : [{ budget, executed }],
  );
  const compared = {
    budget: sumDecimals(both.map(({ budget }) => budget)),
    executed: sumDecimals(both.map(({ executed }) => executed)),
  };
  const graded = (grade: Grade): number => count(rows, ({ summary }) => summary.grade === grade);
  return {
    projects: rows.length,
    budget: sumDecimals(rows.flatMap(({ budget }) => budget ?? [])),
    compared,
    rate: percentOf(compared.executed, compared.budget),
    withoutAmounts: rows.length - both.length,
    grades: { excellent: graded('excellent'), good: graded('good'), fair: graded('fair'), poor: graded('poor') },
    ungraded: count(rows, ({ summary }) => summary.grade === null),
    mean: meanOf(rows),
    onCutoff: count(rows, (row) => row.isOnCutoff),
    unfiled: count(rows, (row) => !row.isFiled),
    urgent: count(rows, ({ urgency }) => urgency > 0),
    aspects: tallyAspects(rows),
  };
};
