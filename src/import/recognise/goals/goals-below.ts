import type { RawCell } from '../../read/raw-table.ts';
import { type Block, certain, type Reading, together, troubleAt } from '../blocks.ts';
import { looksNumeric } from '../table/cell-text.ts';
import { followsOn, goalsOf, isGoalNumber, textFact, textsUnder, type Told } from './goal-facts.ts';
import { type Head, isBesideGoals, numbersOf, pointsBehind, roleOf } from './goal-heads.ts';
import { type Grid, lastColumn, lastRow } from '../table/grid.ts';
import { cellsUnder } from '../table/row-cells.ts';
import { sectionKeyOf } from '../table/sections.ts';

/** Texts in the columns of the row above, beside a label whose merge was lost: 目标2 under 目标1. */
const goesOn = (grid: Grid, row: number, label: RawCell | null): boolean => {
  const above = grid.cellsIn(row - 1);
  const [first, ...others] = grid.cellsIn(row);
  const isNumbered = first !== undefined && others.length > 0 && isGoalNumber(first);
  const cells = isNumbered ? others : grid.cellsIn(row);
  if (label?.rowSpan !== 1 || cells.length === 0 || row <= label.row + 1) return false;
  return cells.every(
    ({ column, text }) =>
      column > label.column &&
      (isNumbered || !looksNumeric(text) || /[%％]$/u.test(text.trim())) &&
      above.some((other) => other.column === column),
  );
};

/** 年度 over 总体目标, in front of the texts: the rest of the label, broken over the rows. */
const endsLabel = (grid: Grid, row: number, label: RawCell | null): boolean => {
  const [first, ...texts] = grid.cellsIn(row);
  if (label === null || first === undefined || texts.length === 0 || row !== label.row + 1) return false;
  const isRest = first.column === label.column && roleOf(first.text) !== null && roleOf(label.text) === null;
  return isRest && roleOf(`${label.text}${first.text}`) !== null;
};

/** 目标2：… | 目标2：… below 目标1：… | 目标1：…, pushed below the label of the block: every text has the next number. */
const goesOnPushed = (grid: Grid, row: number, label: RawCell | null): boolean => {
  const above = grid.cellsIn(row - 1);
  const cells = grid.cellsIn(row);
  if (label?.rowSpan !== 1 || cells.length === 0 || cells.length !== above.length || row <= label.row + 1) return false;
  return cells.every((cell, index) => followsOn(above[index], cell));
};

/** The rows of a block of goals below its heads. */
export const rowsBelow = (grid: Grid, row: number, label: RawCell | null): readonly number[] => {
  const rows: number[] = [];
  const lastOfBlock = label === null ? row + 1 : Math.max(lastRow(label), row + 1);
  for (
    let next = row + 1;
    next <= grid.rowCount && (next <= lastOfBlock || goesOn(grid, next, label) || goesOnPushed(grid, next, label));
    next += 1
  ) {
    const key = sectionKeyOf(grid, next);
    const first = grid.cellsIn(next)[0];
    const isText = key === 'note' && first !== undefined && label !== null && first.column > label.column;
    if (key !== null && !isText && !endsLabel(grid, next, label)) break;
    rows.push(next);
  }
  return rows;
};

/** The rows of the block, the first column of its texts, and the label in front of its heads. */
type Below = { readonly rows: readonly number[]; readonly start: number; readonly label: RawCell | null };

/** What was told, read from other texts and doubtful; it stays as it is where these are null. */
const retold = (told: readonly Told[], textsOf: (index: number) => readonly RawCell[] | null): readonly Told[] =>
  told.map((each, index): Told => {
    const texts = textsOf(index);
    return texts === null ? each : { ...each, fact: { ...textFact(texts), isDoubtful: true } };
  });

/** Numbered goals, or goals with a rate behind them, whose rows slipped: their texts follow each other all the same. */
const slippedAmong = (
  grid: Grid,
  { rows, start }: Below,
  { told, numbers }: { readonly told: readonly Told[]; readonly numbers: RawCell | undefined },
): readonly Told[] | null => {
  const isSlipped = (row: number): boolean => (grid.cellsIn(row)[0]?.column ?? start) < (numbers?.column ?? start);
  if (!rows.some(isSlipped)) return null;
  const texts = rows.map((row) => grid.cellsIn(row).filter((cell) => !looksNumeric(cell.text)));
  return retold(told, (index) => texts.flatMap((inRow) => inRow[index] ?? []));
};

/** Rows with a text for every head from the column of the label on: the texts follow each other all the same. */
const pushed = (grid: Grid, { rows, label }: Below, told: readonly Told[]): readonly Told[] | null => {
  const texts = rows.map((row) => grid.cellsIn(row));
  const isPushed = texts.every((cells) => cells.length === told.length && cells[0]?.column === label?.column);
  if (rows.length < 2 || label?.rowSpan !== 1 || !isPushed) return null;
  return retold(told, (index) => texts.flatMap((cells) => cells[index] ?? []));
};

/** One row with a text for every head, yet a head without one, or a text below the label in front: the row slipped. */
const slipped = (grid: Grid, { rows, start }: Below, told: readonly Told[]): readonly Told[] | null => {
  const only = rows.length === 1 ? rows[0] : undefined;
  const cells = only === undefined ? [] : grid.cellsIn(only);
  const isInFront = (cells[0]?.column ?? start) < start && cells.length < told.length;
  if ((cells.length !== told.length && !isInFront) || told.every((each) => each.fact.cell !== null)) return null;
  return retold(told, (index) => {
    const cell = cells[index];
    return cell === undefined ? null : [cell];
  });
};

