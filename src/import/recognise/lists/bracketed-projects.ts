import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { amountFact, said } from '../table/amounts.ts';
import {
  blank,
  certain,
  type Fact,
  type IndicatorFacts,
  type MoneyColumn,
  onlyGoal,
  type ProjectFacts,
  type Reading,
  type Trouble,
  troubleAt,
} from '../blocks.ts';
import { isBlankText, oneLine, withoutNumbering } from '../table/cell-text.ts';
import { type Grid, lastColumn } from '../table/grid.ts';
import { namesBody } from '../labels/body-names.ts';
import { isCategoryName, isSubcategoryName } from '../labels/level-names.ts';
import { moneyUnitIn } from '../table/lines.ts';
import { cellsUnder, joined } from '../table/row-cells.ts';
import { sectionKeyOf } from '../table/sections.ts';
import { splitCondition } from '../table/split-condition.ts';

/** 【产出指标-数量指标】 in front of its indicators. */
const bracketed = /【([^【】]{2,30})】/u;
const fewestBrackets = 2;

type Section = { readonly head: string; readonly text: string };

/** What stands behind each bracket; what stands before the first has no head. */
const sectionsIn = (text: string): readonly Section[] => {
  const [lead = '', ...parts] = text.split(bracketed);
  const sections = parts.flatMap((head, index) =>
    index % 2 === 0 ? [{ head: squash(head), text: parts[index + 1] ?? '' }] : [],
  );
  return isBlankText(lead) ? sections : [{ head: '', text: lead }, ...sections];
};

type Levels = { readonly category: string; readonly subcategory: string };

const levelsOf = ({ head }: Section): Levels | null => {
  const [category = '', subcategory = ''] = head.split(/[-—–/／:：]/u);
  const isLevel = isCategoryName(category) && (subcategory === '' || isSubcategoryName(subcategory));
  return isLevel ? { category, subcategory } : null;
};

const isBracketed = ({ text }: RawCell): boolean =>
  text.includes('【') && sectionsIn(text).filter((section) => levelsOf(section) !== null).length >= fewestBrackets;

const itemsIn = (text: string): readonly string[] =>
  text
    .split(/\n|[；;](?=\s*指标\s*\d)/u)
    .map((item) => item.trim().replace(/[；;。]$/u, ''))
    .filter((item) => !isBlankText(item) && !/^指标\s*\d*\s*[:：]?$/u.test(item));

const indicatorsIn = (cell: RawCell, section: Section): readonly IndicatorFacts[] => {
  const levels = levelsOf(section);
  if (levels === null) return [];
  return itemsIn(section.text).map((item): IndicatorFacts => {
    const { name, target, isSure } = splitCondition(withoutNumbering(item));
    const fact = (text: string): Fact => ({ text, cell, isDoubtful: !isSure });
    return {
      row: cell.row,
      category: certain(cell, levels.category),
      subcategory: levels.subcategory === '' ? blank : certain(cell, levels.subcategory),
      name: fact(name),
      target: fact(target),
      ...onlyGoal,
    };
  });
};

/** 【总体目标】, or what stands before all brackets. */
const goalSection = (cell: RawCell): Section | undefined => {
  const others = sectionsIn(cell.text).filter((section) => levelsOf(section) === null);
  return others.find(({ head }) => /目标/u.test(head)) ?? others.find(({ head }) => head === '');
};

const goalIn = (cell: RawCell): Fact => {
  const goal = goalSection(cell);
  return goal === undefined ? blank : certain(cell, goal.text.trim());
};

/** 【项目概况】 and whatever else is neither a level nor the goal. */
const othersIn = (cell: RawCell): ProjectFacts['attributes'] => {
  const goal = goalSection(cell)?.text;
  return sectionsIn(cell.text)
    .filter((section) => levelsOf(section) === null && section.text !== goal && !isBlankText(section.text))
    .map(({ head, text }) => ({ label: head, text: text.trim() }));
};

type List = {
  readonly grid: Grid;
  readonly row: number;
  readonly name: RawCell;
  readonly goal: RawCell;
  readonly amount: RawCell | undefined;
  /** What else each row says of its project. */
  readonly others: readonly RawCell[];
  readonly unit: MoneyColumn;
};

/** Units and sums stand above the first project, not whole other forms. */
const rowsToFirst = 40;

