import type { RawCell } from '../../read/raw-table.ts';
import { plainNumber } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import { columnNamed, type IndicatorColumn } from '../columns/header-columns.ts';
import { bringsPoints } from '../columns/points-of-names.ts';
import { headerKey } from '../labels/header-labels.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import { startsWithSign } from '../table/signs.ts';

export const longestLabel = 12;

/**
 * 部门效果目标 | 自来水普及率 | ≥93.5% | 15, or 目标设定 | 指标明确性 | 明确 | 明确 as long as the head less its first level: a level
 * nobody knows, which slipped to the left and reads like a label.
 */
export const isSlippedLevel = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): boolean => {
  const [, ...behind] = grid.cellsIn(row);
  const filled = columns.filter(({ kind }) => kind !== 'remark' && kind !== 'reason');
  const isAsLong =
    behind.length >= 3 &&
    [columns, filled].some(({ length }) => behind.length + 2 === length) &&
    behind.every(({ text }) => text.length <= longestLabel && headerKey(text) === null);
  return isAsLong || (behind.length >= 2 && behind.slice(1).some(({ text }) => startsWithSign(text)));
};

/** 绩效目标（10分） | 明确性 | 5 | 5: a level with its points in front of a name with its own, which slipped and reads like a label. */
const isSlippedWithPoints = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): boolean => {
  const [first, name, ...points] = grid.cellsIn(row);
  const scores = columns.filter(({ kind }) => kind === 'max-score' || kind === 'self-score').length;
  return (
    first !== undefined &&
    name !== undefined &&
    bringsPoints(first.text) &&
    plainNumber(name.text) === null &&
    headerKey(name.text) === null &&
    points.length > 0 &&
    points.length === scores &&
    points.every(({ text }) => plainNumber(text) !== null)
  );
};

const levelKinds = new Set(['category', 'subcategory', 'name']);

/**
 * 绩效目标 | 6 | 目标合理性 | 3 | … where each level has points of its own behind it: a row that reads like a label, and yet words
 * and numbers stand as under the head once it is moved to the right.
 */
const isSlippedBesidePoints = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): boolean => {
  const cells = grid.cellsIn(row);
  const kindAt = (place: number): string | null => {
    const column = columns.find(({ from, to }) => place >= from && place <= to);
    return column === undefined ? null : indicatorColumnKind(column.cell.text);
  };
  const isPoints = (place: number): boolean => ['max-score', 'self-score'].includes(kindAt(place) ?? '');
  const isLevel = (place: number): boolean => levelKinds.has(kindAt(place) ?? '');
  const [first] = cells;
  const levels = columns.filter(({ from }) => isLevel(from));
  const [level, ...others] = levels;
  if (first === undefined || level === undefined || others.length === 0) return false;
  if (!levels.every(({ to }) => kindAt(to + 1) === 'max-score')) return false;
  return others.some(({ from }) => {
    const by = from - first.column;
    return (
      by > 0 &&
      cells.every(({ column, text }) => {
        const place = column + by;
        if (kindAt(place) === null) return false;
        const isNumber = plainNumber(text) !== null;
        return isPoints(place) ? isNumber : !(isLevel(place) && isNumber);
      })
    );
  });
};

const measured = ['target', 'actual', 'max-score', 'self-score'] as const;

/**
 * 目标设定 | 绩效目标合理性 | (blank) | 合理 | 合理 | 2 | 2: a row that reads like a label, and yet stands under the second level or the
 * name, what is measured and both scores of the head once it is moved to the right.
 */
const isSlippedUnderScores = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): boolean => {
  const cells = grid.cellsIn(row);
  const [first, ...behind] = cells;
  if (first === undefined || behind.length < measured.length) return false;
  if (behind.some(({ text }) => headerKey(text) !== null)) return false;
  const [target, actual, ...scores] = measured.map((kind) => columnNamed(columns, kind));
  const name = columnNamed(columns, 'name');
  if (target === undefined || actual === undefined || name === undefined || scores.length < 2) return false;
  const fronts = columns.filter(({ kind, from }) => levelKinds.has(kind) && from > first.column);
  return fronts.some(({ from }) => {
    const under = (column: IndicatorColumn | undefined): RawCell | undefined =>
      cells.find((cell) => column !== undefined && cell.column + from - first.column === column.from);
    const isWord = (cell: RawCell | undefined): boolean => cell !== undefined && plainNumber(cell.text) === null;
    const areScores = scores.every((score) => plainNumber(under(score)?.text ?? '') !== null);
    return areScores && isWord(under(name)) && [target, actual].every((column) => under(column) !== undefined);
  });
};

/** A row with points of its own that slipped and reads like a label. */
export const isSlippedScored = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): boolean =>
  [isSlippedBesidePoints, isSlippedWithPoints, isSlippedUnderScores].some((isRow) => isRow(grid, row, columns));
