import { holdsWords } from '../table/cell-text.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { looksLikeTarget } from '../columns/column-fit.ts';
import { isLevelName } from '../labels/level-names.ts';
import { isHeadWord } from '../columns/header-columns.ts';
import type { Row, Tree } from './head-tree.ts';

/** 指标1：, 2. in front of a name. */
const numberIn = ({ text }: RawCell): number | null => {
  const [, number] = /^\s*(?:指标)?\s*(\d{1,2})\s*[:：.．、]/u.exec(text) ?? [];
  return number === undefined ? null : Number(number);
};

/** Names that stand below one level: a number that follows the one in front goes on below the same. */
const runsOf = (names: Row): readonly Row[] => {
  const runs: RawCell[][] = [];
  for (const [index, name] of names.entries()) {
    const [before, own] = [index === 0 ? null : numberIn(names[index - 1] ?? name), numberIn(name)];
    if (before !== null && own === before + 1) runs.at(-1)?.push(name);
    else runs.push([name]);
  }
  return runs;
};

const isName = (cell: RawCell): boolean =>
  holdsWords(cell.text) && !looksLikeTarget(cell.text) && !isLevelName(cell.text) && !isHeadWord(cell.text);

/** The columns of a head that stand in front of its names, and those that stand behind them. */
type Around = { readonly front: number; readonly behind: number };

/**
 * The names of indicators from the first column on, below the second levels of a list with a column for each of them: which stand
 * below which, where each level has one of them or one run of numbers. Null where they could stand otherwise, or where the row
 * below them is not as wide as the head then is.
 */
export const namesUnder = (levels: Row, names: Row, row: Row, { front, behind }: Around): Tree | null => {
  const start = names[0]?.column ?? 1;
  const width = (row.at(-1)?.column ?? 0) - start + 1;
  if (names.length < levels.length || width < front + names.length || width > front + names.length + behind)
    return null;
  const targets = row.filter(({ column }) => column >= start + front);
  const holdsTargets = targets.filter(({ text }) => looksLikeTarget(text)).length * 2 > targets.length;
  if (!holdsTargets || !names.every(isName)) return null;
  const runs = runsOf(names);
  return runs.length === levels.length ? new Map(levels.map((level, index) => [level, runs[index] ?? []])) : null;
};
