import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { certain, type IndicatorFacts, together } from '../blocks.ts';
import { oneLine } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import { columnNamed, type IndicatorColumn } from '../columns/header-columns.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';

const labelInFront = /^\s*([^：:，,。；;]{2,12})[：:]\s*\S/u;

/** 指标说明：…, 评分标准：…: what a column of notes would hold, behind its label; the label. */
const explanationLabel = (text: string): string | null => {
  const [, label = ''] = labelInFront.exec(text) ?? [];
  const kind = label === '' ? null : indicatorColumnKind(label);
  // 完成率：100% may be an indicator with its value, 其他：… another one.
  return kind === 'note' && !/^(?:其[他它]|说明|备注|是否.*)$|[率度例]$/u.test(squash(label)) ? squash(label) : null;
};

/** The cell is all that its row says from the name on; what stands in front of it is filled down from above. */
const isBelowName = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): RawCell | null => {
  const name = columnNamed(columns, 'name');
  if (name === undefined || name.from <= grid.firstColumn) return null;
  const front = grid.cellsIn(row).filter(({ column }) => column < name.from);
  const [cell, ...others] = grid.cellsIn(row).filter(({ column }) => column >= name.from);
  const isFilled = front.every(({ column, text }) => grid.at(row - 1, column)?.text === text);
  // Under 完成值 or 偏差原因 it is what that column says.
  const isUnderName = cell !== undefined && cell.column <= name.to;
  return isUnderName && others.length === 0 && isFilled ? cell : null;
};

const soleCell = (grid: Grid, row: number): RawCell | null => {
  const [only, ...others] = grid.cellsIn(row);
  return only === undefined || others.length > 0 ? null : only;
};

const fewestOfIndicator = 3;

/** How many rows apart the explanations of neighbouring indicators stand: each may have several. */
const farthest = 4;

/** Alone in its row, with the same label again above or below in its column, and an indicator between the two. */
const isRepeated = (grid: Grid, { row, column }: RawCell, label: string): boolean => {
  const isSame = (cell: RawCell | null): boolean => cell?.column === column && explanationLabel(cell.text) === label;
  if (isSame(soleCell(grid, row - 1))) return false;
  const twins = Array.from({ length: farthest }, (_, index) => index + 1).flatMap((by) => [row - by, row + by]);
  return twins.some((twin) => {
    const [from, to] = [Math.min(row, twin), Math.max(row, twin)];
    const between = Array.from({ length: to - from - 1 }, (_, index) => grid.cellsIn(from + 1 + index));
    return isSame(soleCell(grid, twin)) && between.some((cells) => cells.length >= fewestOfIndicator);
  });
};

/**
 * 指标说明：… below an indicator: it explains that one and is none itself, nor the note that ends a form. Where merges were
 * lost it stands in front, and only others like it tell what it is.
 */
export const explanationIn = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): RawCell | null => {
  const below = isBelowName(grid, row, columns);
  if (below !== null) return explanationLabel(below.text) === null ? null : below;
  const sole = soleCell(grid, row);
  const label = sole === null ? null : explanationLabel(sole.text);
  return sole !== null && label !== null && isRepeated(grid, sole, label) ? sole : null;
};

/** The indicator with what the row below it explains. */
export const withExplanation = (facts: IndicatorFacts, cell: RawCell): IndicatorFacts => {
  const said = [facts.remark, certain(cell, oneLine(cell.text))].filter(({ text }) => text !== '');
  return { ...facts, remark: together(said, said.map(({ text }) => text).join('\n')) };
};
