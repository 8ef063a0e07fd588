import { tellsLongPeriod } from '../labels/long-period.ts';
import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { blank, certain, doubtful, type Fact, type Trouble } from '../blocks.ts';
import { isBlankText, looksNumeric } from '../table/cell-text.ts';
import { type Grid, lastColumn } from '../table/grid.ts';
import { columnsByKind, type IndicatorColumn } from '../columns/header-columns.ts';
import { joinValue } from '../table/join-value.ts';
import { type IndicatorColumnKind, indicatorColumnKind } from '../labels/indicator-labels.ts';
import { isCategoryName, isExecutionName } from '../labels/level-names.ts';
import { type Laid, layRow, spanningCell } from './lay-row.ts';
import { numberedRows } from './numbered-rows.ts';
import { cellsUnder } from '../table/row-cells.ts';

const isPeriod = (text: string): boolean => tellsLongPeriod(text) || /年度|总体/u.test(squash(text));

type RowPlace = { readonly grid: Grid; readonly row: number; readonly columns: readonly IndicatorColumn[] };

/** What a column is called that has no field: 全年预计完成值, 上半年数值, 一级指标得分 where the words of a value stand below others. */
const labelOf = ({ kind, cell, group }: IndicatorColumn): string => {
  const own = indicatorColumnKind(cell.text);
  const isValue = own === 'target' || own === 'actual' || own === 'self-score';
  const isOfGroup = (kind === 'forecast' || kind === 'note') && group !== null && isValue;
  return squash(`${isOfGroup ? group.text : ''}${cell.text}`).replace(/^[*★☆]+/u, '');
};

/** Reads one row under the columns of its head. */
export class RowReader {
  readonly troubles: Trouble[];
  private readonly laid: Laid;
  private readonly grid: Grid;
  private readonly row: number;
  private readonly columns: readonly IndicatorColumn[];
  private readonly byKind: ReturnType<typeof columnsByKind>;

  constructor({ grid, row, columns }: RowPlace, laid: Laid = layRow(grid, row, columns)) {
    this.grid = grid;
    this.row = row;
    this.columns = columns;
    this.byKind = columnsByKind(columns);
    this.laid = laid;
    this.troubles = [...laid.troubles];
  }

  /** A reader for each indicator of the row: itself, unless name and values are lists of the same numbers. */
  parts(): readonly RowReader[] {
    const rows = this.strayNames().length > 0 ? [this.laid] : numberedRows(this.laid);
    const { grid, row, columns } = this;
    return rows.length === 1 ? [this] : rows.map((laid) => new RowReader({ grid, row, columns }, laid));
  }

  /** True when the row had to be laid out anew, or should have been and could not. */
  get isOdd(): boolean {
    return this.laid.isOdd;
  }

  column(kind: IndicatorColumnKind): IndicatorColumn | undefined {
    return this.byKind.get(kind);
  }

  /** The text of a column in this row; blank when the column is missing. */
  own(kind: IndicatorColumnKind): Fact {
    const column = this.column(kind);
    return column === undefined ? blank : (this.laid.facts.get(column) ?? blank);
  }

  /** The text of the merged cell that reaches into this row from above. */
  above(kind: IndicatorColumnKind): Fact {
    const column = this.column(kind);
    return column === undefined ? blank : (this.laid.above.get(column) ?? blank);
  }

  /** A value that a cell merged over several rows gives to all of them, uncertain below its first row. */
  shared(kind: IndicatorColumnKind): Fact {
    const own = this.own(kind);
    if (own.text !== '') return own;
    const above = this.above(kind);
    return above.text === '' ? blank : { ...above, isDoubtful: true };
  }

  /** The cell that begins in a level and reaches over the name: 预算执行率 printed once for all three levels. */
  spanningName(): Fact {
    const cell = spanningCell(this.grid, this.row, this.columns);
    return cell === undefined ? blank : doubtful(cell);
  }

  /**
   * 预算执行率（10分） in front of the levels, where another merge ends than in the rows above, or in their place without a
   * target, its merge over them lost: a first level of its own.
   */
  executionInFront(): Fact {
    const first = this.grid.cellsIn(this.row)[0];
    const isInFront = first !== undefined && first.column < (this.column('category')?.from ?? 0);
    const isApart = isInFront && isExecutionName(first.text) && first !== this.own('name').cell;
    return isApart ? certain(first) : this.slidExecution();
  }

