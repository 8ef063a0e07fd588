import type { FundingField } from '../../domain/budget/funding.ts';
import { amountFact, rateFact, said, shareAsPercent } from './amounts.ts';
import {
  blank,
  certain,
  type Fact,
  type FundingFacts,
  type IndicatorFacts,
  type MoneyColumn,
  type ProjectFacts,
  type Reading,
  type Trouble,
} from './blocks.ts';
import { squash } from '../../domain/number/fold.ts';
import type { RawCell } from '../read/raw-table.ts';
import { isBlankText, oneLine } from './cell-text.ts';
import { type Grid, stripOf } from './grid.ts';
import { columnNamed, type IndicatorColumn } from './header-columns.ts';
import { endsIndicators } from './end-of-indicators.ts';
import { levelsUnder } from './indicator-block.ts';
import type { Strip } from './head-strip.ts';
import type { IndicatorHead } from './indicator-head.ts';
import { type Levels, noLevels, readIndicatorRow, saysSomething } from './indicator-row.ts';
import { RowReader } from './row-reader.ts';
import { fundingColumnKind } from './labels/funding-labels.ts';
import { headerKey } from './labels/header-labels.ts';
import type { IndicatorColumnKind } from './labels/indicator-labels.ts';
import { isCategoryName, isSubcategoryName } from './labels/level-names.ts';
import { moneyUnitOf } from './lines.ts';
import { monthsOver } from './months-over.ts';
import { cellsUnder, joined } from './row-cells.ts';
import { isRowOfLabels, sectionKeyOf } from './sections.ts';
import { listKinds } from './settle-columns.ts';
import { isSign } from './signs.ts';

type Context = {
  readonly grid: Grid;
  readonly head: IndicatorHead;
  readonly unit: MoneyColumn;
  readonly verdicts: Verdicts;
  readonly troubles: Trouble[];
};

const ownFact = ({ grid, head }: Context, row: number, kind: IndicatorColumnKind): Fact =>
  factUnder(grid, row, columnNamed(head.columns, kind));

const fieldOf = (column: IndicatorColumn, holdsActuals: boolean): FundingField => {
  const kind = fundingColumnKind(column.cell.text);
  if (kind === 'rate') return 'rateText';
  if (kind === 'executed') return 'executedAmountText';
  return holdsActuals && kind === 'adjusted' ? 'adjustedBudgetText' : 'initialBudgetText';
};

/** The project's amounts: one row of money, a second amount of the same kind beside it. */
const fundingOf = (context: Context, row: number): readonly FundingFacts[] => {
  const holdsActuals = columnNamed(context.head.columns, 'actual') !== undefined;
  const total: Partial<Record<FundingField, Fact>> = {};
  const details: FundingFacts[] = [];
  let totalLabel = '';
  for (const column of context.head.columns.filter((candidate) => candidate.kind === 'amount')) {
    const own = joined(cellsUnder(context.grid, row, column).own);
    const field = fieldOf(column, holdsActuals);
    const value = said(
      field === 'rateText' ? rateFact(own, context.troubles) : amountFact(own, context.unit, context.troubles),
    );
    if (value === null) continue;
    const label = oneLine(column.cell.text);
    if (total[field] === undefined) {
      total[field] = value;
      totalLabel ||= label;
    } else details.push({ kind: 'detail', label, values: { [field]: value } });
  }
  if (total.rateText !== undefined)
    total.rateText = shareAsPercent(total.rateText, total.adjustedBudgetText, total.executedAmountText);
  return totalLabel === '' ? details : [{ kind: 'total', label: totalLabel, values: total }, ...details];
};

