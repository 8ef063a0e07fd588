import type { EntrySheet, Place, RowField } from '../../../domain/entry/entry-sheet.ts';
import { isPlanHeld } from '../../../domain/entry/held-plan.ts';
import { isOpenToUnit } from '../../../domain/entry/submission.ts';
import { entryColumnText } from '../../../text/entry-sheet.ts';
import type { GridColumn } from '../../../ui/grid/grid-model.ts';

/** A column of the year's grid: a field of the row, or something that only follows. */
export type YearColumnId = keyof typeof entryColumnText;

const widths = {
  categoryText: '74px',
  subcategoryText: '102px',
  name: 'minmax(120px, 2fr)',
  targetText: 'minmax(84px, 1fr)',
  baselineText: '62px',
  actualText: 'minmax(88px, 1fr)',
  maxScoreText: '60px',
  selfScoreText: '60px',
  computed: '60px',
  deviationReason: 'minmax(120px, 2fr)',
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

const isField = (id: YearColumnId): id is Exclude<YearColumnId, 'computed'> => id !== 'computed';

/** The place behind a cell of the grid; null for what only follows. */
export const placeOfCell = (row: string, column: string): Extract<Place, { kind: 'indicator' }> | null => {
  const id = yearColumnIds.find((known) => known === column);
  return id === undefined || !isField(id) ? null : { kind: 'indicator', id: row, field: id };
};

/** A target changed after the first submission asks for a reason and keeps the old one. */
export const asksReason = ({ ledger }: EntrySheet, field: RowField): boolean =>
  field === 'targetText' && isPlanHeld(ledger);

/** Whether a person may type there now. */
export const isEditable = ({ evaluation, ledger }: EntrySheet, field: RowField): boolean => {
  if (!isOpenToUnit(evaluation.state)) return false;
  return field !== 'maxScoreText' || !isPlanHeld(ledger);
};

/** Whether the sheet is open while its weights and rows are not: since it was first submitted. */
export const isHeldToPlan = (sheet: EntrySheet): boolean =>
  isEditable(sheet, 'actualText') && !isEditable(sheet, 'maxScoreText');
