import type { Evaluation } from '../evaluation/evaluation.ts';
import { groupBy } from '../group-by.ts';
import type { Category, Indicator } from '../indicator/indicator.ts';
import { saysNoIndicator } from '../indicator/no-indicator.ts';
import { plainText } from '../target/plain-text.ts';

/** An indicator as others wrote it, and where. */
export type LibraryEntry = {
  readonly indicator: Indicator;
  readonly category: Category | null;
  /** How many rows say the same. */
  readonly count: number;
  readonly projects: readonly string[];
  readonly unit: string;
  readonly fiscalYear: number | null;
};

const keyOf = ({ category, subcategoryText, name, targetText }: Indicator): string =>
  [category ?? '', plainText(subcategoryText), plainText(name), plainText(targetText)].join('\n');

/** A row with the sheet it is from. */
type Use = { readonly indicator: Indicator; readonly evaluation: Evaluation };

const toEntry = ([first, ...others]: readonly Use[]): readonly LibraryEntry[] => {
  if (first === undefined) return [];
  const sheets = [first, ...others].map(({ evaluation }) => evaluation);
  return [
    {
      indicator: first.indicator,
      category: first.indicator.category,
      count: sheets.length,
      projects: [...new Set(sheets.map(({ projectName }) => projectName))],
      unit: first.evaluation.implementingUnit,
      fiscalYear: sheets.find(({ fiscalYear }) => fiscalYear !== null)?.fiscalYear ?? null,
    },
  ];
};

/** Every indicator of the tables at hand once, as it was met first, the most used first; rows of 无 are none. */
export const buildLibrary = (evaluations: readonly Evaluation[]): readonly LibraryEntry[] => {
  const uses = evaluations.flatMap((evaluation) =>
    evaluation.indicators.map((indicator) => ({ indicator, evaluation })),
  );
  const said = groupBy(uses, ({ indicator }) =>
    saysNoIndicator(indicator) || indicator.name.trim() === '' ? null : keyOf(indicator),
  );
  return [...said.values()].flatMap(toEntry).toSorted((left, right) => right.count - left.count);
};
