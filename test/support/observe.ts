import type { Evaluation } from '../../src/domain/evaluation/evaluation.ts';
import type { Indicator } from '../../src/domain/indicator/indicator.ts';
import type { Check } from '../../src/domain/review/check.ts';
import { reviewSheet } from '../../src/domain/review/reviewed-sheet.ts';
import { national2020 } from '../../src/domain/rules/published/national-2020.ts';
import { buildEvaluation, buildIndicator } from './evaluation-builder.ts';

/** The cases one check finds in a sheet, by the national rules. */
export const observeIn = (check: Check, facts: Partial<Evaluation>): readonly string[] =>
  check.find(reviewSheet(buildEvaluation(facts), national2020)).map(({ kind }) => kind);

/** The cases one check finds in a sheet with these rows. */
export const observeRows = (check: Check, ...rows: readonly Partial<Indicator>[]): readonly string[] =>
  observeIn(check, { indicators: rows.map((row, index) => buildIndicator({ id: `${index}`, ...row })) });
