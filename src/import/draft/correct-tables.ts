import type { RawCell, RawTable, Told } from '../read/raw-table.ts';
import type { Correction, CorrectionOf } from './corrections.ts';
import { mergeCells, mergeRows } from './merge-cells.ts';
import { type CorrectedTable, splitRows } from './split-rows.ts';

const isOf =
  <Kind extends Correction['kind']>(kind: Kind) =>
  (correction: Correction): correction is CorrectionOf<Kind> =>
    correction.kind === kind;

/**
 * The tables as they would stand with the corrections; a later one wins over an earlier one of the same place. The
 * tables themselves stay as they were read, so that a correction is undone by leaving it out.
 */
export const applyCorrections = (
  tables: readonly RawTable[],
  corrections: readonly Correction[],
): readonly CorrectedTable[] =>
  tables.map((table) =>
    correctTable(
      table,
      corrections.filter((correction) => correction.table === table.name),
    ),
  );

/** Rows are added last, so that every other correction finds its place as the file counts it. */
const correctTable = (table: RawTable, corrections: readonly Correction[]): CorrectedTable => {
  if (corrections.length === 0) return { table, rowOf: (row) => row };
  const rewritten = corrections.reduce(rewrite, table);
  const told = corrections.flatMap(toldBy);
  return splitRows({ ...rewritten, ...(told.length === 0 ? {} : { told }) }, corrections.filter(isOf('split')));
};

const rewrite = (table: RawTable, correction: Correction): RawTable => {
  if (correction.kind === 'cell') return correctCell(table, correction);
  if (correction.kind === 'merge') return mergeCells(table, correction);
  return correction.kind === 'merge-rows' ? mergeRows(table, correction) : table;
};

const toldBy = (correction: Correction): readonly Told[] => {
  if (correction.kind === 'row') return [{ kind: 'row', row: correction.row, is: correction.is }];
  if (correction.kind !== 'column') return [];
  const { row, column, is } = correction;
  return [{ kind: 'column', row, column, is }];
};

const correctCell = (table: RawTable, { row, column, text }: CorrectionOf<'cell'>): RawTable => {
  const others = table.cells.filter((cell) => cell.row !== row || cell.column !== column);
  const before = table.cells.find((cell) => cell.row === row && cell.column === column);
  const corrected: RawCell = {
    row,
    column,
    rowSpan: before?.rowSpan ?? 1,
    columnSpan: before?.columnSpan ?? 1,
    text,
    formula: null,
  };
  const isListed = text !== '' || corrected.rowSpan * corrected.columnSpan > 1;
  return withCells(table, [...others, ...(isListed ? [corrected] : [])]);
};

/** The table with these cells, in reading order. */
const withCells = (table: RawTable, cells: readonly RawCell[]): RawTable => ({
  ...table,
  cells: [...cells].sort((left, right) => left.row - right.row || left.column - right.column),
});
