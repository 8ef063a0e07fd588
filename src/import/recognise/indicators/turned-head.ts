import type { RawCell } from '../../read/raw-table.ts';
import { type Grid, lastColumn, lastRow } from '../table/grid.ts';
import { isIndicatorHead } from '../columns/indicator-head.ts';
import { headerKey } from '../labels/header-labels.ts';
import { type IndicatorColumnKind, indicatorColumnKind } from '../labels/indicator-labels.ts';
import { isLevelName } from '../labels/level-names.ts';
import { listKinds } from '../columns/list-columns.ts';

/** A row of a block whose indicators are columns: 一级指标 | 产出指标 | 效益指标. */
export type TurnedRow = {
  readonly kind: IndicatorColumnKind | null;
  readonly label: RawCell;
  readonly values: readonly RawCell[];
};

/** The labels of such a block stand below each other, as the head of an ordinary one stands side by side. */
export type TurnedHead = {
  readonly rows: readonly TurnedRow[];
  /** The cells of the indicators' names, one over each column. */
  readonly names: readonly RawCell[];
  /** 绩效指标 in front of the labels. */
  readonly front: RawCell | null;
};

const levelKinds = new Set<IndicatorColumnKind | null>(['category', 'subcategory', 'kind-of-indicator', 'name']);

/** 一级指标 or 二级指标 with the levels of the columns. */
export const isLevelRow = ({ kind }: TurnedRow): boolean => levelKinds.has(kind) && kind !== 'name';

const fewestNames = 2;

const isWord = ({ text }: RawCell): boolean => indicatorColumnKind(text) !== null;

/** 一级指标 | 产出指标 | 效益指标: a level leads values, not the other words of a head. */
const beginsTurned = ([label, ...values]: readonly RawCell[]): boolean => {
  const kind = label === undefined ? null : indicatorColumnKind(label.text);
  return (levelKinds.has(kind) || kind === 'index') && values.length >= 1 && !values.some(isWord);
};

/** The cells from the label on, and what stands in front of it, perhaps reaching down from above. */
const firstCells = (
  grid: Grid,
  row: number,
): { readonly cells: readonly RawCell[]; readonly front: RawCell | null } => {
  const [first, ...others] = grid.cellsIn(row);
  const isFront = first !== undefined && (lastRow(first) > row || indicatorColumnKind(first.text) === 'weak-name');
  if (isFront) return { cells: others, front: first };
  return { cells: grid.cellsIn(row), front: first === undefined ? null : grid.at(row, first.column - 1) };
};

const rowAt = (grid: Grid, row: number, column: number): TurnedRow | null => {
  const [label, ...values] = grid.cellsIn(row);
  return label === undefined || label.column !== column || lastRow(label) > row
    ? null
    : { kind: indicatorColumnKind(label.text), label, values };
};

/** 总分 | 99.1, 备注 over all columns: the form goes on with pairs. */
const isBehindBlock = ({ kind, label, values }: TurnedRow, rows: readonly TurnedRow[]): boolean => {
  const isKnown = rows.some((row) => row.kind === kind);
  if (kind === null) return values.length === 0 || headerKey(label.text) !== null;
  if (listKinds.has(kind)) return true;
  if (levelKinds.has(kind)) return isKnown;
  const width = Math.max(...rows.flatMap((row) => row.values.map(lastColumn))) - lastColumn(label);
  const [only, ...others] = values;
  return only !== undefined && others.length === 0 && (isKnown || (only.columnSpan > 1 && only.columnSpan >= width));
};

/** The rows of the block: what 绩效指标 in front reaches along belongs to it, whatever its label says. */
const rowsFrom = (grid: Grid, row: number): readonly TurnedRow[] => {
  const { cells, front } = firstCells(grid, row);
  const [label, ...values] = cells;
  if (label === undefined) return [];
  const rows: TurnedRow[] = [{ kind: indicatorColumnKind(label.text), label, values }];
  for (let next = row + 1; next <= grid.rowCount; next += 1) {
    const found = rowAt(grid, next, label.column);
    if (found === null || isBehindBlock(found, rows)) break;
    rows.push(found);
  }
  const end = front === null ? row : lastRow(front);
  return rows.slice(0, rows.findLastIndex(({ kind, label: last }) => kind !== null || last.row <= end) + 1);
};

/** Reads a row, with those below it, as the head of indicators that are columns; null when it is none. */
export const findTurnedHead = (grid: Grid, row: number): TurnedHead | null => {
  const { cells, front } = firstCells(grid, row);
  if (!beginsTurned(cells) || grid.toldRow(row) !== null) return null;
  const rows = rowsFrom(grid, row);
  const names = rows.find(({ kind }) => kind === 'name')?.values ?? [];
  const levels = rows.filter(isLevelRow);
  const areLevels = levels.length > 0 && levels.every(({ values }) => values.some(({ text }) => isLevelName(text)));
  const isHead = isIndicatorHead(rows.map(({ label }) => label.text));
  return areLevels && isHead && names.length >= fewestNames ? { rows, names, front } : null;
};
