import { squash } from '../../../domain/number/fold.ts';
import {
  blank,
  type Fact,
  type IndicatorFacts,
  type MoneyColumn,
  type ProjectFacts,
  type Reading,
  type Trouble,
  troubleAt,
} from '../blocks.ts';
import { endsIndicators } from '../indicators/end-of-indicators.ts';
import { type Grid, stripOf } from '../table/grid.ts';
import type { Strip } from '../columns/head-strip.ts';
import { columnNamed, type IndicatorColumn } from '../columns/header-columns.ts';
import { levelsUnder } from '../indicators/indicator-block.ts';
import type { IndicatorHead } from '../columns/indicator-head.ts';
import { type Levels, noLevels, readIndicatorRow, saysSomething } from '../indicators/indicator-row.ts';
import type { IndicatorColumnKind } from '../labels/indicator-labels.ts';
import { moneyUnitOf } from '../table/lines.ts';
import { monthsOver } from '../beside/months-over.ts';
import { holdsOnlyLevels, leftInList, levelsReached, slideOfLevels, slideOfTree } from './level-rows.ts';
import { holdsLevelInFront, isInPlace, isSumRow, repeatsHead, totalBelow } from './list-rows.ts';
import { goalOfUnit, isBareProject, isNamingRow } from './naming-rows.ts';
import { isAbreast, type ListContext, ownFact, projectFacts, type Verdicts, verdictsOf } from './project-facts.ts';
import { isAstray, pushedBy, slideOf } from './pushed-abreast.ts';
import { doubtedLevels, doubtedProject, pushOf } from './pushed-projects.ts';
import { RowReader } from '../indicators/row-reader.ts';
import { isRowOfLabels, sectionKeyOf } from '../table/sections.ts';
import { listKinds } from '../columns/list-columns.ts';

/** A head that nobody knows, over what is kept as an attribute or is the verdict. */
const isKeptBeside = (head: IndicatorHead, { total, grade }: Verdicts, place: number | null): boolean =>
  [total, grade].some((verdict) => verdict?.cell.column === place) ||
  (isAbreast(head) && head.columns.some(({ group, cell }) => group === null && cell.column === place));

/** A project under construction: the indicators of each strip of columns apart. */
type Growing = { -readonly [Key in keyof ProjectFacts]: ProjectFacts[Key] } & { strips: IndicatorFacts[][] };

const startProject = (context: ListContext, row: number, unit: Fact): Growing => ({
  ...projectFacts(context, row, unit),
  strips: [],
});

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

const indicatorColumns = (head: IndicatorHead, strip: Strip, { total, grade }: Verdicts): readonly IndicatorColumn[] =>
  strip.columns.filter((column) =>
    isAbreast(head) ? column.group !== null : !listKinds.has(column.kind) && column !== total && column !== grade,
  );

/** One indicator of a row, and which of the strips of columns it stands in. */
type Reader = { readonly reader: RowReader; readonly facts: IndicatorFacts; readonly strip: number };

/** The further indicators of a row, each under a level of its own. */
const readBeside = ({ grid, head, verdicts }: ListContext, row: number): readonly Reader[] =>
  head.beside.flatMap((strip, index) => {
    const columns = indicatorColumns(head, strip, verdicts);
    const reader = new RowReader({ grid: stripOf(grid, columns), row, columns });
    return reader.parts().map((part) => ({
      reader: part,
      facts: readIndicatorRow(part, row, levelsUnder(strip, noLevels)),
      strip: index + 1,
    }));
  });

/** A row that was pushed to the left, or one with several indicators that fits nowhere. */
const troublesOfPush = (context: ListContext, here: ListContext, row: number): readonly Trouble[] => {
  const [first] = context.grid.cellsIn(row);
  if (first === undefined) return [];
  if (here !== context) return [troubleAt('shifted-row', first)];
  return isAbreast(context.head) && isAstray(context, row) ? [troubleAt('unread-cell', first)] : [];
};

/** The same words, however they are spaced. */
const isSame = (one: string, other: string): boolean => squash(one) === squash(other);