/** A column whose cells stand beside the projects' own, as high as those or above rows left empty: it tells of the project. */
const isOfProjects = (grid: Grid, head: IndicatorHead, column: IndicatorColumn): boolean => {
  const project = columnNamed(head.columns, 'project');
  const name = columnNamed(head.columns, 'name');
  if (project === undefined) return false;
  const rows = Array.from({ length: grid.rowCount - head.lastRow }, (_, index) => head.lastRow + 1 + index);
  const pairs = rows.flatMap((row) =>
    cellsUnder(grid, row, column).own.map((cell) => ({ cell, named: cellsUnder(grid, row, project).own[0] })),
  );
  const isBeside = pairs.every(({ cell, named }) => named !== undefined && named.rowSpan === cell.rowSpan);
  const ownOf = (row: number, of: IndicatorColumn | undefined): boolean =>
    of !== undefined && cellsUnder(grid, row, of).own.length > 0;
  const isAboveOthers = pairs.length > 0 && rows.some((row) => ownOf(row, name) && !ownOf(row, project));
  return isBeside && (isAboveOthers || pairs.some(({ cell }) => cell.rowSpan > 1));
};

/** Several indicators in each row: what stands under no group of columns tells of the project. */
const isAbreast = (head: IndicatorHead): boolean => head.beside.length > 0;

/** What the list says of each project besides its money: 自评得分 and 自评等级 in cells as high as the project's. */
type Verdicts = { readonly total: IndicatorColumn | undefined; readonly grade: IndicatorColumn | undefined };

const verdictsOf = (grid: Grid, head: IndicatorHead): Verdicts => {
  const ofProjects = head.columns.filter((column) =>
    isAbreast(head) ? column.group === null : isOfProjects(grid, head, column),
  );
  return {
    total: ofProjects.find(({ kind }) => kind === 'self-score'),
    grade: ofProjects.find(({ cell }) => headerKey(cell.text) === 'grade'),
  };
};

const factUnder = (grid: Grid, row: number, column: IndicatorColumn | undefined): Fact =>
  column === undefined ? blank : joined(cellsUnder(grid, row, column).own);

/** A project under construction: the indicators of each strip of columns apart. */
type Growing = { -readonly [Key in keyof ProjectFacts]: ProjectFacts[Key] } & { strips: IndicatorFacts[][] };

/** The text of a column here, or in the merged cell reaching down from above. */
const reachingFact = (context: Context, row: number, kind: IndicatorColumnKind): Fact => {
  const own = ownFact(context, row, kind);
  const column = columnNamed(context.head.columns, kind);
  if (own.text !== '' || column === undefined) return own;
  const above = cellsUnder(context.grid, row, column).above;
  return above === null ? blank : certain(above);
};

const ofAttributes = new Set<IndicatorColumn['kind']>(['note', 'unknown', 'remark', 'reason', 'improvement']);

const attributesOf = ({ grid, head }: Context, row: number): ProjectFacts['attributes'] =>
  head.columns
    .filter(
      (column) => column.group === null && ofAttributes.has(column.kind) && headerKey(column.cell.text) !== 'grade',
    )
    .map((column) => ({ label: oneLine(column.cell.text), text: factUnder(grid, row, column).text }))
    .filter(({ text }) => !isBlankText(text));

/** A head that nobody knows, over what is kept as an attribute or is the verdict. */
const isKeptBeside = (head: IndicatorHead, place: number | null): boolean =>
  isAbreast(head) && head.columns.some(({ group, cell }) => group === null && cell.column === place);

const addRow = (project: Growing | undefined, strip: number, facts: IndicatorFacts): void => {
  if (project === undefined) return;
  (project.strips[strip] ??= []).push(facts);
};

/** Under first levels of their own the indicators follow strip by strip, else row by row. */
const rowsOfStrips = (
  strips: readonly (readonly IndicatorFacts[] | undefined)[],
  head: IndicatorHead,
): readonly IndicatorFacts[] => {
  const rows = strips.flatMap((strip) => strip ?? []);
  const isByLine = [head, ...head.beside].every(({ category }) => category === null);
  return isByLine ? rows.toSorted((one, other) => one.row - other.row) : rows;
};

const startProject = (context: Context, row: number, unit: Fact): Growing => ({
  row,
  project: ownFact(context, row, 'project'),
  unit: reachingFact(context, row, 'unit-name').text === '' ? unit : reachingFact(context, row, 'unit-name'),
  department: reachingFact(context, row, 'department'),
  goal: ownFact(context, row, 'goal'),
  total: factUnder(context.grid, row, context.verdicts.total),
  grade: factUnder(context.grid, row, context.verdicts.grade),
  funding: fundingOf(context, row),
  attributes: isAbreast(context.head) ? attributesOf(context, row) : [],
  rows: [],
  strips: [],
});

