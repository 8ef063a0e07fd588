import type { RawCell } from '../../read/raw-table.ts';
import type { Block, Fact, IndicatorFacts, Trouble } from '../blocks.ts';
import { type Grid, gridOf, lastRow } from '../table/grid.ts';
import type { TurnedHead } from './turned-head.ts';
import { settledRows } from './turned-levels.ts';

/** Rows become columns; a cell turned twice is where it was. */
const turnedCell = (cell: RawCell): RawCell => ({
  ...cell,
  row: cell.column,
  column: cell.row,
  rowSpan: cell.columnSpan,
  columnSpan: cell.rowSpan,
});

/** The block turned round: a grid whose rows are its columns, for the reader of ordinary rows. */
export const turnedGrid = (
  grid: Grid,
  head: TurnedHead,
): { readonly grid: Grid; readonly troubles: readonly Trouble[] } => {
  const { rows, troubles } = settledRows(head);
  const turned = gridOf({
    file: grid.file,
    name: grid.name,
    rowCount: grid.columnCount,
    columnCount: Math.max(...rows.map(({ label }) => lastRow(label))),
    cells: rows.flatMap(({ label, values }) => [label, ...values]).map(turnedCell),
    before: [],
  });
  const toldColumns: Grid['toldColumns'] = (row) =>
    new Map(
      rows.flatMap(({ label }) => {
        const is = grid.toldColumns(label.row).get(row);
        return is === undefined ? [] : [[label.row, is] as const];
      }),
    );
  return { grid: { ...turned, hidesCells: false, toldColumns }, troubles };
};

const backFact = <Known extends Fact | null>(fact: Known): Known =>
  fact === null || fact.cell === null ? fact : { ...fact, cell: turnedCell(fact.cell) };

const backIndicator = (facts: IndicatorFacts, row: number): IndicatorFacts => ({
  row: facts.name.cell?.column ?? row,
  isCategoryCarried: facts.isCategoryCarried,
  category: backFact(facts.category),
  subcategory: backFact(facts.subcategory),
  name: backFact(facts.name),
  target: backFact(facts.target),
  actual: backFact(facts.actual),
  maxScore: backFact(facts.maxScore),
  selfScore: backFact(facts.selfScore),
  reason: backFact(facts.reason),
  remark: backFact(facts.remark),
  baseline: backFact(facts.baseline),
});

/** A block of a turned grid with its facts where they stand in the table; `row` is the first of the turned rows. */
export const backBlock = (block: Block, row: number): Block => {
  switch (block.kind) {
    case 'indicators':
      return { ...block, rows: block.rows.map((facts) => backIndicator(facts, row)) };
    case 'total':
      return {
        ...block,
        maxScore: backFact(block.maxScore),
        total: backFact(block.total),
        grade: backFact(block.grade),
      };
    case 'pair':
    case 'aside':
    case 'goal-of-period':
      return { ...block, value: backFact(block.value) };
    default:
      return block;
  }
};

/** A trouble of a turned grid at its place in the table. */
export const backTrouble = (trouble: Trouble): Trouble => ({ ...trouble, row: trouble.column, column: trouble.row });
