import type { ClipboardEvent } from 'react';
import { formatHtmlTable, formatTsv } from './clipboard-text.ts';
import { cellsOf } from './grid-model.ts';
import { placeBlock, readClipboard } from './paste-cells.ts';
import type { GridActions, GridControl } from './use-grid.ts';

/** Copy, cut and paste of ranges; while a cell is open the clipboard belongs to its text. */
export const useGridClipboard = (grid: GridControl, onPaste: GridActions['onPaste']) => {
  const copy = (event: ClipboardEvent): void => {
    if (grid.editing !== null) return;
    event.preventDefault();
    const { top, bottom, left, right } = grid.range;
    const block = Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (_, column) => {
        return grid.cellAt({ row: top + row, column: left + column })?.text ?? '';
      }),
    );
    event.clipboardData.setData('text/plain', formatTsv(block));
    event.clipboardData.setData('text/html', formatHtmlTable(block));
  };
  const cut = (event: ClipboardEvent): void => {
    if (grid.editing !== null) return;
    copy(event);
    grid.writeAll(cellsOf(grid.range).map((cell) => ({ ...cell, text: '' })));
  };
  const paste = (event: ClipboardEvent): void => {
    if (grid.editing !== null) return;
    event.preventDefault();
    const { clipboardData } = event;
    const block = readClipboard(clipboardData.getData('text/html'), clipboardData.getData('text/plain'));
    const placed = placeBlock(block, grid.range, grid.size);
    onPaste({ cells: grid.named(placed.cells), outside: grid.namedOutside(placed.outside) });
  };
  return { onCopy: copy, onCut: cut, onPaste: paste };
};
