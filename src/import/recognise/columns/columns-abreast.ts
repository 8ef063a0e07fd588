import { squash } from '../../../domain/number/fold.ts';
import type { IndicatorColumn } from './header-columns.ts';
import { type IndicatorColumnKind, namesTarget } from '../labels/indicator-labels.ts';
import { isLevelName } from '../labels/level-names.ts';
import { inferred, recast } from './column-kinds.ts';

type Columns = readonly IndicatorColumn[];

const places = (columns: Columns, kind: IndicatorColumnKind): Columns =>
  columns.filter((column) => column.kind === kind);

const leading: readonly IndicatorColumnKind[] = ['index', 'category', 'subcategory'];

/** Where a name's own columns begin: with the number and levels in front of it that stand as often as names do. */
const startOf = (columns: Columns, name: IndicatorColumn, names: Columns): number => {
  const earlier = names.filter((other) => other.from < name.from).at(-1)?.from ?? 0;
  const own = columns.filter(
    (column) =>
      column.from > earlier &&
      column.from < name.from &&
      leading.some((kind) => column.kind === kind && places(columns, kind).length >= names.length),
  );
  return own[0]?.from ?? name.from;
};

type Groups = { readonly shared: Columns; readonly groups: readonly Columns[] };

/** In a list of projects what stands behind the last group tells of the project: 自评得分, 自评等级. */
const columnsBehind = (columns: Columns, last: Columns): Columns => {
  const group = last.find(({ kind }) => kind === 'name')?.group ?? null;
  const isList = places(columns, 'project').length > 0 && group !== null;
  return isList ? last.filter((column) => column.group !== group) : [];
};

/** A column of targets, or one of names with their targets: 指标及目标值. */
const holdsTargets = (group: Columns): boolean =>
  group.some(({ kind, cell }) => kind === 'target' || (kind === 'name' && namesTarget(cell.text)));

/** Columns that stand side by side several times, each time a name with a target behind it or in its own cell; null when none do. */
const groupsOf = (columns: Columns): Groups | null => {
  const names = places(columns, 'name');
  const starts = names.map((name) => startOf(columns, name, names));
  const groups = starts.map((start, index) =>
    columns.filter((column) => column.from >= start && column.from < (starts[index + 1] ?? Number.MAX_SAFE_INTEGER)),
  );
  if (groups.length < 2 || !groups.every(holdsTargets)) return null;
  const behind = columnsBehind(columns, groups.at(-1) ?? []);
  return {
    shared: columns.filter((column) => column.from < (starts[0] ?? 0) || behind.includes(column)),
    groups: groups.map((group) => group.filter((column) => !behind.includes(column))),
  };
};

const holdsResults = (group: Columns): boolean => group.some(({ kind }) => kind === 'actual' || kind === 'self-score');

const isUnderLevel = (group: Columns): boolean => isLevelName(group[0]?.groupText ?? '');

/** Whether a column holds anything below its head. */
export type IsFilled = (column: IndicatorColumn) => boolean;

const holdsIndicators = (group: Columns, isFilled: IsFilled): boolean =>
  group.some((column) => column.kind === 'name' && isFilled(column));

/**
 * 中期目标 | 年度目标: the last group, or the one under 年度, counts; the other is left unread. Where nobody filled that one in,
 * the other tells the form's indicators, and its targets are in doubt: they may be those of several years.
 */
const yearlyOnly = (columns: Columns, { shared, groups }: Groups, isFilled: IsFilled): Columns => {
  const yearly = groups.findIndex((group) => group.some((column) => /年度/u.test(squash(column.groupText))));
  const ofYear = groups[yearly >= 0 ? yearly : groups.length - 1] ?? [];
  const other = holdsIndicators(ofYear, isFilled)
    ? undefined
    : groups.find((group) => holdsIndicators(group, isFilled));
  const kept = other ?? ofYear;
  return columns.map((column) => {
    if (other?.includes(column) === true && column.kind === 'target') return inferred(column, 'target');
    return shared.includes(column) || kept.includes(column) ? column : recast(column, 'unknown');
  });
};

/**
 * Two or more indicators in one row, each with its results or under a level of its own: the columns of each, with
 * the levels in front of all. Otherwise one list; of two periods side by side it reads the year.
 */
export const columnsAbreast = (columns: Columns, isFilled: IsFilled): readonly Columns[] => {
  const found = groupsOf(columns);
  if (found === null) return [columns];
  const isAbreast = found.groups.every(holdsResults) || found.groups.every(isUnderLevel);
  return isAbreast ? found.groups.map((group) => [...found.shared, ...group]) : [yearlyOnly(columns, found, isFilled)];
};
