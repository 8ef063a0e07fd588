import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { looksLikeAmount } from '../table/amounts.ts';
import { plainNumber } from '../table/cell-text.ts';
import { asksForMark } from './asks-for-mark.ts';
import { explanationIn } from './explanation-rows.ts';
import { type Grid, lastColumn } from '../table/grid.ts';
import { columnNamed, type IndicatorColumn, isHeadWord } from '../columns/header-columns.ts';
import { isIndicatorHead } from '../columns/indicator-head.ts';
import { bringsPoints } from '../columns/points-of-names.ts';
import { executionColumnKind, fundingColumnKind, isFundingRowLabel } from '../labels/funding-labels.ts';
import { goalOverHead } from '../goals/goal-over-head.ts';
import { headerKey } from '../labels/header-labels.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import { isExecutionName, isLevelName } from '../labels/level-names.ts';
import { isSumOfProjects, rowOfProject } from '../lists/row-of-project.ts';
import { isRowOfLabels } from '../table/labels-in-row.ts';
import { sectionKeyOf } from '../table/sections.ts';
import { startsWithSign } from '../table/signs.ts';
import { isSlippedLevel, isSlippedScored, longestLabel } from './slipped-labels.ts';

/** A cell that begins further left and ends under the column: one name over all levels. */
const endsUnder = (cell: RawCell, { from, to }: IndicatorColumn): boolean =>
  lastColumn(cell) >= from && lastColumn(cell) <= to;

/** A row with a name and a score or target of its own is an indicator whatever its first level is called. */
const readsAsIndicator = (
  grid: Grid,
  row: number,
  columns: readonly IndicatorColumn[],
  by: 'target-only' | 'target-or-score' | 'target-and-score',
): boolean => {
  const holds = (kind: IndicatorColumn['kind']): boolean => {
    const column = columnNamed(columns, kind);
    if (column === undefined) return false;
    return grid
      .cellsIn(row)
      .some((cell) => cell.column <= column.to && (cell.column >= column.from || endsUnder(cell, column)));
  };
  const holdsScore = (): boolean => {
    const column = columnNamed(columns, 'max-score') ?? columnNamed(columns, 'self-score');
    const cell = column === undefined ? null : grid.at(row, column.from);
    return cell !== null && cell.row === row && plainNumber(cell.text) !== null;
  };
  if (by === 'target-and-score') return holds('name') && holds('target') && holdsScore();
  return holds('name') && ((by === 'target-or-score' && holdsScore()) || holds('target'));
};

/** 履职目标 | 部门职责 | 供水保障率 | ≥95%: levels called like labels, and no label from the name of the indicator on. */
const isUnderLevels = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): boolean => {
  const name = columnNamed(columns, 'name');
  const behind = grid.cellsIn(row).filter(({ column }) => column >= (name?.from ?? 0));
  const areLabels = behind.some(({ text }) => headerKey(text) !== null || fundingColumnKind(text) !== null);
  return !areLabels && readsAsIndicator(grid, row, columns, 'target-and-score');
};

/** 预算执行率 at the foot, with a score in its place: a row among the indicators, whatever became of its merge. */
const scoresExecution = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): boolean => {
  const first = grid.cellsIn(row)[0];
  const score = columnNamed(columns, 'self-score');
  const cell = score === undefined ? null : grid.at(row, score.from);
  return first !== undefined && isExecutionName(first.text) && cell?.row === row && plainNumber(cell.text) !== null;
};

/** 预算执行率（10分） | 预算执行率 | 预算执行率 | 100% | 95% | 9.5 in front of the levels: such a row slipped, as long as the head. */
const slippedExecution = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): boolean => {
  const cells = grid.cellsIn(row);
  const [first] = cells;
  const last = cells.at(-1);
  const isInFront = first !== undefined && first.column < (columns[0]?.from ?? 0) && isExecutionName(first.text);
  const isScored = columnNamed(columns, 'self-score') !== undefined && plainNumber(last?.text ?? '') !== null;
  return isInFront && isScored && cells.length === columns.length;
};

const beginsWithLevel = (grid: Grid, row: number): boolean => isLevelName(grid.cellsIn(row)[0]?.text ?? '');

const rowsOfLevel = 5;

/** A level's name stands not far below: no section of the form is followed by one without a head between them. */
export const isAboveLevel = (grid: Grid, row: number): boolean => {
  for (let below = row + 1; below <= row + rowsOfLevel; below += 1) {
    if (beginsWithLevel(grid, below)) return true;
    // 项目开工时间 | 4月10日 above 项目完工时间 | 10月30日: names of indicators that slipped may read like labels one after the other.
    const key = sectionKeyOf(grid, below);
    if ((key !== null && key !== 'attribute') || isRowOfLabels(grid.cellsIn(below))) return false;
  }
  return false;
};

/** 预算执行率 | ≥90% that slipped into the levels, with more rows of levels below it. */
const isExecutionWithin = (grid: Grid, row: number): boolean => {
  const [first, second] = grid.cellsIn(row);
  return isExecutionName(first?.text ?? '') && (startsWithSign(second?.text ?? '') || beginsWithLevel(grid, row + 1));
};

