import { greatest } from '../extremes.ts';
import { isFundingBlockLabel, isFundingRowLabel } from '../../recognise/labels/funding-labels.ts';
import { indicatorColumnKind } from '../../recognise/labels/indicator-labels.ts';
import { headerKey } from '../../recognise/labels/header-labels.ts';
import type { RawCell, RawTable } from '../raw-table.ts';
import type { TabbedTable } from './tabbed-tables.ts';

const maxLinesBefore = 12;

const isLabel = (text: string): boolean =>
  headerKey(text) !== null || isFundingRowLabel(text) || isFundingBlockLabel(text);

/** A label over blank columns was as wide as they are: its value stands behind them. Below a group it is no wider than that. */
const spanOf = (row: readonly string[], column: number, above: readonly string[]): number => {
  if (!isLabel(row[column] ?? '')) return 1;
  const group = above.slice(0, column).findLast((text) => text !== '') ?? '';
  const isBelowGroup = above[column] === '' && (isLabel(group) || indicatorColumnKind(group) !== null);
  const next = row.findIndex(
    (text, index) => index > column && (text !== '' || (isBelowGroup && (above[index] ?? '') !== '')),
  );
  return next < 0 ? 1 : next - column;
};

const rowCells = (row: readonly string[], rowIndex: number, rows: readonly (readonly string[])[]): readonly RawCell[] =>
  row.flatMap((text, column) => {
    if (text === '') return [];
    const columnSpan = spanOf(row, column, rows[rowIndex - 1] ?? []);
    return [{ row: rowIndex + 1, column: column + 1, rowSpan: 1, columnSpan, text, formula: null }];
  });

/** The table of tab-divided lines, with the lines of text before it. */
export const tabbedTable = (table: TabbedTable, lines: readonly string[], from: number, file: string): RawTable => ({
  file,
  name: '',
  rowCount: table.rows.length,
  columnCount: greatest(table.rows.map((row) => row.length)),
  cells: table.rows.flatMap(rowCells),
  before: lines
    .slice(from, table.firstLine)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(-maxLinesBefore),
});