/** 合计 of all projects: their amounts are in the rows already. */
const isSumRow = (context: Context, row: number): boolean => {
  const [first, second] = context.grid.cellsIn(row);
  const isSum = [first, second].some((cell) => cell !== undefined && /^(?:合计|总计|小计)$/u.test(squash(cell.text)));
  const name = columnNamed(context.head.columns, 'name');
  return (
    isSum &&
    (name === undefined ||
      !context.grid.cellsIn(row).some((cell) => cell.column >= name.from && cell.column <= name.to))
  );
};

/** The head again, at the top of the next page. */
const repeatsHead = ({ grid, head }: Context, row: number): boolean => {
  const words = new Set(head.columns.flatMap(({ cell, groupText }) => [squash(cell.text), squash(groupText)]));
  const cells = grid.cellsIn(row);
  return cells.length >= 2 && cells.every(({ text }) => words.has(squash(text)));
};

const listCells = new Set<IndicatorColumn['kind']>([...listKinds, 'index', 'note']);

/** Nothing stands under the columns of indicators: a project with its goal, or the unit whose projects follow. */
const isNamingRow = (context: Context, row: number): boolean => {
  const isOfList = (cell: RawCell): boolean =>
    context.head.columns.some(({ kind, from, to }) => listCells.has(kind) && cell.column >= from && cell.column <= to);
  const isNamed = (['project', 'unit-name'] as const).some((kind) => ownFact(context, row, kind).text !== '');
  return isNamed && context.grid.cellsIn(row).every(isOfList);
};

/** Nothing in front of the indicators names a level, and a name with its target stands where it should. */
const isInPlace = (context: Context, row: number): boolean => {
  const front = context.head.columns.filter(({ kind }) => listKinds.has(kind));
  const cells = front.flatMap((column) => cellsUnder(context.grid, row, column).own);
  const isFilled = (['name', 'target'] as const).every((kind) => ownFact(context, row, kind).text !== '');
  return isFilled && !cells.some(({ text }) => isLevel(text));
};

const numbersRows = ({ kind, cell }: IndicatorColumn): boolean =>
  kind === 'index' && /^(?:序号?|行次)$/u.test(squash(cell.text));

/** A level under 项目名称, 单位名称 or 序号, or words where rows are numbered: the row slipped to the left. */
const holdsLevelInFront = ({ grid, head }: Context, row: number): boolean => {
  const level = head.columns.find(({ kind }) => kind === 'category' || kind === 'subcategory' || kind === 'name');
  return head.columns
    .filter(({ kind, from }) => (listKinds.has(kind) || kind === 'index') && from < (level?.from ?? 0))
    .some((column) =>
      cellsUnder(grid, row, column).own.some(
        ({ text }) => isLevel(text) || isSign(text) || (numbersRows(column) && /\p{Script=Han}{3}/u.test(squash(text))),
      ),
    );
};

const indicatorColumns = (head: IndicatorHead, strip: Strip, { total, grade }: Verdicts): readonly IndicatorColumn[] =>
  strip.columns.filter((column) =>
    isAbreast(head) ? column.group !== null : !listKinds.has(column.kind) && column !== total && column !== grade,
  );

type Reader = { readonly reader: RowReader; readonly facts: IndicatorFacts };

/** The further indicators of a row, each under a level of its own. */
const readBeside = ({ grid, head, verdicts }: Context, row: number): readonly Reader[] =>
  head.beside.map((strip) => {
    const columns = indicatorColumns(head, strip, verdicts);
    const reader = new RowReader(stripOf(grid, columns), row, columns);
    return { reader, facts: readIndicatorRow(reader, row, levelsUnder(strip, noLevels)) };
  });

const isLevel = (text: string): boolean => isCategoryName(text) || isSubcategoryName(text);

