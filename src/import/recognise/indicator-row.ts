import type { RawCell } from '../read/raw-table.ts';
import { blank, certain, type Fact, type IndicatorFacts, type Trouble, troubleAt } from './blocks.ts';
import {
  isBlankText,
  isNumberingUnsure,
  isPlaceholder,
  oneLine,
  plainNumber,
  withoutNumbering,
  withoutPoints,
} from './cell-text.ts';
import { formulaFact } from './formula-text.ts';
import { type Grid, lastColumn } from './grid.ts';
import type { IndicatorColumn } from './header-columns.ts';
import { joinTarget } from './join-target.ts';
import type { IndicatorColumnKind } from './labels/indicator-labels.ts';
import { isCategoryName, isOnlyCategoryName, isSubcategoryName } from './labels/level-names.ts';
import { type Assignment, contradicts, realignRow } from './realign-row.ts';
import { cellsUnder } from './row-cells.ts';

/** The levels that reach down to the next rows. */
export type Levels = { readonly category: Fact; readonly subcategory: Fact };

type Laid = {
  readonly facts: ReadonlyMap<IndicatorColumn, Fact>;
  readonly above: ReadonlySet<IndicatorColumn>;
  /** The row does not stand as its head says. */
  readonly isOdd: boolean;
};

const joinCells = (cells: readonly RawCell[], kind: IndicatorColumn['kind'], isDoubtful: boolean): Fact => {
  const first = cells[0];
  if (first === undefined) return blank;
  const text = cells.map((cell) => cell.text.trim()).join(kind === 'reason' || kind === 'remark' ? '\n' : '');
  return { text, cell: first, isDoubtful: isDoubtful || cells.some((cell) => cell.uncertain === true) };
};

/** Where each cell that begins in the row stands: under the column it begins in. */
const standingCells = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): Assignment => {
  const standing = new Map<RawCell, IndicatorColumn>();
  for (const column of columns) {
    for (const cell of cellsUnder(grid, row, column).own) standing.set(cell, column);
  }
  return standing;
};

const isLevelName = (text: string): boolean => isSubcategoryName(text) || isCategoryName(text);

/** Words in front of the table that are no label of it: the row slipped to the left. */
const isSlipped = (strayed: readonly RawCell[]): boolean =>
  strayed.some(
    (cell) => /\p{Script=Han}{2}/u.test(cell.text) && cell.rowSpan === 1 && !/绩效|指标$|目标/u.test(cell.text),
  );

const layRow = (grid: Grid, row: number, columns: readonly IndicatorColumn[], troubles: Trouble[]): Laid => {
  const standing = standingCells(grid, row, columns);
  const firstColumn = columns[0]?.from ?? 1;
  const own = grid.cellsIn(row);
  const strayed = own.filter((cell) => !standing.has(cell) && cell.column < firstColumn);
  const isOdd = strayed.some((cell) => isLevelName(cell.text)) || isSlipped(strayed) || contradicts(standing, columns);
  const moved = isOdd ? realignRow(own, columns, standing) : null;
  const assignment = moved ?? standing;
  const first = moved === null ? undefined : own.find((cell) => moved.get(cell) !== standing.get(cell));
  if (first !== undefined) troubles.push(troubleAt('shifted-row', first));
  if (moved === null) troubles.push(...strayed.map((cell) => troubleAt('unread-cell', cell)));
  const facts = new Map<IndicatorColumn, Fact>();
  for (const column of columns) {
    const cells = own.filter((cell) => assignment.get(cell) === column);
    const isMoved = cells.some((cell) => standing.get(cell) !== column);
    facts.set(column, joinCells(cells, column.kind, isMoved || cells.length > 2 || column.isInferred === true));
  }
  return { facts, isOdd, above: new Set(columns.filter((column) => cellsUnder(grid, row, column).above !== null)) };
};

/** Reads one row under the columns of its head. */
export class RowReader {
  readonly troubles: Trouble[] = [];
  private readonly laid: Laid;
  private readonly grid: Grid;
  private readonly row: number;
  private readonly columns: readonly IndicatorColumn[];

  constructor(grid: Grid, row: number, columns: readonly IndicatorColumn[]) {
    this.grid = grid;
    this.row = row;
    this.columns = columns;
    this.laid = layRow(grid, row, columns, this.troubles);
  }

  /** True when the row had to be laid out anew, or should have been and could not. */
  get isOdd(): boolean {
    return this.laid.isOdd;
  }

  column(kind: IndicatorColumnKind): IndicatorColumn | undefined {
    return this.columns.find((column) => column.kind === kind);
  }

