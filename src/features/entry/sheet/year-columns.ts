import type { EntrySheet, Place, RowField } from '../../../domain/entry/entry-sheet.ts';
import { entryColumnText } from '../../../text/entry-sheet.ts';
import type { GridColumn } from '../../../ui/grid/grid-model.ts';

/** A column of the year's grid: a field of the row, or something that only follows. */
export type YearColumnId = keyof typeof entryColumnText;

const widths = {
  categoryText: '72px',
  subcategoryText: '92px',
  name: 'minmax(140px, 2fr)',
  targetText: 'minmax(96px, 1fr)',
  baselineText: '72px',
  actualText: 'minmax(96px, 1fr)',
  maxScoreText: '60px',
  selfScoreText: '64px',
  computed: '72px',
  deviationReason: 'minmax(150px, 2fr)',
  hint: 'minmax(150px, 1.6fr)',
} as const satisfies Record<YearColumnId, string>;

const numbers: readonly string[] = ['maxScoreText', 'selfScoreText', 'computed'];

export const yearColumnIds = Object.keys(widths) as readonly YearColumnId[];

export const yearColumns: readonly GridColumn[] = yearColumnIds.map((id) => ({
  id,
  label: entryColumnText[id],
  width: widths[id],
  ...(numbers.includes(id) && { align: 'end' as const }),
  ...(id === 'name' && { names: 'row' as const }),
}));

const isField = (id: YearColumnId): id is Exclude<YearColumnId, 'computed' | 'hint'> =>
  id !== 'computed' && id !== 'hint';

/** The place behind a cell of the grid; null for what only follows. */
export const placeOfCell = (row: string, column: string): Extract<Place, { kind: 'indicator' }> | null => {
  const id = yearColumnIds.find((known) => known === column);
  return id === undefined || !isField(id) ? null : { kind: 'indicator', id: row, field: id };
};

/** Whether a person may type there now. */
export const isEditable = ({ evaluation, ledger }: EntrySheet, field: RowField): boolean => {
  if (evaluation.state !== 'draft' && evaluation.state !== 'returned') return false;
  return field !== 'maxScoreText' || ledger.weights === 'open';
};
