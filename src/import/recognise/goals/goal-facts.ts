import { bareText } from '../table/bare-text.ts';
import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { blank, type Block, certain, type Fact, together } from '../blocks.ts';
import { isPlaceholder, looksNumeric } from '../table/cell-text.ts';
import { type Grid, lastColumn } from '../table/grid.ts';

/** What a label of goals asks for. */
export type Role = 'expected' | 'actual' | 'period' | 'adjusted';

/** A label of goals with its text. */
export type Told = { readonly role: Role; readonly label: string; readonly fact: Fact };

/** The goal of a year, by its label. */
export const isYearly = (text: string): boolean => /年度|当年|本年/u.test(squash(text));

/** Of several goals the adjusted one counts, then the year's, then the first; the others are kept beside. */
export const goalsOf = (told: readonly Told[]): readonly Block[] => {
  const plans = told.filter((each) => each.role !== 'actual' && each.fact.text !== '');
  const adjusted = plans.find((each) => each.role === 'adjusted');
  const expected = plans.filter((each) => each.role === 'expected');
  const chosen = adjusted ?? expected.find((each) => isYearly(each.label)) ?? expected[0] ?? plans[0];
  const rest = plans.filter((each) => each !== chosen && each.fact.text !== chosen?.fact.text);
  const isRevised = adjusted !== undefined && rest.some((each) => each.role === 'expected');
  const goal = chosen === undefined ? null : { ...chosen.fact, isDoubtful: isRevised || chosen.fact.isDoubtful };
  const actual = told.find((each) => each.role === 'actual')?.fact ?? null;
  return [
    { kind: 'goals', expected: goal, actual, isOfYear: chosen !== undefined && isYearly(chosen.label) },
    ...rest.map((each): Block => ({ kind: 'aside', label: each.label, value: each.fact })),
  ];
};

/** 20 in the row of a text: a number of something else. */
const holdsNumberBesideWords = (cells: readonly RawCell[]): boolean =>
  cells.some((cell) => looksNumeric(cell.text) && cells.some((other) => other !== cell && other.row === cell.row));

/** 目标年末完成情况: short words that end as a label does, without a number, tell nothing of a goal. */
const looksLikeLabel = (text: string): boolean =>
  /^\p{Script=Han}{2,14}(?:目标|情况|结果|内容|说明|指标)$/u.test(squash(text));

/** Texts of one row with blank columns between: the last may tell of something else, whose head nobody sees. */
const standApart = (cells: readonly RawCell[]): boolean =>
  cells.some((cell, index) => {
    const before = cells[index - 1];
    return before?.row === cell.row && cell.column > lastColumn(before) + 1;
  });

export const textFact = (cells: readonly RawCell[]): Fact => {
  const filled = cells.filter((cell) =>
    cell.text.split('\n').some((line) => !isPlaceholder(line) && !/^目标\s*\d*\s*[:：]?\s*$/u.test(line.trim())),
  );
  const text = filled.map((cell) => cell.text).join('\n');
  if (filled.length > 0) {
    const fact = together(
      filled.map((cell) => certain(cell)),
      text,
    );
    const isOdd = holdsNumberBesideWords(filled) || looksLikeLabel(text) || standApart(filled);
    return { ...fact, isDoubtful: fact.isDoubtful || isOdd };
  }
  return cells[0] === undefined ? blank : certain(cells[0], '');
};

/** How far above a text a head may stand. */
const rowsOfHead = [1, 2, 3, 4];

const longestHead = 12;

/** The head 说明 a few rows above, which asks how to fill in the form. */
const headOfRemarks = (grid: Grid, cell: RawCell): RawCell | null => {
  for (const by of rowsOfHead) {
    const above = grid.at(cell.row - by, cell.column);
    const mayAsk = above?.column === cell.column && above.text.includes('明') && above.text.length < longestHead;
    if (mayAsk && /^(?:填报|填写)?说明$/u.test(squash(above.text))) return above;
  }
  return null;
};

/** The remark of a row under 说明; where that closes its row and texts follow, the row slid less than the head, and the last is it. */
const remarkIn = (grid: Grid, row: number): { readonly cell: RawCell; readonly isSlid: boolean } | null => {
  const cells = grid.cellsIn(row);
  for (const cell of cells) {
    const head = headOfRemarks(grid, cell);
    const last = cells.at(-1);
    if (head === null || last === undefined) continue;
    const isSlid = cell !== last && grid.cellsIn(head.row).at(-1) === head;
    return { cell: isSlid ? last : cell, isSlid };
  }
  return null;
};

/** What a row says under a head 说明 a few rows above: it tells how to fill in the form. */
export const remarkOf = (grid: Grid, row: number): RawCell | null => remarkIn(grid, row)?.cell ?? null;

/** 2 in front of the second goal. */
export const isGoalNumber = ({ text }: RawCell): boolean => /^\d{1,2}$/u.test(bareText(text));

/** 2 of 目标2：… and 2、…; none where a text has no number in front. */
const numberOf = ({ text }: RawCell): number => {
  const bare = bareText(text);
  return Number(/^(?:目标)?(\d{1,2})(?:[:：.、]|$)/u.exec(bare)?.[1] ?? Number.NaN);
};

/** 目标2：… right below 目标1：…. */
export const followsOn = (above: RawCell | undefined, cell: RawCell): boolean =>
  above !== undefined && cell.column === above.column && numberOf(cell) === numberOf(above) + 1;

const withoutNumber = (cells: readonly RawCell[]): readonly RawCell[] => {
  const at = cells.findIndex(isGoalNumber);
  const isFollowed = cells[at + 1] !== undefined && !/^[\d.,%％]+$/u.test(bareText(cells[at + 1]?.text ?? ''));
  return at >= 0 && isFollowed ? cells.filter((_, index) => index !== at) : cells;
};

/** 已实施情况：, and nothing behind it. */
const isOpenPrompt = ({ text }: RawCell): boolean => /^\p{Script=Han}{2,12}情况(?:及原因)?[:：]$/u.test(bareText(text));

export const textsIn = (grid: Grid, rows: readonly number[]): readonly RawCell[] =>
  rows.flatMap((row) => {
    const remark = remarkIn(grid, row)?.cell;
    return withoutNumber(grid.cellsIn(row)).filter((cell) => cell !== remark && !isOpenPrompt(cell));
  });

export const textsUnder = (grid: Grid, rows: readonly number[], from: number, to: number): Fact => {
  const fact = textFact(textsIn(grid, rows).filter((cell) => cell.column >= from && cell.column <= to));
  return { ...fact, isDoubtful: fact.isDoubtful || rows.some((row) => remarkIn(grid, row)?.isSlid === true) };
};
