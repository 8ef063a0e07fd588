import type { Category } from '../../../domain/indicator/indicator.ts';
import { type Decimal, sumDecimals, zero } from '../../../domain/number/decimal.ts';
import type { JudgedSheet, SheetRow } from './judge-sheet.ts';

/** A share of the 100 points: what could be had and what was counted. */
export type PointsPart = {
  readonly part: 'execution' | Category | 'unfiled';
  readonly got: Decimal;
  readonly of: Decimal;
};

const partOf = ({ indicator }: SheetRow): Category | 'unfiled' => indicator.category ?? 'unfiled';

const scored = (row: SheetRow) => (row.score?.kind === 'scored' ? [row.score] : []);

/** A blank published score counts 0 in the total, so it counts 0 here. */
const counted = (row: SheetRow): Decimal =>
  row.score?.kind === 'scored' && row.difference?.kind !== 'blank' ? row.score.score : zero;

/** Where the 100 points went: 预算执行, then the first levels in the order of the form. */
export const spreadPoints = ({ score, rows }: JudgedSheet): readonly PointsPart[] => {
  const { execution } = score;
  const first: readonly PointsPart[] =
    execution.kind === 'scored' ? [{ part: 'execution', got: execution.score, of: execution.maxScore }] : [];
  const parts = new Set(rows.filter(({ score: row }) => row?.kind === 'scored').map(partOf));
  const levels = [...parts].map((part): PointsPart => {
    const own = rows.filter((row) => partOf(row) === part && row.score?.kind === 'scored');
    const of = sumDecimals(own.flatMap(scored).map(({ maxScore }) => maxScore));
    return { part, got: sumDecimals(own.map(counted)), of };
  });
  return [...first, ...levels];
};
