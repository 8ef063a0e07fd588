import { bareText } from '../table/bare-text.ts';
import { isBlankText, looksNumeric } from '../table/cell-text.ts';
import { looksLikeTarget } from './column-fit.ts';
import { rowsUnder, textsUnder } from './front-column.ts';
import type { Grid } from '../table/grid.ts';
import type { IndicatorColumn } from './header-columns.ts';
import type { IndicatorColumnKind } from '../labels/indicator-labels.ts';
import { endsLikePlace, isBodyName, isPlaceName } from '../labels/place-names.ts';
import { isCategoryName, isSubcategoryName } from '../labels/level-names.ts';
import { isSign, startsWithSign } from '../table/signs.ts';

const filledUnder = (grid: Grid, from: number, column: IndicatorColumn): readonly string[] =>
  textsUnder(grid, from, column).filter((text) => !isBlankText(text));

const share = (texts: readonly string[], test: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(test).length / texts.length;

const startsWithNumber = (text: string): boolean => /^[\d.]/u.test(bareText(text));

const has = (columns: readonly IndicatorColumn[], kind: IndicatorColumnKind): boolean =>
  columns.some((column) => column.kind === kind);

/** What the cells of a column without a known head could be, of the kinds the table still lacks. */
const inferKind = (
  texts: readonly string[],
  column: IndicatorColumn,
  columns: readonly IndicatorColumn[],
): IndicatorColumnKind | null => {
  const target = columns.find((other) => other.kind === 'target');
  const isPlainNumbers = share(texts, looksNumeric) === 1;
  if (!has(columns, 'symbol') && share(texts, isSign) >= 0.5) return 'symbol';
  if (target === undefined && share(texts, startsWithSign) >= 0.5) return 'target';
  const isBehindTarget = target !== undefined && column.from > target.from;
  const isFirstBehind = !columns.some(
    (other) => other.from > (target?.from ?? 0) && other.from < column.from && other.kind !== 'unit',
  );
  if (!has(columns, 'actual') && isBehindTarget && isFirstBehind && share(texts, startsWithNumber) >= 0.5)
    return 'actual';
  const name = columns.find(({ kind }) => kind === 'name');
  if (column.from < (name?.from ?? 0)) return null;
  if (!has(columns, 'self-score') && has(columns, 'max-score') && isPlainNumbers) return 'self-score';
  if (!has(columns, 'max-score') && has(columns, 'self-score') && isPlainNumbers) return 'max-score';
  return null;
};

/** 指标性质 | 指标方向: the one that holds ≥ and ≤, else the first, is the sign, the other (正向, 定量) a note. */
const settleSymbols = (grid: Grid, from: number, columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] => {
  const symbols = columns.filter((column) => column.kind === 'symbol');
  const kept = symbols.find((column) => share(filledUnder(grid, from, column), isSign) > 0) ?? symbols[0];
  if (symbols.length < 2) return columns;
  return columns.map((column) =>
    column.kind === 'symbol' && column !== kept ? { ...column, kind: 'note' as const } : column,
  );
};

/** 一级指标 | 二级指标 and no third: the lower one, said in every row that says anything, is what the indicators are called. */
const withLowestAsName = (
  grid: Grid,
  from: number,
  columns: readonly IndicatorColumn[],
): readonly IndicatorColumn[] => {
  const score = columns.find(({ kind }) => kind === 'max-score' || kind === 'self-score');
  const isNamed = (column: IndicatorColumn): boolean => {
    const names = filledUnder(grid, from, column);
    const [first = ''] = names;
    // 数量指标 right below the head: where other words follow in its column, rows slid.
    const beginsWithLevel = isSubcategoryName(first) && first.endsWith('指标');
    const isFilled = names.length >= filledUnder(grid, from, score ?? column).length;
    return isFilled && !beginsWithLevel && share(names, isSubcategoryName) < 0.5;
  };
  return columns.map((column) =>
    column.kind === 'subcategory' && isNamed(column) ? { ...column, kind: 'name' as const } : column,
  );
};

/** Words in front of all measures, none of them named: the last column is the names, the ones before it levels. */
const settleLevels = (grid: Grid, from: number, columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] => {
  const measure = columns.find(({ kind }) => kind === 'target' || kind === 'actual' || kind === 'max-score');
  const front = columns.filter(({ kind, from: at }) => kind === 'unknown' && at < (measure?.from ?? 0));
  const lowest = columns.find(({ kind }) => kind === 'subcategory');
  const name = front.findLast((column) => column.from > (lowest?.from ?? 0));
  if (has(columns, 'name')) return columns;
  if (name === undefined) return lowest === undefined ? columns : withLowestAsName(grid, from, columns);
  const levelOf = (column: IndicatorColumn): IndicatorColumnKind | null => {
    const texts = filledUnder(grid, from, column);
    if (texts.some(isCategoryName) && !has(columns, 'category')) return 'category';
    return texts.some(isSubcategoryName) && !has(columns, 'subcategory') ? 'subcategory' : null;
  };
  return columns.map((column) => {
    const kind = column === name ? 'name' : front.includes(column) ? levelOf(column) : null;
    return kind === null ? column : { ...column, kind, isInferred: true };
  });
};

const measured = ['target', 'adjusted-target', 'actual', 'target-and-actual', 'max-score', 'self-score'] as const;

/** 云溪县水利局 or 白藤村 over ≥95%: beside points bare numbers without a sign may be what a body gave or reached. */
const holdsTargetsOfBody = (
  column: IndicatorColumn,
  columns: readonly IndicatorColumn[],
  texts: readonly string[],
): boolean => {
  const name = bareText(column.cell.text);
  const isTarget = (text: string): boolean => has(columns, 'symbol') || !looksNumeric(text);
  return (isBodyName(name) || isPlaceName(name)) && texts.some((text) => looksLikeTarget(text) && isTarget(text));
};

/** The last of several places, once all rows slid to the left, in front of the first level: nothing is left below its name. */
export const isLeftBySlidRows = (
  grid: Grid,
  from: number,
  columns: readonly IndicatorColumn[],
  { cell, from: at, to }: IndicatorColumn,
): boolean => {
  if (grid.isMergedAcross || to !== grid.columnCount || !endsLikePlace(cell.text)) return false;
  const first = columns.find(({ kind }) => kind === 'category' || kind === 'subcategory')?.from ?? 1;
  const rows = rowsUnder(grid, from).map((row) => grid.cellsIn(row));
  return rows.every((cells) => (cells[0]?.column ?? 0) < first && (cells.at(-1)?.column ?? 0) < at);
};

const targets = ['target', 'adjusted-target', 'target-and-actual'] as const;

/**
 * Two or more columns of other words behind the names, where nothing is measured: a target for each place or unit. Those of
 * places may stand beside points, and beside the target of all, where they are told beside it.
 */
const settleParts = (grid: Grid, from: number, columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] => {
  const name = columns.find(({ kind }) => kind === 'name');
  const isMeasured = measured.some((kind) => has(columns, kind));
  const kind = targets.some((target) => has(columns, target)) ? 'note' : 'target-of-part';
  if (name === undefined || has(columns, 'actual')) return columns;
  const parts = columns.filter(
    (column) =>
      column.kind === 'unknown' &&
      column.from > name.from &&
      (!isMeasured ||
        endsLikePlace(column.cell.text) ||
        holdsTargetsOfBody(column, columns, filledUnder(grid, from, column))) &&
      (filledUnder(grid, from, column).some(looksLikeTarget) || isLeftBySlidRows(grid, from, columns, column)),
  );
  return parts.length < 2 ? columns : columns.map((column) => (parts.includes(column) ? { ...column, kind } : column));
};

/** 完成进度 over 53万头 where no other column tells what came of the targets; nothing but percentages is a rate of them. */
const settleProgress = (grid: Grid, from: number, columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] => {
  const target = columns.find(({ kind }) => kind === 'target');
  const notes = columns.filter(
    ({ kind, from: at, cell }) =>
      kind === 'note' &&
      at > (target?.from ?? at) &&
      /^[^，,。；;]{0,4}(?:完成|实现|达成)(?:率|比[率例值]?|程度|进度)$/u.test(bareText(cell.text)),
  );
  const [progress, ...others] = notes;
  if (progress === undefined || others.length > 0 || has(columns, 'actual')) return columns;
  const texts = filledUnder(grid, from, progress);
  const areValues = share(texts, startsWithNumber) >= 0.5 && !texts.every((text) => /[%％]$/u.test(text.trim()));
  return areValues && has(columns, 'self-score')
    ? columns.map((column) => (column === progress ? { ...column, kind: 'actual' as const, isInferred: true } : column))
    : columns;
};

/** 评分说明 behind the score, said of some rows only: what points were taken off for, where no column of reasons stands. */
const settleReason = (grid: Grid, from: number, columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] => {
  const score = columns.find(({ kind }) => kind === 'self-score');
  const note = columns.find(
    ({ kind, from: at, cell }) => kind === 'note' && at > (score?.from ?? at) && bareText(cell.text).endsWith('说明'),
  );
  if (note === undefined || score === undefined || has(columns, 'reason')) return columns;
  const texts = filledUnder(grid, from, note);
  const isSaidOfSome = texts.length < filledUnder(grid, from, score).length && !texts.some(looksNumeric);
  return isSaidOfSome
    ? columns.map((column) => (column === note ? { ...column, kind: 'reason' as const } : column))
    : columns;
};

/** Gives columns with unknown heads the meaning their cells show, where a meaning is missing; each stays uncertain. */
export const inferColumns = (
  grid: Grid,
  from: number,
  columns: readonly IndicatorColumn[],
): readonly IndicatorColumn[] => {
  const settled = settleParts(grid, from, settleLevels(grid, from, settleSymbols(grid, from, columns)));
  let current = settleProgress(grid, from, settleReason(grid, from, settled));
  for (const column of current) {
    if (column.kind !== 'unknown') continue;
    const texts = filledUnder(grid, from, column);
    const kind = texts.length >= 2 ? inferKind(texts, column, current) : null;
    if (kind === null) continue;
    current = current.map((other) => (other === column ? { ...column, kind, isInferred: true } : other));
  }
  return current;
};
