import { blankIndicator } from './create-evaluation.ts';
import type { Edit } from './edit.ts';
import type { EntrySheet } from './entry-sheet.ts';
import { defaultMeasure } from './ledger.ts';

type Setting = { readonly newId: () => string };

const noLevels = { category: null, categoryText: '', subcategoryText: '' };

/** The edit that puts in a row with nothing but the levels of the row above; `at` counts from 0. */
export const addRowEdit = (
  { evaluation }: EntrySheet,
  at: number,
  { newId }: Setting,
): Extract<Edit, { kind: 'row-added' | 'row-removed' }> => {
  const indicator = blankIndicator(newId(), evaluation.indicators[at - 1] ?? noLevels);
  return { kind: 'row-added', at, indicator, measure: defaultMeasure };
};
