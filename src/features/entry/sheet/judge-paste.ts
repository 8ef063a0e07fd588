import type { Edit } from '../../../domain/entry/edit.ts';
import { applyEdits } from '../../../domain/entry/edit.ts';
import type { EntrySheet } from '../../../domain/entry/entry-sheet.ts';
import { parsePoints } from '../../../domain/scoring/points.ts';
import { entryColumnText, type pasteText } from '../../../text/entry-sheet.ts';
import type { GridEdit } from '../../../ui/grid/use-grid.ts';
import { editsOfCell } from './edits-of-cell.ts';
import { judgeEntry } from './judge-entry.ts';
import { asksReason, isEditable, placeOfCell } from './year-columns.ts';

export type PasteOutcome = keyof typeof pasteText.outcome;

export type PasteLine = {
  readonly name: string;
  readonly column: string;
  readonly text: string;
  readonly outcome: PasteOutcome;
};

/** What a paste did, cell by cell. */
export type PasteAccount = { readonly lines: readonly PasteLine[]; readonly edits: readonly Edit[] };

const takesPoints: readonly string[] = ['maxScoreText', 'selfScoreText'];

type Verdict = { readonly outcome: PasteOutcome; readonly edits: readonly Edit[] };

const judgeCell = (sheet: EntrySheet, { row, column, text }: GridEdit): Verdict => {
  const place = placeOfCell(row, column);
  if (place === null || !isEditable(sheet, place.field) || asksReason(sheet, place.field))
    return { outcome: 'locked', edits: [] };
  if (takesPoints.includes(place.field) && parsePoints(text) === 'unreadable')
    return { outcome: 'not-points', edits: [] };
  const edits = editsOfCell(sheet, place, text);
  return { outcome: edits.length === 0 ? 'same' : 'taken', edits };
};

const doubts = new Set(['actual-unreadable', 'unit-differs']);

/** Takes what can be taken, and says for each cell what became of it; a taken value that cannot be compared is named. */
export const judgePaste = (
  sheet: EntrySheet,
  { cells, outside }: { readonly cells: readonly GridEdit[]; readonly outside: readonly string[] },
): PasteAccount => {
  const verdicts = cells.map((cell) => ({ cell, ...judgeCell(sheet, { ...cell, text: cell.text.trim() }) }));
  const edits = verdicts.flatMap((verdict) => verdict.edits);
  const { score } = judgeEntry(applyEdits(sheet, edits));
  const doubtful = new Set(
    score.indicators.flatMap((row) => (row.kind === 'open' && doubts.has(row.reason) ? [row.indicatorId] : [])),
  );
  const names = new Map(sheet.evaluation.indicators.map(({ id, name }) => [id, name]));
  const columnOf = (id: string): string => Object.entries(entryColumnText).find(([key]) => key === id)?.[1] ?? id;
  const lines = verdicts.map(({ cell, outcome }): PasteLine => {
    const isDoubtful = outcome === 'taken' && cell.column === 'actualText' && doubtful.has(cell.row);
    const name = names.get(cell.row) ?? '';
    return { name, column: columnOf(cell.column), text: cell.text, outcome: isDoubtful ? 'doubtful' : outcome };
  });
  const lost = outside.map((text): PasteLine => ({ name: '', column: '', text, outcome: 'outside' }));
  return { lines: [...lines, ...lost], edits };
};
