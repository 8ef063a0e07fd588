import { squash } from '../../../domain/number/fold.ts';
import type { RawCell, RawTable } from '../../read/raw-table.ts';
import { bareText } from '../table/bare-text.ts';
import { fundingColumnKind, isFundingBlockLabel } from '../labels/funding-labels.ts';
import { headerKey, listedHeaderKey } from '../labels/header-labels.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import { isCategoryName, isSubcategoryName } from '../labels/level-names.ts';
import { rowsOf } from '../table/row-cells.ts';

const longestEnd = 8;

/** 指标值, 预算数, （万元）: short words without a number could be the end of a label. */
const couldEnd = ({ text, rowSpan }: RawCell): boolean =>
  rowSpan === 1 && text.length <= longestEnd && /^[\p{Script=Han}()（）%％]+$/u.test(squash(text));

const isWord = (text: string): boolean =>
  indicatorColumnKind(text) !== null ||
  fundingColumnKind(text) !== null ||
  headerKey(text) !== null ||
  isFundingBlockLabel(text) ||
  isCategoryName(text) ||
  isSubcategoryName(text);

const isUnit = (text: string): boolean => /^[(](?:单位)?(?:万元|元|%)[)]$/u.test(bareText(text));

const joined = (above: RawCell, end: RawCell): string => `${above.text}\n${end.text}`;

const levels = new Set(['category', 'subcategory', 'kind-of-indicator', 'name']);

/** 一级指标 is complete: a word below it slipped there from another group. */
const isCompleteLevel = (text: string): boolean => levels.has(indicatorColumnKind(text) ?? '');

/** 绩 over 效: the letters of a label that runs down the rows. */
const isOfColumn = (above: RawCell, end: RawCell): boolean =>
  [above, end].every(({ text }) => /^\p{Script=Han}$/u.test(squash(text)));

/** 满意度指标 is complete too: what stands below it is another row's. */
const isWholeLevel = (text: string): boolean =>
  (isCategoryName(text) || isSubcategoryName(text)) && /(?:指标|目标)$/u.test(squash(text));

/** 主管部门 over 项目负责人: two labels, no label broken in two, unless both together are a known one. */
const areLabels = (above: RawCell, end: RawCell): boolean =>
  headerKey(above.text) !== null && headerKey(end.text) !== null && listedHeaderKey(joined(above, end)) === null;

const completes = (above: RawCell, end: RawCell): boolean => {
  if (isOfColumn(above, end)) return true;
  if (areLabels(above, end) || isWholeLevel(above.text)) return false;
  if (isUnit(end.text)) return isWord(above.text);
  return isWord(joined(above, end)) && (squash(end.text) === '指标' || !isCompleteLevel(above.text));
};

/** 指标名称 | 目标值 | 指标名称 | 目标值: the columns of several indicators, each word whole. */
const repeatsIndicator = (row: readonly RawCell[]): boolean =>
  (['name', 'target'] as const).every(
    (kind) => row.filter(({ text }) => indicatorColumnKind(text) === kind).length >= 2,
  );

/** The cells above that a row does nothing but finish: 年度 | 实际 over 指标值 | 完成值; null when it says more. */
const finishedBy = (row: readonly RawCell[], above: readonly RawCell[]): ReadonlyMap<RawCell, RawCell> | null => {
  if (!row.every(couldEnd) || repeatsIndicator(row)) return null;
  const finished = new Map<RawCell, RawCell>();
  for (const end of row) {
    const start = above.find(({ column, columnSpan }) => column === end.column && columnSpan >= end.columnSpan);
    if (start === undefined || start.rowSpan > 1 || start.row + 1 !== end.row || !completes(start, end)) return null;
    finished.set(start, end);
  }
  return [...finished].every(([start, end]) => isOfColumn(start, end)) ? null : finished;
};

/** Words that a sheet breaks over two rows of cells, as one cell each, where they stood first. */
export const joinBrokenWords = (table: RawTable): RawTable => {
  const rows = rowsOf(table.cells);
  const ends = new Set<RawCell>();
  const whole = new Map<RawCell, RawCell>();
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    const isEnd = above?.some((cell) => ends.has(cell)) === true;
    const finished = above === undefined || isEnd ? null : finishedBy(row, above);
    for (const [start, end] of finished ?? []) {
      whole.set(start, { ...start, rowSpan: 2, text: joined(start, end) });
      ends.add(end);
    }
  });
  if (ends.size === 0) return table;
  return { ...table, cells: table.cells.filter((cell) => !ends.has(cell)).map((cell) => whole.get(cell) ?? cell) };
};
