import { blankIndicator } from './create-evaluation.ts';
import type { RowEdit } from './edit.ts';
import type { EntrySheet } from './entry-sheet.ts';
import { findEdits } from './find-edits.ts';
import { defaultMeasure, measureOf, putMeasure } from './ledger.ts';

type Setting = { readonly newId: () => string };

const noLevels = { category: null, categoryText: '', subcategoryText: '' };

/** The edit that puts in a row with nothing but the levels of the row above; `at` counts from 0. */
export const addRowEdit = ({ evaluation }: EntrySheet, at: number, { newId }: Setting): RowEdit => {
  const indicator = blankIndicator(newId(), evaluation.indicators[at - 1] ?? noLevels);
  return { kind: 'row-added', at, indicator, measure: defaultMeasure };
};

/** The edit that takes out a row with all that it says by now; null where there is no such row. */
export const removeRowEdit = ({ evaluation, ledger }: EntrySheet, id: string): RowEdit | null => {
  const at = evaluation.indicators.findIndex((row) => row.id === id);
  const indicator = evaluation.indicators[at];
  return indicator === undefined ? null : { kind: 'row-removed', at, indicator, measure: measureOf(ledger, id) };
};

/** Whether two edits bring or take a row that says the same, in its cells and through the year. */
export const isSameRow = (sheet: EntrySheet, left: RowEdit, right: RowEdit): boolean => {
  const alone = ({ indicator, measure }: RowEdit): EntrySheet => ({
    ...sheet,
    evaluation: { ...sheet.evaluation, indicators: [indicator] },
    ledger: putMeasure({ ...sheet.ledger, measures: {} }, indicator.id, measure),
  });
  return findEdits(alone(left), alone(right)).length === 0;
};
