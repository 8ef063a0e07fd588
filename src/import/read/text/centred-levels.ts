import { categoryNamed, categoryOfSecondLevel, isExecutionName } from '../../recognise/labels/level-names.ts';
import type { FlowRow } from './assign-cells.ts';
import type { FlowColumn } from './flow-columns.ts';
import { contradicts, isCategoryLabel, isSubcategoryLabel } from './level-labels.ts';

/** A level whose label was read in the middle of its rows: from `first` up to but not `end`. */
export type CentredLevel = {
  readonly text: string;
  readonly column: number;
  readonly first: number;
  readonly end: number;
  readonly isDoubtful: boolean;
};

type Label = { readonly text: string; readonly row: number; readonly isDoubtful: boolean };

/** Some rows of the table. */
type Span = { readonly first: number; readonly end: number };

type Level = Label & Span;

/** Where a label ends that begins in a row: it stands beside the row in its middle, or between the two there. */
const endsOf = ({ row }: Label, first: number): readonly number[] =>
  row < first ? [] : [2 * row - first, 2 * row - first + 1].filter((end) => end > first);

/** The ways to divide all rows among labels so that each stands in the middle of its own; no more than two are told. */
const divisions = (
  labels: readonly Label[],
  rows: Span,
  mayCover: (level: Level) => boolean = () => true,
): readonly (readonly Level[])[] => {
  const known = new Map<string, readonly (readonly Level[])[]>();
  const waysFrom = (at: number, first: number): readonly (readonly Level[])[] => {
    const label = labels[at];
    if (label === undefined) return first === rows.end ? [[]] : [];
    const key = `${at} ${first}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const ways = endsOf(label, first)
      .map((end) => ({ ...label, first, end }))
      .filter((level) => level.end <= rows.end && mayCover(level))
      .flatMap((level) => waysFrom(at + 1, level.end).map((rest) => [level, ...rest]))
      .slice(0, 2);
    known.set(key, ways);
    return ways;
  };
  return waysFrom(0, rows.first);
};

const cellIn = (row: FlowRow | undefined, column: number) => row?.find((cell) => cell.column === column);

const labelsOf = (rows: readonly FlowRow[], column: number): readonly Label[] =>
  rows.flatMap((row, at) => {
    const cell = cellIn(row, column);
    return cell === undefined ? [] : [{ text: cell.text, isDoubtful: cell.isDoubtful, row: at }];
  });

/** The rows below levels: without 预算执行率 alone at either end. */
const rowsOfLevels = (rows: readonly FlowRow[]): Span => {
  const isOfLevel = (row: FlowRow): boolean => !isExecutionName(row[0]?.text ?? '');
  return { first: rows.findIndex(isOfLevel), end: rows.findLastIndex(isOfLevel) + 1 };
};

/** Labels on the first of their rows would reach down to the next one as well. */
const areAsFromTop = (levels: readonly Level[], rows: Span): boolean =>
  levels.every(({ row, first, end }, at) => first === row && end === (levels[at + 1]?.row ?? rows.end));

/** A first level over its second ones: it cuts none of them, and is their first level by name. */
const isOver = (level: Level, seconds: readonly Level[]): boolean => {
  const own = seconds.filter(({ first, end }) => first < level.end && level.first < end);
  const isWhole = own.every(({ first, end }) => level.first <= first && end <= level.end);
  const agrees = own.some(({ text }) => categoryOfSecondLevel(text) === categoryNamed(level.text));
  return isWhole && agrees && own.every(({ text }) => mayStandUnder(level.text, text));
};

/** 成本指标 is a second level of 产出指标 as well. */
const mayStandUnder = (first: string, second: string): boolean =>
  !contradicts(first, second) || (isCategoryLabel(second) && categoryNamed(first) === 'output');

/** 成本指标 without a level beside it, which the text leaves open, might be a first level among the others. */
const mayBeFirst = ({ text, row, isDoubtful }: Label, firsts: readonly Label[], rows: Span): boolean => {
  if (!isDoubtful || !isCategoryLabel(text) || firsts.some((first) => first.row === row)) return false;
  const all = [...firsts, { text, row, isDoubtful }].toSorted((a, b) => a.row - b.row);
  return divisions(all, rows).length > 0;
};

/**
 * The levels of a table each label of which was printed in the middle of its rows, and read after the first of them:
 * rows stand in front of the first label. Null where the labels stand on the first rows, or may be divided otherwise.
 * First levels must agree with the names of second ones, so that a label which the text lost is not made up for.
 */
export const centredLevels = (
  rows: readonly FlowRow[],
  columns: readonly FlowColumn[],
): readonly CentredLevel[] | null => {
  const [first = -1, second = -1] = ['category', 'subcategory'].map((name) =>
    columns.findIndex(({ role }) => role === name),
  );
  const all = rowsOfLevels(rows);
  if (first < 0 || second < 0 || all.first < 0 || cellIn(rows[all.first], first) !== undefined) return null;
  const [categories, subcategories] = [labelsOf(rows, first), labelsOf(rows, second)];
  if (!categories.every(({ text }) => isCategoryLabel(text))) return null;
  if (!subcategories.every(({ text }) => isSubcategoryLabel(text))) return null;
  const [seconds, ...otherSeconds] = divisions(subcategories, all);
  if (seconds === undefined || otherSeconds.length > 0) return null;
  const [firsts, ...otherFirsts] = divisions(categories, all, (level) => isOver(level, seconds));
  if (firsts === undefined || otherFirsts.length > 0) return null;
  const open = subcategories.filter((label) => mayBeFirst(label, categories, all));
  const isOpen = ({ first: from, end }: Span): boolean => open.some(({ row }) => from <= row && row < end);
  // A second level beside the first row does not tell that the others stand in the middle of theirs.
  const isTold = cellIn(rows[all.first], second) === undefined || areAsFromTop(seconds, all);
  const toLevel =
    (column: number, isSure: boolean) =>
    (level: Level): CentredLevel => ({
      text: level.text,
      column,
      first: level.first,
      end: level.end,
      isDoubtful: !isSure || level.isDoubtful || isOpen(level),
    });
  return [...firsts.map(toLevel(first, true)), ...seconds.map(toLevel(second, isTold))];
};