  /** What was moved from the place of the levels to that of the name, beside nothing that is aimed at. */
  private slidExecution(): Fact {
    const { cell } = this.own('name');
    const isSlid = cell !== null && isExecutionName(cell.text) && cell.column < (this.column('name')?.from ?? 0);
    const isAlone = (['category', 'subcategory', 'target'] as const).every((kind) => isBlankText(this.own(kind).text));
    return isSlid && isAlone && this.column('target') !== undefined ? doubtful(cell) : blank;
  }

  /** The name reaches over the levels behind it, which therefore do not carry on from the row above. */
  get isNameOverLevels(): boolean {
    const name = this.own('name').cell;
    const levels = this.columns.filter(({ kind }) => kind === 'category' || kind === 'subcategory');
    return name !== null && levels.some(({ from }) => from > name.column && from <= lastColumn(name));
  }

  /** What stands under a column without a field, with the unit in the column behind it. */
  private withUnit(column: IndicatorColumn): Fact {
    const fact = this.laid.facts.get(column) ?? blank;
    const unit = this.columns.find(({ kind, from }) => kind === 'other-unit' && from === column.to + 1);
    const own = unit === undefined ? undefined : this.laid.facts.get(unit);
    if (own === undefined) return fact;
    return { ...fact, text: joinValue('', fact.text, own.text), isDoubtful: fact.isDoubtful || own.isDoubtful };
  }

  /** Every column whose kind is one of these, with its printed head. */
  labelled(
    kinds: readonly (IndicatorColumnKind | 'unknown')[],
  ): readonly { readonly label: string; readonly fact: Fact }[] {
    return this.columns
      .filter((column) => kinds.includes(column.kind))
      .map((column) => ({
        label: labelOf(column),
        fact: this.withUnit(column),
      }))
      .filter(({ fact }) => fact.text !== '');
  }

  /** What each place or unit aims at, in the order of their columns; a cell merged over several is told of each of them. */
  targetsOfParts(): readonly Fact[] {
    const facts: Fact[] = [];
    for (const column of this.columns) {
      if (column.kind !== 'target-of-part') continue;
      const own = this.laid.facts.get(column) ?? blank;
      const before = facts.at(-1);
      const isUnder = before?.cell?.row === this.row && lastColumn(before.cell) >= column.from;
      facts.push(own.text === '' && isUnder ? before : own);
    }
    return facts;
  }

  /** Names under a second head of a form with results, not of another period: indicators nobody read. */
  strayNames(): readonly RawCell[] {
    if (this.column('actual') === undefined) return [];
    return this.columns
      .filter(({ kind, groupText }) => kind === 'unknown' && !isPeriod(groupText))
      .filter(({ cell }) => indicatorColumnKind(cell.text) === 'name')
      .flatMap((column) => cellsUnder(this.grid, this.row, column).own);
  }

  /** 产出指标 | 50 | 49 above an indicator, which says more: a level with the sum of its points, its merge over the levels lost. */
  private isSummedLevel({ text }: RawCell, sums: readonly RawCell[]): boolean {
    const isPoints = ({ text: sum, column }: RawCell): boolean =>
      looksNumeric(sum) &&
      !(['target', 'actual'] as const).some((kind) => {
        const measure = this.column(kind);
        return measure !== undefined && column >= measure.from && column <= measure.to;
      });
    const isAbove = this.grid.cellsIn(this.row + 1).length > sums.length + 1;
    return isCategoryName(text) && isAbove && sums.length > 0 && sums.length <= 2 && sums.every(isPoints);
  }

  /**
   * The cell of a row that spans from the first level to the name, alone or before its points: a level printed as a
   * heading, by its name or, in a table without first levels, by its number: 一、履职效能（60分）.
   */
  levelHeading(): RawCell | null {
    const [only, ...others] = this.grid.cellsIn(this.row);
    const name = this.column('name');
    if (only === undefined || name === undefined) return null;
    if (this.isSummedLevel(only, others)) return only;
    if (lastColumn(only) < name.from) return null;
    const isOver =
      others.length === 0 || (lastColumn(only) > name.to && others.every(({ text }) => looksNumeric(text)));
    const isNumbered = /^[一二三四五六七八九]、/u.test(only.text.trim()) && this.column('category') === undefined;
    const isLevel = isCategoryName(only.text) || (isNumbered && others.length === 0 && only.columnSpan > 1);
    return isOver && isLevel ? only : null;
  }
}
