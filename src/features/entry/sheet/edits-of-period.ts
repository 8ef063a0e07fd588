import { applyEdits, type Edit } from '../../../domain/entry/edit.ts';
import type { EntrySheet } from '../../../domain/entry/entry-sheet.ts';
import { measureOf } from '../../../domain/entry/ledger.ts';
import { endMonths } from '../../../domain/entry/period-actual.ts';
import { isMeasureOpen, measureEdits, periodEdits } from '../../../domain/entry/period-edits.ts';
import { intervalText, measureKindText, sourceText } from '../../../text/entry-period.ts';
import type { GridEdit } from '../../../ui/grid/use-grid.ts';
import { editsOfCell } from './edits-of-cell.ts';
import type { PasteOutcome } from './paste-lines.ts';
import { monthOfColumn } from './period-rows.ts';
import { isEditable } from './year-columns.ts';

export type PeriodVerdict = {
  readonly cell: GridEdit;
  readonly outcome: PasteOutcome;
  readonly edits: readonly Edit[];
};

const choices = { kind: measureKindText, interval: intervalText, source: sourceText } as const;

/** The code behind a chosen word; null when it is none of them. */
const codeOf = (words: Readonly<Record<string, string>>, text: string): string | null =>
  Object.entries(words).find(([, word]) => word === text.trim())?.[0] ?? null;

const refused = (cell: GridEdit, outcome: PasteOutcome): PeriodVerdict => ({ cell, outcome, edits: [] });

const accepted = (cell: GridEdit, edits: readonly Edit[]): PeriodVerdict => ({
  cell,
  outcome: edits.length === 0 ? 'same' : 'taken',
  edits,
});

const judgeChoice = (sheet: EntrySheet, cell: GridEdit, field: keyof typeof choices): PeriodVerdict => {
  const code = codeOf(choices[field], cell.text);
  if (code === null) return refused(cell, 'not-a-choice');
  if (measureOf(sheet.ledger, cell.row)[field] === code) return accepted(cell, []);
  if (field !== 'source' && !isMeasureOpen(sheet, cell.row)) return refused(cell, 'locked');
  return accepted(cell, measureEdits(sheet, { id: cell.row, field }, code));
};

const judgeMonth = (sheet: EntrySheet, cell: GridEdit, month: number): PeriodVerdict => {
  const { kind, interval } = measureOf(sheet.ledger, cell.row);
  if (kind === null) return refused(cell, 'no-kind');
  if (!endMonths(interval).includes(month)) return refused(cell, 'locked');
  return accepted(cell, periodEdits(sheet, { id: cell.row, month }, cell.text.trim()));
};

const judgeCell = (sheet: EntrySheet, cell: GridEdit): PeriodVerdict => {
  const { row: id, column, text } = cell;
  if (!isEditable(sheet, 'actualText')) return refused(cell, 'locked');
  if (column === 'kind' || column === 'interval' || column === 'source') return judgeChoice(sheet, cell, column);
  if (column === 'baselineText') {
    return accepted(cell, editsOfCell(sheet, { kind: 'indicator', id, field: 'baselineText' }, text));
  }
  const month = monthOfColumn(column);
  return month === null ? refused(cell, 'locked') : judgeMonth(sheet, cell, month);
};

/** What texts put into cells of the grid of periods mean, one after another: a 口径 counts for the values beside it. */
export const judgePeriodCells = (sheet: EntrySheet, cells: readonly GridEdit[]): readonly PeriodVerdict[] => {
  const verdicts: PeriodVerdict[] = [];
  let current = sheet;
  for (const cell of cells) {
    const verdict = judgeCell(current, cell);
    current = applyEdits(current, verdict.edits);
    verdicts.push(verdict);
  }
  return verdicts;
};
