import { useEffect, useRef, useState } from 'react';
import { type GridCommand, moveFrom, stepFrom } from './grid-keys.ts';
import {
  type CellAt,
  type CellText,
  cellsOf,
  clampCell,
  findMarked,
  type GridColumn,
  type GridRow,
  markCell,
  type MarkedCell,
  rangeOf,
} from './grid-model.ts';

export type GridEdit = { readonly row: string; readonly column: string; readonly text: string };

/** A pasted text that has no cell: `row` counts from 0; `column` is null beyond the last. */
export type GridOutside = { readonly row: number; readonly column: string | null; readonly text: string };

export type GridPaste = { readonly cells: readonly GridEdit[]; readonly outside: readonly GridOutside[] };

export type GridActions = {
  /** Every keystroke in an open cell. */
  readonly onDraft: (edit: GridEdit) => void;
  readonly onEdit: (edits: readonly GridEdit[]) => void;
  readonly onPaste: (pasted: GridPaste) => void;
  readonly onHistory: (direction: 'undo' | 'redo') => void;
  readonly onActive: (row: string, column: string) => void;
  /** The row of the open cell is gone, and what was typed there (over `original`) with it. */
  readonly onLost: (typed: GridEdit & { readonly original: string }) => void;
};

/** `typing`: arrows leave the cell, as after a first keystroke; `caret`: arrows move in the text, as after F2. */
export type Editing = {
  readonly mode: 'typing' | 'caret';
  readonly text: string;
  readonly original: string;
  /** The cell, whose row may move or go meanwhile. */
  readonly row: string;
  readonly column: string;
};

type Setting = GridActions & {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly pageRows: () => number;
  readonly show: (row: number) => void;
};

const alone = (cell: MarkedCell) => ({ anchor: cell, focus: cell });

/** Selection, typing and keys of a grid; what they change is told to the owner of the texts. */
export const useGrid = (setting: Setting) => {
  const { rows, columns, onDraft, onEdit, onHistory, onActive, onLost, pageRows, show } = setting;
  const [selection, setSelection] = useState(() => alone(markCell(rows, { row: 0, column: 0 })));
  const [opened, setEditing] = useState<Editing | null>(null);
  const leaving = useRef(false);
  const size = { rows: rows.length, columns: columns.length };
  const focus = clampCell(findMarked(rows, selection.focus), size);
  const range = rangeOf({ anchor: clampCell(findMarked(rows, selection.anchor), size), focus });
  const cellAt = (cell: CellAt) => rows[cell.row]?.cells[cell.column];
  const isOpen = (cell: CellAt): boolean => cellAt(cell)?.lock === undefined && cellAt(cell) !== undefined;

  const active = `${rows[focus.row]?.id ?? ''}\n${columns[focus.column]?.id ?? ''}`;
  useEffect(() => {
    const [row = '', column = ''] = active.split('\n');
    if (row !== '') onActive(row, column);
  }, [active, onActive]);

  const named = (cells: readonly CellText[]): readonly GridEdit[] =>
    cells.flatMap(({ row, column, text }) => {
      const [id, columnId] = [rows[row]?.id, columns[column]?.id];
      return id === undefined || columnId === undefined ? [] : [{ row: id, column: columnId, text }];
    });

  const namedOutside = (cells: readonly CellText[]): readonly GridOutside[] =>
    cells.map(({ row, column, text }) => ({ row, column: columns[column]?.id ?? null, text }));

  const lost = opened !== null && !rows.some(({ id }) => id === opened.row) ? opened : null;
  const editing = lost === null ? opened : null;
  useEffect(() => {
    if (lost !== null) onLost(lost);
  }, [lost, onLost]);

  const close = (text: 'text' | 'original'): void => {
    if (editing === null) return;
    setEditing(null);
    onEdit([{ row: editing.row, column: editing.column, text: editing[text] }]);
  };

  const begin = (mode: Editing['mode'], text: string): void => {
    if (!isOpen(focus)) return;
    const [row, column] = [rows[focus.row]?.id ?? '', columns[focus.column]?.id ?? ''];
    setEditing({ mode, text, original: cellAt(focus)?.text ?? '', row, column });
    if (mode === 'typing') onDraft({ row, column, text });
  };

  const type = (text: string): void => {
    if (editing === null) return begin('typing', text);
    setEditing({ ...editing, text });
    onDraft({ row: editing.row, column: editing.column, text });
  };

  const select = (cell: CellAt, reach: 'alone' | 'extend'): void => {
    if (lost !== null) setEditing(null);
    const to = markCell(rows, clampCell(cell, size));
    setSelection((last) => (reach === 'extend' ? { anchor: last.anchor, focus: to } : alone(to)));
    show(to.row);
  };

  const writeAll = (cells: readonly CellText[]): void => {
    const open = cells.filter(isOpen);
    if (open.length > 0) onEdit(named(open));
  };

  const fillDown = (): void => {
    const top = range.top === range.bottom ? Math.max(range.top - 1, 0) : range.top;
    const below = cellsOf({ ...range, top: top + 1, bottom: Math.max(range.bottom, top) });
    writeAll(below.map((cell) => ({ ...cell, text: cellAt({ row: top, column: cell.column })?.text ?? '' })));
  };

  const ground = { ...size, pageRows: pageRows(), isBlank: (cell: CellAt) => (cellAt(cell)?.text ?? '') === '' };

  /** Answers whether the key was used up. */
  const run = (command: GridCommand): 'done' | 'not-ours' => {
    const wasLeaving = leaving.current;
    leaving.current = command.kind === 'leave';
    switch (command.kind) {
      case 'move':
        select(moveFrom(focus, command.to, ground), command.reach);
        return 'done';
      case 'step': {
        const next = wasLeaving && command.columns !== 0 ? null : stepFrom(focus, command, size);
        if (next === null) return 'not-ours';
        select(next, 'alone');
        return 'done';
      }
      case 'edit':
        begin('caret', cellAt(focus)?.text ?? '');
        return 'done';
      case 'clear':
        writeAll(cellsOf(range).map((cell) => ({ ...cell, text: '' })));
        return 'done';
      case 'retype':
        begin('typing', '');
        return 'done';
      case 'select-all':
        setSelection({
          anchor: markCell(rows, { row: 0, column: 0 }),
          focus: markCell(rows, { row: size.rows - 1, column: size.columns - 1 }),
        });
        return 'done';
      case 'fill-down':
        fillDown();
        return 'done';
      case 'undo':
      case 'redo':
        onHistory(command.kind);
        return 'done';
      case 'leave':
        return 'done';
    }
  };

  return {
    focus,
    range,
    editing,
    size,
    named,
    namedOutside,
    commit: () => close('text'),
    cancel: () => close('original'),
    begin,
    type,
    select,
    run,
    writeAll,
    cellAt,
  };
};

export type GridControl = ReturnType<typeof useGrid>;
