import { addRowEdit } from '../../../domain/entry/row-edits.ts';
import { applyEdits, type Edit } from '../../../domain/entry/edit.ts';
import type { EntrySheet } from '../../../domain/entry/entry-sheet.ts';
import { parsePoints } from '../../../domain/scoring/points.ts';
import { entryColumnText } from '../../../text/entry-sheet.ts';
import type { GridEdit, GridOutside, GridPaste } from '../../../ui/grid/use-grid.ts';
import { editsOfCell } from './edits-of-cell.ts';
import { judgeEntry } from './judge-entry.ts';
import { linesOf, type PasteAccount, type PasteOutcome } from './paste-lines.ts';
import { asksReason, isEditable, placeOfCell } from './year-columns.ts';

const takesPoints: readonly string[] = ['maxScoreText', 'selfScoreText'];

type Verdict = { readonly cell: GridEdit; readonly outcome: PasteOutcome; readonly edits: readonly Edit[] };

const judgeCell = (sheet: EntrySheet, cell: GridEdit): Verdict => {
  const place = placeOfCell(cell.row, cell.column);
  if (place === null || !isEditable(sheet, place.field) || asksReason(sheet, place.field))
    return { cell, outcome: 'locked', edits: [] };
  if (takesPoints.includes(place.field) && parsePoints(cell.text) === 'unreadable')
    return { cell, outcome: 'not-points', edits: [] };
  const edits = editsOfCell(sheet, place, cell.text);
  return { cell, outcome: edits.length === 0 ? 'same' : 'taken', edits };
};

/** Lines of a block below the last row that name an indicator, while rows may be added. */
const namedLines = (sheet: EntrySheet, outside: readonly GridOutside[]): readonly (readonly GridOutside[])[] => {
  if (!isEditable(sheet, 'maxScoreText')) return [];
  const names = outside.filter(({ column, text }) => column === 'name' && text.trim() !== '');
  return names.map(({ row }) => outside.filter((cell) => cell.row === row));
};

const doubts = new Set(['actual-none', 'actual-unreadable', 'unit-differs']);

const columnText: Readonly<Record<string, string>> = entryColumnText;

type Setting = { readonly newId: () => string };

/**
 * Takes what can be taken, cell by cell, and says of each what became of it; a taken value that cannot be compared is
 * named. Lines that name an indicator below the last row become rows.
 */
export const judgePaste = (sheet: EntrySheet, { cells, outside }: GridPaste, setting: Setting): PasteAccount => {
  let current = sheet;
  const edits: Edit[] = [];
  const apply = (more: readonly Edit[]): void => {
    current = applyEdits(current, more);
    edits.push(...more);
  };
  const take = (cell: GridEdit): Verdict => {
    const verdict = judgeCell(current, { ...cell, text: cell.text.trim() });
    apply(verdict.edits);
    return verdict;
  };
  const takeLine = (line: readonly GridOutside[]): readonly Verdict[] => {
    const edit = addRowEdit(current, current.evaluation.indicators.length, setting);
    apply([edit]);
    return line.flatMap(({ column, text }) =>
      column === null ? [] : [take({ row: edit.indicator.id, column, text })],
    );
  };
  const added = namedLines(sheet, outside);
  const verdicts = [...cells.map(take), ...added.flatMap(takeLine)];

  const { score } = judgeEntry(current);
  const doubtful = new Set(
    score.indicators.flatMap((row) => (row.kind === 'open' && doubts.has(row.reason) ? [row.indicatorId] : [])),
  );
  const isDoubtful = ({ cell, outcome }: Verdict): boolean =>
    outcome === 'taken' && cell.column === 'actualText' && doubtful.has(cell.row);
  const placed = new Set(added.flat().filter(({ column }) => column !== null));
  const lines = linesOf({
    before: sheet,
    after: current,
    verdicts: verdicts.map((verdict) => (isDoubtful(verdict) ? { ...verdict, outcome: 'doubtful' } : verdict)),
    lost: outside.filter((cell) => !placed.has(cell)),
    columnOf: (id) => columnText[id] ?? id,
  });
  return { lines, edits, addedRows: added.length };
};