/** The label of the block in front of the heads; where a merge was lost blank cells stand between. */
const inFrontOf = (grid: Grid, row: number, head: Head | undefined): RawCell | null => {
  if (head === undefined) return null;
  const number = numbersOf(grid, row);
  const beside = grid.at(row, (number ?? head.cell).column - 1);
  const inRow = grid.cellsIn(row).filter(({ column }) => column < (number ?? head.cell).column);
  return beside ?? inRow.at(-1) ?? null;
};

/** 中期目标 | 年度目标 over blank, and 总体目标 | … | … below: the label of the block stands in the row of the texts. */
const labelBeside = (grid: Grid, row: number, [head, ...others]: readonly Head[]): RawCell | null => {
  const [label, ...texts] = grid.cellsIn(row + 1);
  const isInFront = head !== undefined && label !== undefined && label.column < head.cell.column;
  const isLed = others.length > 0 && grid.cellsIn(row)[0] === head?.cell;
  const hasTexts = [head, ...others].every((each) => texts.some(({ column }) => column === each?.cell.column));
  return isLed && isInFront && hasTexts && roleOf(label.text) !== null ? label : null;
};

const rowsAlong = (label: RawCell): readonly number[] =>
  Array.from({ length: label.rowSpan }, (_, index) => label.row + index);

/** What is told beside the goals, as it was written: 指标3 below 对应指标 is no prompt to fill in. */
const asideOf = (head: RawCell, cells: readonly RawCell[]): readonly Block[] => {
  const text = cells.map((cell) => cell.text).join('\n');
  const facts = cells.map((cell) => certain(cell));
  return cells.length === 0 ? [] : [{ kind: 'aside', label: head.text, value: together(facts, text) }];
};

/** 98% under 总体完成率: kept beside. */
const asideUnder = (grid: Grid, rows: readonly number[], head: RawCell): readonly Block[] => {
  const under = { from: head.column, to: lastColumn(head) };
  return asideOf(
    head,
    rows.flatMap((row) => cellsUnder(grid, row, under).own),
  );
};

/** The same in rows that slid: each text is that of the head in its order, as far as anyone can tell. */
const asideAmong = (
  grid: Grid,
  rows: readonly number[],
  { head, among }: { readonly head: RawCell; readonly among: readonly RawCell[] },
): readonly Block[] => {
  const at = among.filter(({ column }) => column < head.column).length;
  const texts = rows.flatMap((row) => {
    const cells = grid.cellsIn(row);
    return cells.slice(cells[0] !== undefined && isGoalNumber(cells[0]) ? 1 : 0)[at] ?? [];
  });
  return asideOf(head, texts).map((block) =>
    block.kind === 'aside' ? { ...block, value: { ...block.value, isDoubtful: true } } : block,
  );
};

/** Heads in one column each, right beside each other: their merges were lost, and with them the places of the texts. */
const areNarrow = (heads: readonly Head[]): boolean =>
  heads.every(
    ({ cell }, index) => cell.columnSpan === 1 && cell.column === (heads[0]?.cell.column ?? cell.column) + index,
  );

/** The only text of several heads, further right than its own or below narrow ones: it may be the text of another, slipped. */
const doubtStray = (told: readonly Told[], heads: readonly Head[]): readonly Told[] =>
  told.map((each, index) => {
    const { cell } = each.fact;
    const isStray = cell !== null && (cell.column > (heads[index]?.cell.column ?? cell.column) || areNarrow(heads));
    const isAlone = told.filter(({ fact }) => fact.cell !== null).length === 1 && told.length > 1;
    return isStray && isAlone ? { ...each, fact: { ...each.fact, isDoubtful: true } } : each;
  });

/** Reads goals whose texts stand below their heads. */
export const readBelow = (grid: Grid, row: number, heads: readonly Head[]): Reading => {
  const label = labelBeside(grid, row, heads);
  const front = label ?? inFrontOf(grid, row, heads[0]);
  const rows = label === null ? rowsBelow(grid, row, front) : rowsAlong(label);
  const numbers = numbersOf(grid, row);
  const start = lastColumn(numbers ?? front ?? { column: 0, columnSpan: 1 }) + 1;
  const beside = grid.cellsIn(row).filter((cell) => isBesideGoals(cell) && cell.column >= start);
  const told = heads.map((head, index): Told => {
    const next = [heads[index + 1]?.cell, ...beside].find(
      (cell) => cell !== undefined && cell.column > head.cell.column,
    );
    const to = (next?.column ?? Number.MAX_SAFE_INTEGER) - 1;
    const from = index === 0 ? Math.min(head.cell.column, start) : head.cell.column;
    const fact = textsUnder(grid, rows, from, to);
    return { role: head.role, label: head.cell.text, fact: head.isGuess ? { ...fact, isDoubtful: true } : fact };
  });
  const below: Below = { rows, start, label: front };
  const isAmong = numbers !== undefined || beside.length > 0;
  const among = isAmong ? slippedAmong(grid, below, { told, numbers }) : null;
  const moved = isAmong ? among : (pushed(grid, below, told) ?? slipped(grid, below, told));
  const points = pointsBehind(grid, row);
  return {
    blocks: [
      ...goalsOf(moved ?? doubtStray(told, heads)),
      ...beside.flatMap((cell) =>
        among === null
          ? asideUnder(grid, rows, cell)
          : asideAmong(grid, rows, { head: cell, among: [...heads.map((head) => head.cell), ...beside] }),
      ),
    ],
    troubles: points === null ? [] : [troubleAt('unread-cell', points)],
    next: (rows.at(-1) ?? row) + 1,
  };
};
