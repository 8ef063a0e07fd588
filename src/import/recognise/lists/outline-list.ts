import { squash } from '../../../domain/number/fold.ts';
import { rememberByText } from '../../../domain/remember-by-text.ts';
import type { RawCell } from '../../read/raw-table.ts';
import {
  blank,
  type Fact,
  type IndicatorFacts,
  type MoneyColumn,
  onlyGoal,
  type ProjectFacts,
  type Reading,
  type Trouble,
  troubleAt,
  untoldProject,
  unsure,
} from '../blocks.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import { isCategoryName, isSubcategoryName } from '../labels/level-names.ts';
import { amountFact, said } from '../table/amounts.ts';
import { oneLine, withoutNumbering, withoutPoints } from '../table/cell-text.ts';
import { type Grid, lastColumn } from '../table/grid.ts';
import { moneyUnitIn } from '../table/lines.ts';
import { factUnder, filledOf } from '../table/row-cells.ts';
import { sectionKeyOf } from '../table/sections.ts';

/** 项目 | 指标值 | 绩效金额: one column of names from the unit down to the indicator, and what is said of each. */
type Head = { readonly name: RawCell; readonly target: RawCell; readonly amount: RawCell | null };

const isNameHead = rememberByText((text) => {
  const word = squash(text);
  return word !== '' && /^(?:项目|指标)?(?:名称|内容)?$/u.test(word);
});

const headIn = (cells: readonly RawCell[]): Head | null => {
  const [name, ...values] = cells;
  if (name === undefined || !isNameHead(name.text)) return null;
  const target = values.find(({ text }) => indicatorColumnKind(text) === 'target');
  const amount = values.find((cell) => cell !== target && /金额|资金|预算/u.test(cell.text)) ?? null;
  const isWhole = values.length === (amount === null ? 1 : 2);
  return target === undefined || !isWhole ? null : { name, target, amount };
};

type Row = { readonly at: number; readonly name: Fact; readonly target: Fact; readonly amount: Fact };

const under = (grid: Grid, row: number, head: RawCell | null): Fact =>
  head === null ? blank : factUnder(grid, row, { from: head.column, to: lastColumn(head) });

const rowAt = (grid: Grid, at: number, { name, target, amount }: Head): Row => ({
  at,
  name: under(grid, at, name),
  target: under(grid, at, target),
  amount: under(grid, at, amount),
});

const isBare = ({ target, amount }: Row): boolean => target.text === '' && amount.text === '';
const isFirstLevel = (row: Row): boolean => isBare(row) && isCategoryName(withoutPoints(row.name.text));
const isSecondLevel = (row: Row): boolean => isBare(row) && isSubcategoryName(withoutPoints(row.name.text));

/** The rows below the head with a name, as far as nothing else begins. */
const rowsBelow = (grid: Grid, headRow: number, head: Head): readonly Row[] => {
  const rows: Row[] = [];
  for (let at = headRow + 1; at <= grid.rowCount; at += 1) {
    if (filledOf(grid.cellsIn(at)).length === 0) continue;
    const key = sectionKeyOf(grid, at);
    const row = rowAt(grid, at, head);
    if (key === 'title' || key === 'note' || key === 'signature' || row.name.text === '') break;
    rows.push(row);
  }
  return rows;
};

/** Reads the rows one after the other; what a row without values is, the row below it tells. */
class OutlineReader {
  readonly projects: ProjectFacts[] = [];
  readonly troubles: Trouble[] = [];
  private readonly head: Head;
  private readonly unit: MoneyColumn;
  private body: Fact = blank;
  private category: Fact = blank;
  private subcategory: Fact = blank;

  constructor(head: Head, unit: MoneyColumn) {
    this.head = head;
    this.unit = unit;
  }

