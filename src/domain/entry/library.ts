import type { Evaluation } from '../evaluation/evaluation.ts';
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

/** Every indicator of the tables at hand once, the most used first; rows of 无 are none. */
export const buildLibrary = (evaluations: readonly Evaluation[]): readonly LibraryEntry[] => {
  const entries = new Map<string, LibraryEntry>();
  for (const { indicators, projectName, implementingUnit, fiscalYear } of evaluations) {
    for (const indicator of indicators) {
      if (saysNoIndicator(indicator) || indicator.name.trim() === '') continue;
      const key = keyOf(indicator);
      const known = entries.get(key);
      const projects = [...new Set([...(known?.projects ?? []), projectName])];
      entries.set(key, {
        indicator: known?.indicator ?? indicator,
        category: indicator.category,
        count: (known?.count ?? 0) + 1,
        projects,
        unit: known?.unit ?? implementingUnit,
        fiscalYear: known?.fiscalYear ?? fiscalYear,
      });
    }
  }
  return [...entries.values()].toSorted((left, right) => right.count - left.count);
};
