import { greatest } from '../extremes.ts';
import { isFundingBlockLabel, isFundingRowLabel } from '../../recognise/labels/funding-labels.ts';
import { indicatorColumnKind } from '../../recognise/labels/indicator-labels.ts';
import { headerKey } from '../../recognise/labels/header-labels.ts';
import type { RawCell, RawTable } from '../raw-table.ts';

/** Lines of a text whose cells are divided by tabs: one table, or one part of it. */
export type TabbedTable = {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly rows: readonly (readonly string[])[];
};

const maxLinesBefore = 12;

const isLabel = (text: string): boolean =>
  headerKey(text) !== null || isFundingRowLabel(text) || isFundingBlockLabel(text);

/** A label over blank columns was as wide as they are: its value stands behind them. Below a group it is no wider than that. */
const spanOf = (
  row: readonly string[],
  column: number,
  above: readonly string[],
  gaps: ReadonlySet<number>,
): number => {
  if (!isLabel(row[column] ?? '')) return 1;
  const group = above.slice(0, column).findLast((text) => text !== '') ?? '';
  const isBelowGroup = above[column] === '' && (isLabel(group) || indicatorColumnKind(group) !== null);
  const next = row.findIndex(
    (text, index) =>
      index > column && (text !== '' || gaps.has(index) || (isBelowGroup && (above[index] ?? '') !== '')),
  );
  return next < 0 ? 1 : next - column;
};

const rowCells = (
  rows: readonly (readonly string[])[],
  rowIndex: number,
  gaps: ReadonlySet<number>,
): readonly RawCell[] =>
  (rows[rowIndex] ?? []).flatMap((text, column) => {
    if (text === '') return [];
    const row = rows[rowIndex] ?? [];
    const columnSpan = spanOf(row, column, rows[rowIndex - 1] ?? [], gaps);
    return [{ row: rowIndex + 1, column: column + 1, rowSpan: 1, columnSpan, text, formula: null }];
  });

const isFilled = (text: string): boolean => text !== '';

/** Columns without any text where most rows have some on both sides: nothing is merged across the gap between two tables. */
const gapsOf = (rows: readonly (readonly string[])[]): ReadonlySet<number> => {
  const isGap = (column: number): boolean =>
    rows.every((row) => (row[column] ?? '') === '') &&
    rows.filter((row) => row.slice(0, column).some(isFilled) && row.slice(column).some(isFilled)).length * 2 >
      rows.length;
  const width = greatest(
    rows.map((row) => row.length),
    0,
  );
  return new Set(Array.from({ length: width }, (_, column) => column).filter(isGap));
};

/** The table of tab-divided lines, with the lines of text before it. */
export const tabbedTable = (table: TabbedTable, lines: readonly string[], from: number, file: string): RawTable => {
  const gaps = gapsOf(table.rows);
  return {
    file,
    name: '',
    rowCount: table.rows.length,
    columnCount: greatest(table.rows.map((row) => row.length)),
    cells: table.rows.flatMap((_, rowIndex) => rowCells(table.rows, rowIndex, gaps)),
    before: lines
      .slice(from, table.firstLine)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .slice(-maxLinesBefore),
  };
};