/** Reads a table that lists the indicators of several projects one below the other, each project in merged cells. */
export const readProjectList = (grid: Grid, head: IndicatorHead, sheetUnit: MoneyColumn | null): Reading => {
  const unit = head.columns.map((column) => moneyUnitOf(column.cell.text)).find((found) => found !== null) ?? null;
  const troubles: Trouble[] = head.troubles.filter(({ column }) => !isKeptBeside(head, column));
  const verdicts = verdictsOf(grid, head);
  const context: Context = { grid, head, unit: unit ?? sheetUnit ?? '万元', verdicts, troubles };
  const columns = indicatorColumns(head, head, verdicts);
  const projects: Growing[] = [];
  const isOfUnits = columnNamed(head.columns, 'project') === undefined;
  const item = isOfUnits ? 'unit-name' : 'project';
  let levels: Levels = noLevels;
  let unitName: Fact = blank;
  let naming: { readonly row: number; readonly name: Fact } | null = null;
  let next = head.lastRow + 1;
  for (; next <= grid.rowCount; next += 1) {
    if (grid.cellsIn(next).length === 0) continue;
    if (isSumRow(context, next) || repeatsHead(context, next)) continue;
    if (sectionKeyOf(grid, next) === 'note' || isRowOfLabels(grid.cellsIn(next))) break;
    const printed = ownFact(context, next, item);
    const hasSlipped = holdsLevelInFront(context, next);
    const named = hasSlipped ? blank : printed;
    const isProjectRow = named.text !== '' || (!hasSlipped && ownFact(context, next, 'unit-name').text !== '');
    if (!isProjectRow && endsIndicators(grid, next, columns)) break;
    if (!hasSlipped && isNamingRow(context, next)) {
      unitName = naming?.name ?? unitName;
      naming = { row: next, name: named.text === '' ? ownFact(context, next, 'unit-name') : named };
      continue;
    }
    // Indicators right below a name are its own; below another name it was the unit's.
    if (naming !== null && named.text === '' && ownFact(context, naming.row, 'project').text !== '') {
      projects.push(startProject(context, naming.row, unitName));
      levels = noLevels;
    } else unitName = naming?.name ?? unitName;
    naming = null;
    const isWhole = isAbreast(head) || isInPlace(context, next);
    const reader = new RowReader(isWhole ? stripOf(grid, columns) : grid, next, columns);
    const known = projects.at(-1);
    const isNew =
      named.text !== '' &&
      (known === undefined ||
        named.text !== known[isOfUnits ? 'unit' : 'project'].text ||
        ownFact(context, next, 'goal').text !== '');
    const start = isNew || isAbreast(head) ? levelsUnder(head, noLevels) : levels;
    const facts = readIndicatorRow(reader, next, start);
    const read = [{ reader, facts }, ...readBeside(context, next)]
      .map((each, strip) => ({ ...each, strip }))
      .filter((each) => saysSomething(each.facts));
    if (read.length === 0) {
      // A row that only names: the unit whose projects follow, or a sum.
      const name = ownFact(context, next, 'unit-name').text === '' ? named : ownFact(context, next, 'unit-name');
      if (name.text !== '' && !/合计|总计|小计/u.test(squash(name.text))) unitName = name;
      continue;
    }
    if (isNew || known === undefined) {
      const started = startProject(context, next, unitName);
      projects.push(started);
      // Without merges a unit is printed once, beside the first of its projects.
      const printedUnit = ownFact(context, next, 'unit-name');
      if (printedUnit.text !== '') unitName = { ...printedUnit, isDoubtful: true };
    }
    levels = { category: facts.category, subcategory: facts.subcategory };
    for (const each of read) addRow(projects.at(-1), each.strip, each.facts);
    troubles.push(...read.flatMap((each) => each.reader.troubles).filter((trouble) => trouble.kind !== 'unread-cell'));
  }
  const holds = (kind: IndicatorColumnKind): boolean => columnNamed(head.columns, kind) !== undefined;
  return {
    blocks: [
      ...(unit === null ? [] : [{ kind: 'money-unit' as const, unit }]),
      {
        kind: 'projects',
        holdsActuals: holds('actual'),
        holdsScores: holds('self-score'),
        projects: projects.map(({ strips, ...project }) => ({ ...project, rows: rowsOfStrips(strips, head) })),
      },
      ...monthsOver(head.columns),
    ],
    troubles,
    next,
  };
};
