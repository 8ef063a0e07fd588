import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import type { Derivation } from '../../domain/scoring/derivation.ts';
import { halfRoundedNote } from '../../text/spreadsheet-text.ts';
import type { LayoutCell } from '../layout/sheet-layout.ts';
import type { SheetScore } from '../layout/sheet-score.ts';
import type { Figures } from './figures.ts';
import { executionFormula, rateFormulas } from './funding-formulas.ts';
import { indicatorFormula } from './indicator-formula.ts';
import { totalFormulas } from './total-formulas.ts';

/** A formula without `=`, and what a recipient must know about it. */
export type LiveCell = { readonly formula: string; readonly note: string | null };

/**
 * Formulas for the numbers that follow from others on the sheet. A printed number that does not follow stays a number:
 * a sheet never shows another value after it is recalculated.
 */
export const sheetFormulas = (
  evaluation: Evaluation,
  figures: Figures,
  { score, ruleSet }: SheetScore,
): ReadonlyMap<LayoutCell, LiveCell> => {
  const cells = new Map<LayoutCell, LiveCell>();
  for (const [cell, formula] of [...rateFormulas(evaluation.funding.rows, figures), ...totalFormulas(figures)]) {
    cells.set(cell, { formula, note: null });
  }
  const execution = executionFormula(score.execution, { figures, ruleSet });
  if (execution !== null && score.execution.kind === 'scored') {
    cells.set(execution[0], { formula: execution[1], note: roundingNote(score.execution.derivation) });
  }
  evaluation.indicators.forEach((indicator, index) => {
    const scored = score.indicators[index];
    const cell = figures.ofIndicator(indicator.id, 'selfScoreText')?.cell;
    if (scored?.kind !== 'scored' || cell === undefined) return;
    const formula = indicatorFormula(indicator, scored, { figures, ruleSet, fiscalYear: evaluation.fiscalYear });
    if (formula !== null) cells.set(cell, { formula, note: roundingNote(scored.derivation) });
  });
  return cells;
};

const EXACT_HALF = /^-?\d+\.\d\d50*$/u;

/** An exact half is where binary arithmetic can round the other way (8.415 held as 8.41499…). */
const roundingNote = ({ notes }: Derivation): string | null => {
  const rounded = notes.find((note) => note.kind === 'rounded');
  return rounded !== undefined && EXACT_HALF.test(rounded.exact) ? halfRoundedNote(rounded.exact) : null;
};