/** 序号 | 工作措施 | 责任股室 | 开始时间: words that head a numbered list of something else, with 1 below the first. */
const headsOtherList = (grid: Grid, row: number): boolean => {
  const [first, ...others] = grid.cellsIn(row);
  const below = grid.cellsIn(row + 1)[0];
  const isWord = ({ text }: RawCell): boolean => /^[\p{Script=Han}（）()]{2,10}$/u.test(squash(text));
  return (
    first !== undefined &&
    below?.column === first.column &&
    plainNumber(below.text) !== null &&
    indicatorColumnKind(first.text) === 'index' &&
    others.length >= 2 &&
    others.every((cell) => isWord(cell) && !isLevelName(cell.text)) &&
    !isIndicatorHead(others.map(({ text }) => text))
  );
};

/** Another list begins, perhaps below a heading over its whole width. */
const isAboveOtherList = (grid: Grid, row: number): boolean => {
  const isHeading = grid.cellsIn(row).length === 1 && headsOtherList(grid, row + 1);
  return isHeading || headsOtherList(grid, row);
};

/** 资金投入 | 预算编制科学性 | 科学: a level that is called like the block of money, and neither labels nor amounts of it. */
const isLevelOfMoney = (grid: Grid, row: number): boolean => {
  const [, ...behind] = grid.cellsIn(row);
  const isOfMoney = ({ text }: RawCell): boolean =>
    looksLikeAmount(text) || isFundingRowLabel(text) || fundingColumnKind(text) !== null;
  return behind.length >= 2 && !behind.some(isOfMoney);
};

/** 说明 and one long text below names that stand first: what is said of the whole, no indicator. */
const isLongNote = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): boolean => {
  const [label, text, ...others] = grid.cellsIn(row);
  const [name] = columns;
  const isAlone = label !== undefined && text !== undefined && others.length === 0 && label.column === name?.from;
  return isAlone && name?.kind === 'name' && text.text.length > longestLabel;
};

/** 预算执行率权重 | 10 below all indicators: what the execution counts for, no indicator. */
const isPointsOfExecution = (grid: Grid, row: number): boolean => {
  const [label, points, ...others] = grid.cellsIn(row);
  const isAlone = label !== undefined && points !== undefined && others.length === 0;
  const isOfPoints = isAlone && executionColumnKind(label.text) === 'max-score' && plainNumber(points.text) !== null;
  return isOfPoints && !isAboveLevel(grid, row);
};

const askingForText = new Set(['problem', 'suggestion', 'achievements', 'overview', 'expected-goal', 'actual-goal']);

/** 评价结果应用（3分） | 2 or 履职情况 | 10 | 9: called like a label that asks for a text, and scored like an indicator. */
const isScored = (grid: Grid, row: number, key: string): boolean => {
  const [first, ...behind] = grid.cellsIn(row);
  const hasPoints = behind.length >= 2 || (behind.length === 1 && bringsPoints(first?.text ?? ''));
  return hasPoints && askingForText.has(key) && behind.every(({ text }) => plainNumber(text) !== null);
};

/** The row ends the block: another section begins in or left of the level columns. */
export const endsIndicators = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): boolean => {
  const told = grid.toldRow(row);
  if (told === 'head') return true;
  if (told !== null) return false;
  if (isAboveOtherList(grid, row) || rowOfProject(grid, row) !== null) return true;
  if (isSumOfProjects(grid, row) || isPointsOfExecution(grid, row) || goalOverHead(grid, row) !== null) return true;
  if (explanationIn(grid, row, columns) !== null) return false;
  if (asksForMark(grid, row, columns[0]?.from ?? 0)) return true;
  const key = sectionKeyOf(grid, row);
  if (key === null) return false;
  if (key === 'head' || key === 'note' || key === 'title') return true;
  const first = grid.cellsIn(row)[0];
  const name = columnNamed(columns, 'name');
  if (first === undefined) return false;
  if (isScored(grid, row, key)) return false;
  if (key !== 'total' && isSlippedScored(grid, row, columns)) return false;
  const isInFront = name === undefined || first.column < name.from || isLongNote(grid, row, columns);
  if ([scoresExecution, slippedExecution, isExecutionWithin].some((isRow) => isRow(grid, row, columns))) return false;
  if (isRowOfLabels(grid.cellsIn(row))) return !isUnderLevels(grid, row, columns);
  if ((key === 'attribute' || key === 'expected-goal') && isSlippedLevel(grid, row, columns)) return false;
  if (key === 'attribute' && isAboveLevel(grid, row)) return false;
  if (key === 'money' && isLevelOfMoney(grid, row)) return false;
  if (key === 'total') return isInFront || !readsAsIndicator(grid, row, columns, 'target-only');
  return isInFront && !readsAsIndicator(grid, row, columns, 'target-or-score');
};

/** The second row of a head that slipped from under its group. */
export const isStraySubHead = (grid: Grid, row: number): boolean =>
  grid.cellsIn(row).length >= 2 && grid.cellsIn(row).every((cell) => isHeadWord(cell.text));

/** Where the rows of an indicator table end: another section begins, or the table does. */
export const endOfRows = (grid: Grid, from: number, columns: readonly IndicatorColumn[]): number => {
  let row = from;
  while (isStraySubHead(grid, row)) row += 1;
  while (row <= grid.rowCount && (grid.cellsIn(row).length === 0 || !endsIndicators(grid, row, columns))) row += 1;
  return row;
};