/** Reads a table that lists the indicators of several projects one below the other, each project in merged cells. */
export const readProjectList = (grid: Grid, head: IndicatorHead, sheetUnit: MoneyColumn | null): Reading => {
  const unit = head.columns.map((column) => moneyUnitOf(column.cell.text)).find((found) => found !== null) ?? null;
  const verdicts = verdictsOf(grid, head);
  const troubles: Trouble[] = head.troubles.filter(({ column }) => !isKeptBeside(head, verdicts, column));
  const context: ListContext = { grid, head, unit: unit ?? sheetUnit ?? '万元', verdicts, troubles };
  const columns = indicatorColumns(head, head, verdicts);
  const projects: Growing[] = [];
  const isOfUnits = columnNamed(head.columns, 'project') === undefined;
  const item = isOfUnits ? 'unit-name' : 'project';
  const tree = slideOfTree(grid, head);
  let levels: Levels = noLevels;
  let unitName: Fact = blank;
  let naming: { readonly row: number; readonly name: Fact } | null = null;
  /** What a row that only named was, once the row of the next name is known. */
  const settleNaming = (others: readonly number[]): void => {
    if (naming === null) return;
    const known = projects.at(-1)?.row ?? [];
    if (isBareProject(context, naming.row, others.concat(known)))
      projects.push(doubtedProject(startProject(context, naming.row, unitName)));
    else {
      unitName = naming.name;
      troubles.push(...goalOfUnit(context, naming.row));
    }
    naming = null;
  };
  let next = head.lastRow + 1;
  for (; next <= grid.rowCount; next += 1) {
    if (grid.cellsIn(next).length === 0) continue;
    const total = totalBelow(context, next);
    const scored = projects.at(-1);
    if (total !== null && scored !== undefined) {
      if (scored.total.text === '') scored.total = total;
      continue;
    }
    if (isSumRow(context, next) || repeatsHead(context, next)) continue;
    if (sectionKeyOf(grid, next) === 'note' || isRowOfLabels(grid.cellsIn(next))) break;
    const by = pushOf(context, next);
    const slid = by === 0 ? slideOf(context, next) + slideOfLevels(context, next, tree) : 0;
    const here = by + slid === 0 ? context : pushedBy(context, by + slid);
    const printed = ownFact(here, next, item);
    const hasSlipped = slid > 0 || (by === 0 && holdsLevelInFront(context, next));
    const named = hasSlipped ? blank : printed;
    const isProjectRow = named.text !== '' || (!hasSlipped && ownFact(context, next, 'unit-name').text !== '');
    if (!isProjectRow && endsIndicators(grid, next, columns)) break;
    if (by === 0 && !hasSlipped && isNamingRow(context, next)) {
      settleNaming([]);
      naming = { row: next, name: named.text === '' ? ownFact(context, next, 'unit-name') : named };
      continue;
    }
    // Indicators right below a name are its own; below another name it was the unit's.
    if (naming !== null && named.text === '' && ownFact(context, naming.row, 'project').text !== '') {
      projects.push(startProject(context, naming.row, unitName));
      levels = noLevels;
      naming = null;
    } else settleNaming([next]);
    const isOfLevels = !hasSlipped && holdsOnlyLevels(context, next);
    const isWhole = by > 0 || isAbreast(head) || isOfLevels || isInPlace(context, next);
    const own = here === context ? columns : indicatorColumns(here.head, here.head, verdicts);
    const reader = new RowReader({ grid: isWhole ? stripOf(grid, own) : grid, row: next, columns: own });
    const known = projects.at(-1);
    const isNew =
      named.text !== '' &&
      (known === undefined ||
        !isSame(named.text, known[isOfUnits ? 'unit' : 'project'].text) ||
        !['', squash(known.goal.text)].includes(squash(ownFact(here, next, 'goal').text)));
    const start = isNew || isAbreast(head) ? levelsUnder(head, noLevels) : levels;
    const parts = reader
      .parts()
      .map((part) => ({ reader: part, facts: readIndicatorRow(part, next, start), strip: 0 }));
    const isPushedAbreast = isAbreast(head) && here !== context;
    const heading = isAbreast(head) ? null : reader.levelHeading();
    const read = [...(heading === null ? parts : []), ...readBeside(here, next)]
      .map((each) => ({ ...each, facts: isPushedAbreast ? doubtedLevels(each.facts) : each.facts }))
      .filter((each) => saysSomething(each.facts));
    const pushTroubles = troublesOfPush(context, here, next);
    const isEmpty = read.length === 0;
    const reached = isEmpty && !isAbreast(head) ? levelsReached(parts, heading, tree) : null;
    if (reached === null) troubles.push(...pushTroubles);
    // Above the first project it may be the rest of the head.
    const isBelow = reached !== null || known !== undefined;
    if (isEmpty && isBelow && !isAbreast(head)) troubles.push(...leftInList(grid, parts, own));
    if (isEmpty && reached === null) {
      // A row that only names: the unit whose projects follow, or a sum.
      const name = ownFact(context, next, 'unit-name').text === '' ? named : ownFact(context, next, 'unit-name');
      const isUnit = name.text !== '' && pushTroubles.length === 0 && !/合计|总计|小计/u.test(squash(name.text));
      if (isUnit) unitName = name;
      continue;
    }
    if (isNew || (known === undefined && !isEmpty)) {
      const started = startProject(here, next, unitName);
      projects.push(by === 0 ? started : doubtedProject(started));
      // Without merges a unit is printed once, beside the first of its projects.
      const printedUnit = ownFact(here, next, 'unit-name');
      if (printedUnit.text !== '') unitName = { ...printedUnit, isDoubtful: true };
    }
    for (const { facts } of parts) levels = reached ?? { category: facts.category, subcategory: facts.subcategory };
    for (const each of read) addRow(projects.at(-1), each.strip, each.facts);
    troubles.push(...read.flatMap((each) => each.reader.troubles).filter((trouble) => trouble.kind !== 'unread-cell'));
  }
  settleNaming([]);
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
