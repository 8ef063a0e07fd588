import { compareDecimals, parseDecimal } from '../../../domain/number/decimal.ts';
import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { holdsWords, plainNumber, withoutPoints } from '../table/cell-text.ts';
import { cellsUnder } from '../table/row-cells.ts';
import { places, recast } from './column-kinds.ts';
import { rowsUnder, textsUnder } from './front-column.ts';
import type { Grid } from '../table/grid.ts';
import type { IndicatorColumn } from './header-columns.ts';

type Columns = readonly IndicatorColumn[];

const fewest = 2;

/** 全年实际发放困难残疾人生活补贴的人数: a sentence, which holds no points. */
const isProse = (text: string): boolean => (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 4 && !/\d\s*分/u.test(text);

/** 10 | 完成值达到指标值，记满分 under 分值: the row slid, and its points stand right in front. */
const standsBehindPoints = (grid: Grid, { row, column }: RawCell): boolean => {
  const before = grid.at(row, column - 1);
  return before !== null && before.row === row && plainNumber(before.text) !== null;
};

/** 指标分值 over what each indicator means: the head is wrong, for points are numbers. */
const withoutProse = (grid: Grid, firstRow: number, columns: Columns): Columns =>
  columns.map((column) => {
    if (column.kind !== 'max-score') return column;
    // A number right below the head tells most columns of points.
    const [first] = cellsUnder(grid, firstRow, column).own;
    if (first !== undefined && plainNumber(first.text) !== null) return column;
    const cells = rowsUnder(grid, firstRow).flatMap((row) => cellsUnder(grid, row, column).own);
    if (cells.length > 0 && cells.every((cell) => standsBehindPoints(grid, cell))) return column;
    const texts = cells.map(({ text }) => text);
    const holdsPoints = texts.some((text) => plainNumber(text) !== null);
    return texts.length >= fewest && !holdsPoints && texts.every(isProse) ? recast(column, 'note') : column;
  });

/** 项目权重 in front of the names, over 项目管理 13分: words that bring their points are a level, whatever its head says. */
const levelsInFront = (grid: Grid, firstRow: number, columns: Columns): Columns => {
  const name = columns.find(({ kind }) => kind === 'name' || kind === 'subcategory');
  const front = columns.find(({ kind, from }) => kind === 'max-score' && from < (name?.from ?? 0));
  if (front === undefined || columns.some(({ kind }) => kind === 'category')) return columns;
  const texts = textsUnder(grid, firstRow, front);
  const areWords = texts.length > 0 && texts.every((text) => holdsWords(withoutPoints(text)));
  return areWords ? columns.map((column) => (column === front ? recast(column, 'category') : column)) : columns;
};

type Pair = { readonly of: string; readonly reached: string };

/** What two columns say in the same rows, as far as both are numbers. */
const pairsUnder = (grid: Grid, firstRow: number, of: IndicatorColumn, reached: IndicatorColumn): readonly Pair[] => {
  const pairs: Pair[] = [];
  for (let row = firstRow; row <= grid.rowCount; row += 1) {
    const [points, score] = [of, reached].map((column) =>
      plainNumber(cellsUnder(grid, row, column).own[0]?.text ?? ''),
    );
    if (typeof points === 'string' && typeof score === 'string') pairs.push({ of: points, reached: score });
  }
  return pairs;
};

const isWithin = ({ of, reached }: Pair): boolean => {
  const [points, score] = [parseDecimal(of), parseDecimal(reached)];
  return points !== null && score !== null && compareDecimals(score, points) <= 0;
};

/**
 * 单项指标得分 14.61 | 权重占比（%） 15 | 单项指标折算得分 2.19: a score that nowhere is above its weight is out of that weight, not
 * out of a hundred, and what it was converted to once more is told beside it.
 */
const withoutConverted = (grid: Grid, firstRow: number, columns: Columns): Columns => {
  const scores = places(columns, 'self-score');
  const [points, ...others] = places(columns, 'max-score');
  const isConverted = ({ cell }: IndicatorColumn): boolean => /折算|加权/u.test(squash(cell.text));
  const [own, ...rest] = scores.filter((column) => !isConverted(column));
  if (points === undefined || others.length > 0 || own === undefined || rest.length > 0) return columns;
  if (scores.length < 2) return columns;
  const pairs = pairsUnder(grid, firstRow, points, own);
  if (pairs.length < fewest || !pairs.every(isWithin)) return columns;
  return columns.map((column) => (column.kind === 'self-score' && column !== own ? recast(column, 'note') : column));
};

/** Which columns hold points and scores, where the cells below the heads tell otherwise than the heads. */
export const settlePoints = (grid: Grid, firstRow: number, columns: Columns): Columns =>
  withoutConverted(grid, firstRow, withoutProse(grid, firstRow, levelsInFront(grid, firstRow, columns)));
