import { compareDecimals, sumDecimals } from '../../domain/number/decimal.ts';
import type { CellFormula } from './funding-formulas.ts';
import type { Figure, Figures } from './figures.ts';

/** Σ 分值 and the total, where the sheet prints the sum of what stands above. */
export const totalFormulas = (figures: Figures): readonly CellFormula[] => [
  ...sumFormula(figures.ofField('statedMaxScore'), {
    single: figures.ofFunding('total', 'maxScoreText'),
    listed: figures.column('maxScoreText'),
    wrap: (sum) => sum,
  }),
  ...sumFormula(figures.ofField('statedTotal'), {
    single: figures.ofFunding('total', 'selfScoreText'),
    listed: figures.column('selfScoreText'),
    wrap: (sum) => `ROUND(${sum},2)`,
  }),
];

type Terms = {
  readonly single: Figure | null;
  readonly listed: readonly Figure[];
  readonly wrap: (sum: string) => string;
};

const sumFormula = (printed: Figure | null, { single, listed, wrap }: Terms): readonly CellFormula[] => {
  const [first, last] = [listed[0], listed.at(-1)];
  if (printed === null || first === undefined || last === undefined) return [];
  const terms = single === null ? listed : [single, ...listed];
  if (compareDecimals(printed.value, sumDecimals(terms.map(({ value }) => value))) !== 0) return [];
  const range = first === last ? first.reference : `${first.reference}:${last.reference}`;
  return [[printed.cell, wrap(`SUM(${single === null ? range : `${single.reference},${range}`})`)]];
};
