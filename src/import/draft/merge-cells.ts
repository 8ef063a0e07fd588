import { parseDecimal } from '../../domain/number/decimal.ts';
import type { RawCell, RawTable } from '../read/raw-table.ts';
import { joinWrapped } from '../read/wide-text.ts';
import type { CorrectionOf } from './corrections.ts';

/** Halves of one text are joined; two numbers never become a third one: they stay two lines, which reads as a doubt. */
const joinHalves = (text: string, rest: string): string => {
  if (text === '' || rest === '' || text === rest) return text === '' ? rest : text;
  const areNumbers = parseDecimal(text) !== null && parseDecimal(rest) !== null;
  return areNumbers ? `${text}\n${rest}` : joinWrapped(text, rest);
};

/** Several cells as one at the place of the first. */
const joinCells = (cells: readonly RawCell[], first: RawCell): RawCell => ({
  ...first,
  text: cells.map((cell) => cell.text).reduce(joinHalves, ''),
  formula: null,
});

/** The cells from one place to another as one cell; the rows stay. */
export const mergeCells = (table: RawTable, { row, column, toRow, toColumn }: CorrectionOf<'merge'>): RawTable => {
  const merged = table.cells.filter(
    (cell) => cell.row >= row && cell.row <= toRow && cell.column >= column && cell.column <= toColumn,
  );
  const [first] = merged;
  if (first === undefined || merged.length < 2) return table;
  const whole = {
    ...joinCells(merged, first),
    row,
    column,
    columnSpan: Math.max(...merged.map((cell) => cell.column + cell.columnSpan)) - column,
  };
  return {
    ...table,
    cells: table.cells.flatMap((cell) => (cell === first ? [whole] : merged.includes(cell) ? [] : [cell])),
  };
};

/** A row and those below it as one: column by column what they say is joined. */
export const mergeRows = (table: RawTable, { row, toRow }: CorrectionOf<'merge-rows'>): RawTable => {
  const merged = table.cells.filter((cell) => cell.row >= row && cell.row <= toRow);
  const columns = [...new Set(merged.map((cell) => cell.column))].sort((left, right) => left - right);
  const joined = columns.flatMap((column) => {
    const ofColumn = merged.filter((cell) => cell.column === column);
    const [first] = ofColumn;
    return first === undefined ? [] : [{ ...joinCells(ofColumn, first), row }];
  });
  const rest = table.cells.filter((cell) => !merged.includes(cell));
  return {
    ...table,
    cells: [...rest.filter((cell) => cell.row < row), ...joined, ...rest.filter((cell) => cell.row > toRow)],
  };
};
