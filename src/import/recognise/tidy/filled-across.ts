import { holdsWords } from '../table/cell-text.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { lastColumn } from '../table/grid.ts';
import { isIndicatorHead } from '../columns/indicator-head.ts';
import { fundingColumnKind } from '../labels/funding-labels.ts';
import { type HeaderKey, headerKey } from '../labels/header-labels.ts';
import { indicatorColumnKind, namesPlace } from '../labels/indicator-labels.ts';
import { isLevelName } from '../labels/level-names.ts';
import { rowsOf } from '../table/row-cells.ts';
import { isFundingHead, isTaskHead } from '../table/sections.ts';

/** The same text side by side in cells of one height. */
type Run = readonly RawCell[];

const textOf = (run: Run): string => run[0]?.text ?? '';

const goesOn = (last: RawCell | undefined, cell: RawCell): boolean =>
  last !== undefined &&
  cell.row === last.row &&
  cell.column === lastColumn(last) + 1 &&
  cell.rowSpan === last.rowSpan &&
  cell.text === last.text &&
  cell.text.trim() !== '';

const runsIn = (row: readonly RawCell[]): readonly Run[] => {
  const runs: RawCell[][] = [];
  for (const cell of row) {
    const run = runs.at(-1);
    if (run !== undefined && goesOn(run.at(-1), cell)) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
};

const asOne = (run: Run): readonly RawCell[] => {
  const [first] = run;
  const last = run.at(-1);
  return first === undefined || last === undefined
    ? []
    : [{ ...first, columnSpan: lastColumn(last) - first.column + 1 }];
};

const isLabel = (text: string): boolean =>
  headerKey(text) !== null || indicatorColumnKind(text) !== null || fundingColumnKind(text) !== null;

const goalKeys = new Set<HeaderKey | null>(['expected-goal', 'actual-goal']);
const onceKeys = new Set<HeaderKey | null>(['project', 'department', 'unit', ...goalKeys]);

/** Words thrice side by side, or a label that no form prints twice: one such run tells; of other labels two do. */
const tells = (run: Run, runs: readonly Run[]): 0 | 1 | 2 => {
  const text = textOf(run);
  if (run.length < 2 || !holdsWords(text)) return 0;
  const isLong = run.length > 2 && (isLabel(text) || run === runs[0]);
  return isLong || onceKeys.has(headerKey(text)) ? 2 : isLabel(text) ? 1 : 0;
};

/** The columns of names of places behind the word for them: what stands below is said once for each, however often it is the same. */
const columnsOfPlaces = (runs: readonly Run[]): readonly number[] => {
  const [label, ...names] = runs;
  const areNames = names.length >= 2 && names.every((run) => run.length === 1 && holdsWords(textOf(run)));
  return areNames && namesPlace(textOf(label ?? [])) ? names.flat().map(({ column }) => column) : [];
};

const enough = 2;

/** Labels stand beside themselves: every merge was filled with its text, also those of values. */
export const isFilledAcross = (cells: readonly RawCell[]): boolean => {
  if (!cells.some((cell, index) => goesOn(cells[index - 1], cell) && holdsWords(cell.text))) return false;
  const rows = rowsOf(cells).map(runsIn);
  const places = new Set(rows.flatMap(columnsOfPlaces));
  const told = rows.flatMap((runs) =>
    runs.map((run) => (run.every(({ column }) => places.has(column)) ? 0 : tells(run, runs))),
  );
  return told.reduce((sum: number, each) => sum + each, 0) >= enough;
};

/** The heads over the rows at hand, and of what they are; the words of money rows are labels, any others keep to their heads. */
type Heads = {
  readonly cells: readonly RawCell[];
  readonly over: 'nothing' | 'indicators' | 'money' | 'goals' | 'tasks' | 'turned';
};

const noHeads: Heads = { cells: [], over: 'nothing' };

/** The words of a row behind 三级指标, or behind 绩效指标 and that: the names of indicators that are columns. */
const namesOver = (runs: readonly Run[]): Heads | null => {
  const at = runs.slice(0, 2).findIndex((run) => indicatorColumnKind(textOf(run)) === 'name');
  const names = runs.slice(at + 1);
  const areNames = at >= 0 && names.length > 1 && names.every((run) => indicatorColumnKind(textOf(run)) === null);
  return areNames ? { cells: runs.flatMap(asOne), over: 'turned' } : null;
};

/** The heads that a row of runs is, if it is one. */
const headsOf = (runs: readonly Run[]): Heads | null => {
  const cells = runs.flatMap(asOne);
  if (isIndicatorHead(cells.map(({ text }) => text))) return { cells, over: 'indicators' };
  if (isTaskHead(cells)) return { cells, over: 'tasks' };
  if (isFundingHead(cells)) return { cells, over: 'money' };
  const names = namesOver(runs);
  if (names !== null) return names;
  const goals = cells.filter(({ text }) => goalKeys.has(headerKey(text)));
  return goals.length >= 2 && goals.length >= cells.length - 1 ? { cells, over: 'goals' } : null;
};

/** 实际完成值 | 100% | 100% below such names: a value for each; 自评总分 is of them all. */
const isForEach = (runs: readonly Run[]): boolean =>
  runs.slice(0, 2).some((run) => {
    const text = textOf(run);
    const kind = indicatorColumnKind(text);
    return kind !== null && kind !== 'weak-name' && !(headerKey(text) === 'total' && text.includes('总'));
  });

/** A run cut where one head ends and the next begins. */
const cutByHeads = (run: Run, heads: readonly RawCell[]): readonly Run[] => {
  const parts = new Map<RawCell | undefined, RawCell[]>();
  for (const cell of run) {
    const head = heads.find(({ column }, index) => {
      const next = heads[index + 1]?.column ?? Number.POSITIVE_INFINITY;
      return cell.column >= column && cell.column < next;
    });
    const part = parts.get(head) ?? [];
    parts.set(head, part);
    part.push(cell);
  }
  return [...parts.values()];
};

/** 总分 or a note over several columns, words of a label in front: what reaches over heads of its own. */
const reachesOver = (run: Run, runs: readonly Run[]): boolean =>
  runs.length === 1 || (run === runs[0] && !isLevelName(textOf(run)) && headerKey(textOf(run)) !== null);

/** A label with its value, also where the heads of another block stand above. */
const isOfLabel = (runs: readonly Run[], over: Heads['over']): boolean => {
  const text = textOf(runs[0] ?? []);
  const key = headerKey(text);
  if (key === null || key === 'total' || isLevelName(text) || runs.length > 4) return false;
  return over !== 'goals' || !goalKeys.has(key);
};

/** 总分 | 98.8 | 98.8: one number; 100 | 100 may well be the full points and the score. */
const isSum = (run: Run, runs: readonly Run[]): boolean =>
  headerKey(textOf(runs[0] ?? [])) === 'total' && /^[\d.]+$/u.test(textOf(run)) && Number(textOf(run)) !== 100;

/** The cells of a row below heads, or of labels with their values. */
const mergedRow = (runs: readonly Run[], { cells, over }: Heads): readonly RawCell[] => {
  if (over === 'turned' && isForEach(runs)) return runs.flatMap((run) => cutByHeads(run, cells).flatMap(asOne));
  const isFree = over === 'nothing' || isOfLabel(runs, over);
  return runs.flatMap((run) => {
    if (run.length === 1) return run;
    const isWhole =
      isFree ||
      over === 'turned' ||
      reachesOver(run, runs) ||
      isSum(run, runs) ||
      (over === 'money' && holdsWords(textOf(run)));
    return isWhole ? asOne(run) : cutByHeads(run, cells).flatMap(asOne);
  });
};

/** Every run of one text becomes one cell again; below heads a run ends where its head does. */
export const mergeAllAcross = (cells: readonly RawCell[]): readonly RawCell[] => {
  let heads = noHeads;
  return rowsOf(cells).flatMap((row) => {
    const runs = runsIn(row);
    const own = headsOf(runs);
    if (own !== null) {
      heads = own;
      return own.cells;
    }
    const key = headerKey(textOf(runs[0] ?? []));
    if (key === 'project' || key === 'department' || key === 'unit') heads = noHeads;
    return mergedRow(runs, heads);
  });
};