  /** The text of a column in this row; blank when the column is missing. */
  own(kind: IndicatorColumnKind): Fact {
    const column = this.column(kind);
    return column === undefined ? blank : (this.laid.facts.get(column) ?? blank);
  }

  /** The text of the merged cell that reaches into this row from above. */
  above(kind: IndicatorColumnKind): Fact {
    const column = this.column(kind);
    if (column === undefined || !this.laid.above.has(column)) return blank;
    const cell = cellsUnder(this.grid, this.row, column).above;
    return cell === null ? blank : certain(cell);
  }

  /** A value that a cell merged over several rows gives to all of them, uncertain below its first row. */
  shared(kind: IndicatorColumnKind): Fact {
    const own = this.own(kind);
    if (own.text !== '') return own;
    const above = this.above(kind);
    return above.text === '' ? blank : { ...above, isDoubtful: true };
  }

  /** Every column whose kind is one of these, with its printed head. */
  labelled(
    kinds: readonly (IndicatorColumnKind | 'unknown')[],
  ): readonly { readonly label: string; readonly fact: Fact }[] {
    return this.columns
      .filter((column) => kinds.includes(column.kind))
      .map((column) => ({
        label: oneLine(column.cell.text),
        fact: this.laid.facts.get(column) ?? blank,
      }))
      .filter(({ fact }) => fact.text !== '');
  }

  /** The one cell of a row that spans from the first level to the name: a level printed as a heading. */
  levelHeading(): RawCell | null {
    const cells = this.grid.cellsIn(this.row);
    const only = cells[0];
    const name = this.column('name');
    if (cells.length !== 1 || only === undefined || name === undefined) return null;
    return isCategoryName(only.text) && lastColumn(only) >= name.from ? only : null;
  }
}

const scoreFact = (fact: Fact, troubles: Trouble[]): Fact => {
  if (fact.cell === null || isBlankText(fact.text)) return { ...fact, text: '', isDoubtful: fact.isDoubtful };
  const number = plainNumber(fact.text);
  if (number !== null) return { ...fact, text: number };
  const share = /^(.*)[%％]$/u.exec(fact.text.trim())?.[1];
  const points = share === undefined ? null : plainNumber(share);
  // A weight of 10% is ten points of a hundred.
  if (points !== null) return { ...fact, text: points, isDoubtful: true };
  troubles.push(troubleAt('number-unreadable', fact.cell));
  return { ...fact, isDoubtful: true };
};

const severalConditions = /(?:^|\n)\s*(?:\d{1,2}[.、．]|[①-⑳]|[（(]\d{1,2}[)）])/u;

/** A cell of several lines each of which says something of its own keeps its lines. */
const linesFact = (fact: Fact, troubles: Trouble[]): Fact => {
  const lines = fact.text.split('\n').filter((line) => line.trim() !== '');
  const isSeveral =
    lines.length > 1 && (lines.every((line) => /[\d０-９]/u.test(line)) || severalConditions.test(fact.text));
  if (!isSeveral || fact.cell === null) return { ...fact, text: oneLine(fact.text) };
  troubles.push(troubleAt('several-conditions', fact.cell));
  return { ...fact, text: lines.map((line) => line.trim()).join('\n'), isDoubtful: true };
};

const nameFact = (fact: Fact, troubles: Trouble[]): Fact => {
  const lines = linesFact(fact, troubles);
  const text = lines.text.includes('\n') ? lines.text : withoutNumbering(lines.text);
  const isDoubtful = lines.isDoubtful || isNumberingUnsure(lines.text);
  return isPlaceholder(text) ? { ...lines, text: '', isDoubtful: false } : { ...lines, text, isDoubtful };
};

const levelFact = (own: Fact, above: Fact, carried: Fact): { readonly fact: Fact; readonly isCarried: boolean } => {
  if (own.text !== '') return { fact: { ...own, text: withoutPoints(own.text) }, isCarried: false };
  if (above.text !== '') return { fact: { ...above, text: withoutPoints(above.text) }, isCarried: false };
  return { fact: carried, isCarried: carried.text !== '' };
};

const targetFact = (reader: RowReader, troubles: Trouble[]): Fact => {
  const adjusted = reader.own('adjusted-target');
  const initial = reader.own('target');
  const isAdjusted = !isBlankText(adjusted.text);
  const value = isAdjusted ? adjusted : initial;
  const formula = formulaFact(value, troubles);
  const lines = linesFact(formula, troubles);
  const text = joinTarget(reader.own('symbol').text, lines.text, reader.own('unit').text);
  const differs = isAdjusted && !isBlankText(initial.text) && initial.text !== adjusted.text;
  return { ...lines, text: isPlaceholder(text) ? '' : text, isDoubtful: lines.isDoubtful || differs };
};

