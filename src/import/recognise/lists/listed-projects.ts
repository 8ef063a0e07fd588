import { squash } from '../../../domain/number/fold.ts';
import { blank, type Fact, type FundingFacts, type IndicatorFacts, type ProjectFacts, unsure } from '../blocks.ts';
import type { IndicatorHead } from '../columns/indicator-head.ts';
import { type Levels, noLevels } from '../indicators/indicator-row.ts';
import { itemKind, type LyingRow } from './lying-row.ts';
import { goalOfUnit, isBareProject } from './naming-rows.ts';
import { fundingOf, type ListContext, ownFact, projectFacts } from './project-facts.ts';
import { withoutNumbering } from '../table/cell-text.ts';
import { doubtedProject } from './pushed-projects.ts';

/** A project whose rows are being read: the indicators of each strip of columns apart. */
type Growing = { -readonly [Key in keyof ProjectFacts]: ProjectFacts[Key] } & { strips: IndicatorFacts[][] };

/** The same words, however they are spaced. */
const isSame = (one: string, other: string): boolean => squash(one) === squash(other);

/** Under first levels of their own the indicators follow strip by strip, else row by row. */
const rowsOfStrips = (
  strips: readonly (readonly IndicatorFacts[] | undefined)[],
  head: IndicatorHead,
): readonly IndicatorFacts[] => {
  const rows = strips.flatMap((strip) => strip ?? []);
  const isByLine = [head, ...head.beside].every(({ category }) => category === null);
  return isByLine ? rows.toSorted((one, other) => one.row - other.row) : rows;
};

/** The last project of a list so far, its unit, and the levels that its last row stands under. */
export type ListAbove = { readonly project: ProjectFacts; readonly unit: Fact; readonly levels: Levels };

/** The projects of a list as its rows are read one after the other, and what the next rows stand below. */
export class ListedProjects {
  /** The levels of the row above. */
  levels: Levels = noLevels;
  readonly #context: ListContext;
  readonly #all: Growing[] = [];
  /** The unit whose projects follow. */
  #unit: Fact = blank;
  /** The department of the project above. */
  #department: Fact = blank;
  /** A row that only names, until the next one tells what it is. */
  #naming: { readonly row: number; readonly name: Fact } | null = null;

  /** `above` is what a list told before that goes on in this table. */
  constructor(context: ListContext, above: ListAbove | null) {
    this.#context = context;
    if (above === null) return;
    this.levels = above.levels;
    // Its cell is none of this table.
    this.#unit = { ...above.unit, cell: null };
    this.#department = { ...unsure(above.project.department), cell: null };
    this.#all.push({ ...above.project, row: 0, rows: [], strips: [] });
  }

  /** What the next rows stand below; null without a project. */
  get above(): ListAbove | null {
    const last = this.#all.at(-1);
    return last === undefined ? null : { project: last, unit: this.#unit, levels: this.levels };
  }

  get isEmpty(): boolean {
    return this.#all.length === 0;
  }

  /** Takes 总分 below the rows of a project; answers whether there is one to take it. */
  takeTotal(total: Fact): boolean {
    const last = this.#all.at(-1);
    if (last?.total.text === '') last.total = total;
    return last !== undefined;
  }

  /** A row that only names: a project without indicators, or the unit of the projects below. */
  keepName({ row, named }: LyingRow): void {
    this.#settleName([]);
    this.#naming = { row, name: named.text === '' ? ownFact(this.#context, row, 'unit-name') : named };
  }

  /** Indicators right below a name are its own; below another name it was the unit's. */
  settleName({ row, named }: LyingRow): void {
    const naming = this.#naming;
    if (naming === null || named.text !== '' || ownFact(this.#context, naming.row, 'project').text === '') {
      this.#settleName([row]);
      return;
    }
    this.#all.push(this.#started(this.#context, naming.row));
    this.levels = noLevels;
    this.#naming = null;
  }

  /** 一、某县农技站 over its projects: the unit, without the number it stands under. */
  keepUnit(name: Fact): void {
    this.#unit = { ...name, text: withoutNumbering(name.text) };
    this.#department = blank;
  }

  /** A unit over its projects ends what stood above. */
  beginUnit(name: Fact): void {
    this.#settleName([]);
    this.keepUnit(name);
  }

  /** The row names another project than the one above, or the same with another goal. */
  isNext({ here, row, named }: LyingRow): boolean {
    if (named.text === '') return false;
    const last = this.#all.at(-1);
    if (last === undefined || !isSame(named.text, last[itemKind(here.head) === 'project' ? 'project' : 'unit'].text))
      return true;
    return !['', squash(last.goal.text)].includes(squash(ownFact(here, row, 'goal').text));
  }

  start({ here, row, isPushed }: LyingRow): void {
    const started = this.#started(here, row);
    this.#all.push(isPushed ? doubtedProject(started) : started);
    // Without merges a unit or a department is printed once, beside the first of its projects.
    const [unit, department] = (['unit-name', 'department'] as const).map((kind) => ownFact(here, row, kind));
    if (unit !== undefined && unit.text !== '') this.#unit = unsure(unit);
    if (department !== undefined && department.text !== '') this.#department = unsure(department);
  }

  /** 其中：财政拨款 beside a further indicator of a project: a row of its money. */
  addMoney({ here, row }: LyingRow): void {
    const last = this.#all.at(-1);
    if (last === undefined) return;
    // Filled down over several rows, a label says its money again.
    const isTold = ({ label }: FundingFacts): boolean => last.funding.some((known) => isSame(known.label, label));
    last.funding = [...last.funding, ...fundingOf(here, row).filter((each) => !isTold(each))];
  }

  add(strip: number, facts: IndicatorFacts): void {
    const last = this.#all.at(-1);
    if (last !== undefined) (last.strips[strip] ??= []).push(facts);
  }

  /** All of them, once the last row is read. */
  finish(): readonly ProjectFacts[] {
    this.#settleName([]);
    return this.#all.map(({ strips, ...project }) => ({ ...project, rows: rowsOfStrips(strips, this.#context.head) }));
  }

  #started(context: ListContext, row: number): Growing {
    return { ...projectFacts(context, row, { unit: this.#unit, department: this.#department }), strips: [] };
  }

  /** What the row that only named was, by the rows around it. */
  #settleName(below: readonly number[]): void {
    if (this.#naming === null) return;
    const { row, name } = this.#naming;
    if (isBareProject(this.#context, row, below.concat(this.#all.at(-1)?.row ?? [])))
      this.#all.push(doubtedProject(this.#started(this.#context, row)));
    else {
      this.keepUnit(name);
      this.#context.troubles.push(...goalOfUnit(this.#context, row));
    }
    this.#naming = null;
  }
}