const cellsBelow = (grid: Grid, row: number, head: RawCell): readonly RawCell[] =>
  cellsUnder(grid, row, { from: head.column, to: lastColumn(head) }).own;

const holdsIndicators = (grid: Grid, row: number, goal: RawCell): boolean =>
  cellsBelow(grid, row, goal).some(isBracketed);

/** 单位名称（项目类别/支出项目） | 年度预算安排 | … | 绩效目标, over rows that say all indicators of a project in one cell. */
const listAt = (grid: Grid, row: number, sheetUnit: MoneyColumn | null): List | null => {
  const heads = grid.cellsIn(row);
  if (heads.length < 3 || heads.some(isBracketed)) return null;
  const goal = heads.findLast(({ text }) => /绩效|目标/u.test(squash(text)));
  const name = heads.find((head) => head !== goal && /项目.*名称|名称.*项目|^项目$|名称/u.test(squash(head.text)));
  if (goal === undefined || name === undefined) return null;
  const rows = Array.from({ length: Math.min(grid.rowCount - row, rowsToFirst) }, (_, index) => row + 1 + index);
  if (!rows.some((below) => holdsIndicators(grid, below, goal))) return null;
  const amount = heads.find((head) => head !== name && head !== goal && /预算|金额|资金/u.test(squash(head.text)));
  const others = heads.filter((head) => ![name, goal, amount].includes(head));
  const own = moneyUnitIn(heads);
  return { grid, row, name, goal, amount, others, unit: own ?? sheetUnit ?? '万元' };
};

const wordsOf = ({ grid }: List, row: number, head: RawCell): Fact => {
  const fact = joined(cellsBelow(grid, row, head));
  return { ...fact, text: oneLine(fact.text).trim() };
};

const fundingAt = (list: List, row: number, troubles: Trouble[]): ProjectFacts['funding'] => {
  if (list.amount === undefined) return [];
  const value = said(amountFact(wordsOf(list, row, list.amount), list.unit, troubles));
  const label = oneLine(list.amount.text);
  return value === null ? [] : [{ kind: 'total', label, values: { initialBudgetText: value } }];
};

const projectAt = (list: List, row: number, unit: Fact, troubles: Trouble[]): ProjectFacts => {
  const cells = cellsBelow(list.grid, row, list.goal).filter(isBracketed);
  return {
    row,
    project: wordsOf(list, row, list.name),
    unit,
    department: blank,
    goalResult: blank,
    goal: cells.map(goalIn).find(({ text }) => text !== '') ?? blank,
    total: blank,
    grade: blank,
    year: blank,
    funding: fundingAt(list, row, troubles),
    attributes: list.others
      .map((head) => ({ label: oneLine(head.text), text: wordsOf(list, row, head).text }))
      .filter(({ text }) => !isBlankText(text))
      .concat(cells.flatMap(othersIn)),
    rows: cells.flatMap((cell) => sectionsIn(cell.text).flatMap((section) => indicatorsIn(cell, section))),
  };
};

/**
 * Reads a list whose projects tell all their indicators in one cell, 【产出指标-数量指标】指标1：机柜数量（≥77台）; null when the
 * row heads none. Rows without indicators are a unit, whose projects follow, or a sum.
 */
export const readBracketedProjects = (grid: Grid, row: number, sheetUnit: MoneyColumn | null): Reading | null => {
  const list = listAt(grid, row, sheetUnit);
  if (list === null) return null;
  const troubles: Trouble[] = [];
  const projects: ProjectFacts[] = [];
  let unit: Fact = blank;
  let next = row + 1;
  for (; next <= grid.rowCount; next += 1) {
    if (grid.cellsIn(next).length === 0) continue;
    if (holdsIndicators(grid, next, list.goal)) projects.push(projectAt(list, next, unit, troubles));
    else {
      const key = sectionKeyOf(grid, next);
      if (key === 'note' || key === 'title') break;
      const name = wordsOf(list, next, list.name);
      if (namesBody(squash(name.text))) unit = name;
      // A goal without indicators in brackets: told, not dropped.
      troubles.push(
        ...cellsBelow(grid, next, list.goal)
          .filter(({ text }) => !isBlankText(text))
          .map((cell) => troubleAt('unread-cell', cell)),
      );
    }
  }
  const block = { kind: 'projects', holdsActuals: false, holdsScores: false, projects } as const;
  return { blocks: [block], troubles, next };
};