const asideLines = (reader: RowReader): readonly string[] => {
  const symbol = reader.own('symbol').text;
  const kept = reader.labelled([
    'note',
    'unknown',
    'other-score',
    'forecast',
    'cause',
    'likelihood',
    'index',
    'finer-name',
  ]);
  return kept
    .filter(({ label }) => !/^(?:序号|编号|序|行次)$/u.test(label))
    .filter(({ fact }) => !isBlankText(fact.text))
    .map(({ label, fact }) => `${label}：${oneLine(fact.text)}`)
    .concat(symbol !== '' && /定性|定量/u.test(symbol) ? [`指标性质：${symbol}`] : []);
};

const remarkFact = (reader: RowReader): Fact => {
  const own = reader.own('remark');
  const aside = asideLines(reader);
  if (isBlankText(own.text) && aside.length === 0) return blank;
  const text = [isBlankText(own.text) ? '' : oneLine(own.text), ...aside].filter((line) => line !== '').join('\n');
  return { text, cell: own.cell, isDoubtful: own.isDoubtful };
};

const reasonFact = (reader: RowReader): Fact => {
  const reason = reader.shared('reason');
  const improvement = reader.own('improvement');
  const parts = [reason.text, improvement.text].filter((text) => !isBlankText(text)).map(oneLine);
  return { text: parts.join('\n'), cell: reason.cell ?? improvement.cell, isDoubtful: reason.isDoubtful };
};

const scoreOf = (reader: RowReader, kind: 'max-score' | 'self-score', troubles: Trouble[]): Fact => {
  const own = reader.own(kind);
  if (own.text === '' && reader.above(kind).text !== '') return { ...blank, isDoubtful: true };
  return scoreFact(own, troubles);
};

const readFacts = (reader: RowReader, row: number, levels: Levels): IndicatorFacts => {
  const troubles = reader.troubles;
  const category = levelFact(reader.own('category'), reader.above('category'), levels.category);
  const startsCategory = reader.own('category').text !== '';
  const carried = startsCategory ? blank : levels.subcategory;
  const subcategory = levelFact(reader.own('subcategory'), reader.above('subcategory'), carried);
  const actual = linesFact(formulaFact(reader.own('actual'), troubles), troubles);
  const ownName = reader.own('finer-name').text === '' ? reader.shared('name') : reader.own('finer-name');
  return {
    row,
    category: category.fact,
    isCategoryCarried: category.isCarried,
    subcategory: subcategory.fact,
    name: nameFact(ownName, troubles),
    target: targetFact(reader, troubles),
    actual: { ...actual, text: isBlankText(actual.text) || isPlaceholder(actual.text) ? '' : actual.text },
    maxScore: scoreOf(reader, 'max-score', troubles),
    selfScore: scoreOf(reader, 'self-score', troubles),
    reason: reasonFact(reader),
    remark: remarkFact(reader),
    baseline: reader.own('baseline'),
  };
};

/** In a row that does not stand as its head says only a level's own name is sure; a blank may be a value gone astray. */
const doubtOdd = (reader: RowReader, facts: IndicatorFacts): IndicatorFacts => {
  if (!reader.isOdd) return facts;
  const doubt = (fact: Fact, kind: IndicatorColumnKind): Fact =>
    reader.column(kind) === undefined ? fact : { ...fact, isDoubtful: true };
  const isSubSure = reader.own('subcategory').text !== '' && isSubcategoryName(facts.subcategory.text);
  const isCategorySure = isSubSure || isOnlyCategoryName(reader.own('category').text);
  return {
    ...facts,
    category: isCategorySure ? facts.category : doubt(facts.category, 'category'),
    subcategory: isSubSure ? facts.subcategory : doubt(facts.subcategory, 'subcategory'),
    name: doubt(facts.name, 'name'),
    target: doubt(facts.target, 'target'),
    actual: doubt(facts.actual, 'actual'),
    maxScore: doubt(facts.maxScore, 'max-score'),
    selfScore: doubt(facts.selfScore, 'self-score'),
    reason: doubt(facts.reason, 'reason'),
  };
};

/** The facts of one row under its head. */
export const readIndicatorRow = (reader: RowReader, row: number, levels: Levels): IndicatorFacts =>
  doubtOdd(reader, readFacts(reader, row, levels));
