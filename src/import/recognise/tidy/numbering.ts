import { foldText } from '../../../domain/number/fold.ts';
import type { RawCell, RawTable } from '../../read/raw-table.ts';
import { rowsOf } from '../table/row-cells.ts';

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
  const named = filled.findIndex(({ text }) => /^[栏列行]\s*次$/u.test(text.trim()));
  const isNamed = named >= 0;
  const numbers = isNamed ? filled.slice(named + 1).filter(({ text }) => numberIn(text) !== null) : filled;
  const from = isNamed ? (numberIn(numbers[0]?.text ?? '') ?? 0) : 1;
  return (
    numbers.length >= (isNamed ? 2 : fewest) && numbers.every(({ text }, index) => numberIn(text) === index + from)
  );
};

/** 行次 over 1, 2, 3, …: which row is which, in a column of its own, as far as the numbers follow each other. */
const rowNumbers = (cells: readonly RawCell[]): readonly RawCell[] => {
  const heads = cells.filter(({ text }) => /^行\s*次$/u.test(text.trim()));
  return heads.flatMap((head) => {
    const numbers = cells.filter(
      (cell) => cell.column === head.column && cell.row > head.row && numberIn(cell.text) !== null,
    );
    const from = numberIn(numbers[0]?.text ?? '') ?? 0;
    const end = numbers.findIndex(({ text }, index) => numberIn(text) !== from + index);
    return [head, ...(end < 0 ? numbers : numbers.slice(0, end))];
  });
};

/** The table without the numbers of its columns and rows. */
export const withoutNumbering = (table: RawTable): RawTable => {
  if (!table.cells.some(({ text }) => numberedLast.test(text))) return table;
  const left = new Set([...rowsOf(table.cells).filter(numbersColumns).flat(), ...rowNumbers(table.cells)]);
  return left.size === 0 ? table : { ...table, cells: table.cells.filter((cell) => !left.has(cell)) };
};
