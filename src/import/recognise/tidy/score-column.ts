import { compareDecimals, type Decimal, parseDecimal, sumDecimals } from '../../../domain/number/decimal.ts';
import type { RawCell, RawTable } from '../../read/raw-table.ts';
import { type Block, certain, doubtful, type Placed } from '../blocks.ts';
import { isIndicatorHead } from '../columns/indicator-head.ts';
import { isFundingBlockLabel } from '../labels/funding-labels.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import { fullScore, isBeyond } from '../table/amounts.ts';
import { isBlankText, oneLine, plainNumber } from '../table/cell-text.ts';
import { lastColumn, lastRow } from '../table/grid.ts';
import { filledOf, rowsOf } from '../table/row-cells.ts';
import { isFundingHead } from '../table/sections.ts';

type Row = readonly RawCell[];

/** A form whose last column holds points from top to bottom, below one head: 自评得分 over 100, 20, 20, 60 and those of each indicator. */
type ScoreColumn = {
  readonly label: RawCell;
  /** The points in the head of the indicators, and whether those below sum up to them. */
  readonly head: Above;
  readonly isSum: boolean;
  /** Row by row, the points between the two. */
  readonly above: readonly Above[];
};

/** Points above the indicators, and what stands in front of them. */
type Above = { readonly front: RawCell | undefined; readonly points: RawCell };

export type Scored = { readonly form: RawTable; readonly scores: ScoreColumn | null };

const isPoints = (cell: RawCell | undefined): boolean => {
  const number = plainNumber(cell?.text ?? '');
  return number !== null && !isBeyond(number, fullScore);
};

const sumOf = (cells: readonly RawCell[]): Decimal =>
  sumDecimals(cells.flatMap(({ text }) => parseDecimal(plainNumber(text) ?? '') ?? []));

const isSum = (sum: RawCell, parts: readonly RawCell[]): boolean => compareDecimals(sumOf([sum]), sumOf(parts)) === 0;

/** 一级指标 | … | 实际完成值 | 60: a number stands in the place of the last head. */
const isHeadRow = (row: Row): boolean =>
  isPoints(row.at(-1)) && isIndicatorHead(row.slice(0, -1).map(({ text }) => text));

const isLabelRow = (row: Row): boolean =>
  indicatorColumnKind(row.at(-1)?.text ?? '') === 'self-score' &&
  !isIndicatorHead(row.map(({ text }) => text)) &&
  !isFundingHead(row);

/** All that stands in the column from the label to the head is points, where the merges of the table are kept. */
const isOneColumn = (cells: Row, label: RawCell, head: RawCell): boolean =>
  head.column === label.column &&
  cells
    .filter((cell) => cell.row > label.row && cell.row <= head.row && lastColumn(cell) >= label.column)
    .every((cell) => cell.column === label.column && (isPoints(cell) || isBlankText(cell.text)));

const fewestRows = 3;

/** The last cells of the rows below, pushed to the left or not, sum up to the head. */
const sumsUp = (head: RawCell, below: readonly Row[]): boolean => {
  const end = below.findIndex((row) => !isPoints(row.at(-1)));
  const points = (end < 0 ? below : below.slice(0, end)).flatMap((row) => row.at(-1) ?? []);
  return points.some((_, index) => index + 1 >= fewestRows && isSum(head, points.slice(0, index + 1)));
};

/** Points written beside each row that they were merged over count once. */
const isRepeated = ({ front, points }: Above, before: Above | undefined): boolean =>
  before !== undefined &&
  before.points.row === points.row - 1 &&
  before.points.text === points.text &&
  before.front === front;

/** The first cell in or beside the row: the label of its block. */
const frontOf = (cells: Row, { row }: RawCell): RawCell | undefined =>
  cells
    .filter((cell) => cell.row <= row && lastRow(cell) >= row)
    .toSorted((one, other) => one.column - other.column)[0];

const findScores = (cells: Row): ScoreColumn | null => {
  const rows = rowsOf(cells);
  const at = rows.findIndex(isHeadRow);
  const head = rows[at]?.at(-1);
  const label = rows.slice(0, Math.max(0, at)).findLast(isLabelRow)?.at(-1);
  if (head === undefined || label === undefined) return null;
  const own: Above = { front: frontOf(cells, head), points: head };
  const isSummed = sumsUp(head, rows.slice(at + 1));
  if (isOneColumn(cells, label, head)) {
    const points = cells.filter(({ row, column }) => row > label.row && row < head.row && column === label.column);
    const above = points.map((each): Above => ({ front: frontOf(cells, each), points: each }));
    return { label, head: own, isSum: isSummed, above };
  }
  return isSummed ? { label, head: own, isSum: isSummed, above: [] } : null;
};

/** The form without that column above its indicators, whose points then stand below a head of their own. */
export const withoutScoreColumn = (table: RawTable): Scored => {
  const scores = findScores(filledOf(table.cells));
  if (scores === null) return { form: table, scores };
  const apart = new Set<RawCell>(
    scores.above.length === 0 ? [] : [scores.label, ...scores.above.map(({ points }) => points)],
  );
  const cells = table.cells
    .filter((cell) => !apart.has(cell))
    .map((cell) => (cell === scores.head.points ? { ...cell, text: scores.label.text } : cell));
  return { form: { ...table, cells }, scores };
};

/** The points of the money are its row's, others are kept beside; the first number sums up what follows. */
const blocksOf = ({
  label,
  head,
  isSum: isSummed,
  above: all,
}: ScoreColumn): readonly { readonly row: number; readonly block: Block }[] => {
  const above = all.filter((each, index) => !isRepeated(each, all[index - 1]));
  const [first, ...others] = above;
  const parts = [...others.map(({ points }) => points), head.points];
  const isTotal = first !== undefined && others.length > 0 && isSum(first.points, parts);
  const told = isTotal || isSummed ? above : [...above, head];
  return told.map(({ front, points }) => {
    const text = plainNumber(points.text) ?? points.text;
    if (points === first?.points && isTotal)
      return {
        row: points.row,
        block: { kind: 'pair', key: 'total', label: label.text, value: certain(points, text) },
      };
    if (isFundingBlockLabel(front?.text ?? '')) {
      const values = { selfScoreText: certain(points, text) };
      return { row: points.row, block: { kind: 'funding', unit: null, rows: [{ kind: 'total', label: '', values }] } };
    }
    const value = isTotal ? certain(points) : doubtful(points);
    return {
      row: points.row,
      block: { kind: 'aside', label: `${oneLine(front?.text ?? '')}${oneLine(label.text)}`, value },
    };
  });
};

/** What was read of the form, with the points of that column among it. */
export const withScores = (placed: readonly Placed[], scores: ScoreColumn | null): readonly Placed[] => {
  const told = scores === null ? [] : blocksOf(scores);
  const own = told.map(({ row, block }): Placed => ({ row, block, troubles: [] }));
  return own.length === 0 ? placed : [...placed, ...own].sort((one, other) => one.row - other.row);
};
