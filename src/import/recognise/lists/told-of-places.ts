import type { RawCell } from '../../read/raw-table.ts';
import { readPairs } from '../beside/pairs.ts';
import { type Block, blank, certain, type Fact, type ProjectFacts, type Reading, type Trouble } from '../blocks.ts';
import type { IndicatorColumn } from '../columns/header-columns.ts';
import { findIndicatorHead } from '../columns/indicator-head.ts';
import { readGoalsOfForm } from '../goals/goal-beside-money.ts';
import { headerKey, type HeaderKey } from '../labels/header-labels.ts';
import { oneLine } from '../table/cell-text.ts';
import { type Grid, lastColumn } from '../table/grid.ts';

/** What rows between the names of the places and the head tell of each place, and of all of them. */
export type ToldOfPlaces = {
  /** 实施单位 | 东山县林业局 | 西坪县林业局: the fields of a place, by its order. */
  readonly of: (at: number) => Partial<ProjectFacts>;
  /** 年度目标 over the whole width. */
  readonly blocks: readonly Block[];
  readonly troubles: readonly Trouble[];
  /** The first row below them. */
  readonly next: number;
};

const fields: Readonly<Partial<Record<HeaderKey, 'project' | 'unit' | 'department' | 'goal' | 'goalResult'>>> = {
  project: 'project',
  unit: 'unit',
  department: 'department',
  'expected-goal': 'goal',
  'actual-goal': 'goalResult',
};

type Told = { readonly field: keyof ProjectFacts; readonly values: readonly Fact[] };

/** A known label and a text below the name of each place; null for any other row. */
const toldInRow = ([label, ...values]: readonly RawCell[], places: readonly IndicatorColumn[]): Told | null => {
  const field = fields[headerKey(label?.text ?? '') ?? 'attribute'];
  const isUnder = (value: RawCell, at: number): boolean =>
    value.column === places[at]?.from && lastColumn(value) <= places[at].to;
  const isOfAll = field !== undefined && values.length === places.length && values.every(isUnder);
  return isOfAll ? { field, values: values.map((value) => certain(value)) } : null;
};

const sharedKinds = new Set<Block['kind']>(['goals', 'goal-of-period', 'pair']);

/** A row with one text for all places; null for any other. */
const sharedRow = (grid: Grid, row: number): Reading | null => {
  if (findIndicatorHead(grid, row) !== null) return null;
  const goals = readGoalsOfForm(grid, row);
  const read = goals ?? (grid.cellsIn(row).length === 2 ? readPairs(grid, row) : null);
  return read !== null && read.blocks.length > 0 && read.blocks.every(({ kind }) => sharedKinds.has(kind))
    ? read
    : null;
};

/** Reads the rows from one on, up to the first that tells neither something of each place nor of all of them. */
export const toldOfPlaces = (grid: Grid, from: number, places: readonly IndicatorColumn[]): ToldOfPlaces => {
  const told: Told[] = [];
  const shared: Reading[] = [];
  let row = from;
  for (;;) {
    const own = toldInRow(grid.cellsIn(row), places);
    const common = own === null ? sharedRow(grid, row) : null;
    const isAgain = told.some(({ field }) => field === own?.field);
    if ((own === null && common === null) || isAgain) break;
    if (own !== null) told.push(own);
    if (common !== null) shared.push(common);
    row = common?.next ?? row + 1;
  }
  return {
    of: (at) => Object.fromEntries(told.map(({ field, values }) => [field, values[at] ?? blank])),
    blocks: shared.flatMap(({ blocks }) => blocks),
    troubles: shared.flatMap(({ troubles }) => troubles),
    next: row,
  };
};

type OverForms = {
  /** 市县, in front of the names. */
  readonly label: string;
  /** Above the rows of money, and between them and the head. */
  readonly above: ToldOfPlaces;
  readonly below: ToldOfPlaces;
};

/** The forms of the places with what is told of each; where its unit is named, the name of the place is kept beside. */
export const withTold = (read: Reading, { label, above, below }: OverForms): Reading => {
  const added = (project: ProjectFacts, at: number): ProjectFacts => {
    const own = { ...above.of(at), ...below.of(at) };
    const place = { label: oneLine(label), text: oneLine(project.unit.text) };
    return { ...project, ...own, attributes: own.unit === undefined ? project.attributes : [place] };
  };
  const blocks = read.blocks.map((block) =>
    block.kind === 'projects' ? { ...block, projects: block.projects.map(added) } : block,
  );
  return {
    ...read,
    blocks: [...above.blocks, ...below.blocks, ...blocks],
    troubles: [...above.troubles, ...below.troubles, ...read.troubles],
  };
};
