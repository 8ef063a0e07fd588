import type { RawCell } from '../../read/raw-table.ts';
import { readPairs } from '../beside/pairs.ts';
import { type Block, certain, type ProjectFacts, type Reading, type Trouble } from '../blocks.ts';
import type { IndicatorColumn } from '../columns/header-columns.ts';
import { findIndicatorHead } from '../columns/indicator-head.ts';
import { readGoalsOfForm } from '../goals/goal-beside-money.ts';
import { headerKey, type HeaderKey } from '../labels/header-labels.ts';
import { isBlankText, oneLine } from '../table/cell-text.ts';
import { type Grid, lastColumn } from '../table/grid.ts';

type ToldFacts = Partial<ProjectFacts> & Pick<ProjectFacts, 'attributes'>;

/** What rows between the names of the places and the head tell of each place, and of all of them. */
export type ToldOfPlaces = {
  /** 实施单位 | 东山县林业局 | 西坪县林业局: the fields of a place, by its order. */
  readonly of: (at: number) => ToldFacts;
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

type Told = {
  /** Null for 联系人 and others that are kept beside. */
  readonly field: keyof ProjectFacts | null;
  readonly label: string;
  readonly values: readonly (RawCell | undefined)[];
};

const besideKeys = new Set<HeaderKey | null>(['attribute', 'signature']);

/** A known label and texts below the names of the places, at least of two; null for any other row. */
const toldInRow = ([label, ...cells]: readonly RawCell[], places: readonly IndicatorColumn[]): Told | null => {
  const key = headerKey(label?.text ?? '');
  const field = key === null ? undefined : fields[key];
  if (label === undefined || (field === undefined && !besideKeys.has(key))) return null;
  const values = places.map(({ from, to }) => cells.find((cell) => cell.column === from && lastColumn(cell) <= to));
  const isOfPlaces = cells.length > 1 && cells.every((cell) => values.includes(cell));
  return isOfPlaces ? { field: field ?? null, label: oneLine(label.text), values } : null;
};

const isAgainIn = (told: readonly Told[], { field, label }: Told): boolean =>
  told.some((other) => (field === null ? other.label === label : other.field === field));

/** What the rows tell of one place; what has no field is kept beside. */
const factsOf = (told: readonly Told[], at: number): ToldFacts => {
  const said = told.flatMap(({ field, label, values }) => {
    const cell = values[at];
    return cell === undefined || isBlankText(cell.text) ? [] : [{ field, label, cell }];
  });
  const known = said.flatMap(({ field, cell }) => (field === null ? [] : [[field, certain(cell)] as const]));
  const attributes = said
    .filter(({ field }) => field === null)
    .map(({ label, cell }) => ({ label, text: oneLine(cell.text) }));
  return { ...Object.fromEntries(known), attributes };
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
    if ((own === null && common === null) || (own !== null && isAgainIn(told, own))) break;
    if (own !== null) told.push(own);
    if (common !== null) shared.push(common);
    row = common?.next ?? row + 1;
  }
  return {
    of: (at) => factsOf(told, at),
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
    const [over, under] = [above.of(at), below.of(at)];
    const own = { ...over, ...under };
    const place = own.unit === undefined ? [] : [{ label: oneLine(label), text: oneLine(project.unit.text) }];
    const attributes = [...project.attributes, ...place, ...over.attributes, ...under.attributes];
    return { ...project, ...own, attributes };
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