  read(row: Row, below: Row | undefined): void {
    if (this.readLevel(row, below)) return;
    if (row.target.text === '' && this.beginsProject(row, below)) this.begin(row);
    else if (row.target.text !== '') this.add(row, row.target);
    else if (isBare(row) && this.subcategory.text !== '' && !this.namesBody(below)) this.add(row, blank);
    else if (isBare(row)) this.body = row.name;
    else this.troubles.push(...this.unread(row));
  }

  /** 成本指标 is a first level above a second one, else the second. */
  private readLevel(row: Row, below: Row | undefined): boolean {
    const level = (): Fact => ({ ...row.name, text: withoutPoints(row.name.text) });
    const isOver = below !== undefined && isSecondLevel(below);
    if (isFirstLevel(row) && (isOver || !isSecondLevel(row))) {
      this.category = level();
      this.subcategory = blank;
      return true;
    }
    if (!isSecondLevel(row)) return false;
    this.subcategory = level();
    return true;
  }

  /** A project stands above a first level, with its money where those above have theirs. */
  private beginsProject({ amount }: Row, below: Row | undefined): boolean {
    const isTold = amount.text !== '' || this.projects.at(-1)?.funding.length !== 1;
    return isTold && below !== undefined && isFirstLevel(below);
  }

  /** A row of money follows what names the unit of the projects below. */
  private namesBody(below: Row | undefined): boolean {
    return below !== undefined && below.amount.text !== '' && below.target.text === '';
  }

  private begin(row: Row): void {
    const amount = said(amountFact(row.amount, this.unit, this.troubles));
    const label = oneLine(this.head.amount?.text ?? '');
    this.projects.push({
      ...untoldProject,
      row: row.at,
      project: { ...row.name, text: oneLine(row.name.text).trim() },
      unit: this.body,
      funding: amount === null ? [] : [{ kind: 'total', label, values: { initialBudgetText: amount } }],
    });
    this.category = blank;
    this.subcategory = blank;
  }

  private add(row: Row, target: Fact): void {
    const last = this.projects.at(-1);
    if (last === undefined) this.troubles.push(...this.unread(row));
    else this.projects[this.projects.length - 1] = { ...last, rows: [...last.rows, this.indicator(row, target)] };
    if (row.amount.cell !== null) this.troubles.push(troubleAt('unread-cell', row.amount.cell));
  }

  private indicator({ at, name }: Row, target: Fact): IndicatorFacts {
    const text = withoutNumbering(oneLine(name.text).trim());
    // Without a value the row may as well be something else.
    const fact = { ...name, text };
    return {
      ...onlyGoal,
      row: at,
      category: this.category,
      subcategory: this.subcategory,
      name: target.text === '' ? unsure(fact) : fact,
      target,
    };
  }

  private unread({ name, target, amount }: Row): readonly Trouble[] {
    return [name, target, amount].flatMap(({ cell }) => (cell === null ? [] : [troubleAt('unread-cell', cell)]));
  }
}

/**
 * Reads a list printed as an outline: unit, project, first level, second level and indicator each in a row of its own, all in
 * one column, values beside. Null when the row heads none.
 */
export const readOutlineList = (grid: Grid, row: number, sheetUnit: MoneyColumn | null): Reading | null => {
  const cells = filledOf(grid.cellsIn(row));
  if (cells.length < 2 || cells.length > 3) return null;
  const head = headIn(cells);
  if (head === null) return null;
  const rows = rowsBelow(grid, row, head);
  if (!rows.some(isFirstLevel) || !rows.some(({ target }) => target.text !== '')) return null;
  const reader = new OutlineReader(head, moneyUnitIn(cells) ?? sheetUnit ?? '万元');
  rows.forEach((each, at) => reader.read(each, rows[at + 1]));
  const { projects, troubles } = reader;
  if (projects.length === 0) return null;
  const block = { kind: 'projects', holdsActuals: false, holdsScores: false, projects } as const;
  return { blocks: [block], troubles, next: (rows.at(-1)?.at ?? row) + 1 };
};
