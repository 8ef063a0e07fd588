import { foldText } from '../../domain/number/fold.ts';
import type { RawCell, RawTable } from '../read/raw-table.ts';
import { rowsOf } from './row-cells.ts';

const fewest = 4;

/** What every row of numbers holds: that of the fewest columns. */
const numberedLast = /^\s*[(（]?[4４][)）]?\s*$/u;

const numberIn = (text: string): number | null => {
  const digits = /^\(?(\d{1,2})\)?$/u.exec(foldText(text))?.[1];
  return digits === undefined ? null : Number(digits);
};

/** 栏次 | 1 | 2 | 3 | 4, or the numbers alone: which column is which, below a head. */
const numbersColumns = (row: readonly RawCell[]): boolean => {
  // A letter of 绩效指标, down the rows in front.
  const filled = row.filter(({ text }) => text.trim() !== '' && !/^\p{Script=Han}$/u.test(text.trim()));
  const [first] = filled;
  const numbers = first !== undefined && /^栏\s*次$/u.test(first.text.trim()) ? filled.slice(1) : filled;
  return numbers.length >= fewest && numbers.every(({ text }, index) => numberIn(text) === index + 1);
};

/** The table without a row that numbers its columns. */
export const withoutColumnNumbers = (table: RawTable): RawTable => {
  if (!table.cells.some(({ text }) => numberedLast.test(text))) return table;
  const numbering = rowsOf(table.cells).filter(numbersColumns);
  if (numbering.length === 0) return table;
  const left = new Set(numbering.flat());
  return { ...table, cells: table.cells.filter((cell) => !left.has(cell)) };
};
