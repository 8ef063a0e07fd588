import { groupBy } from '../../../domain/group-by.ts';
import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { holdsWords, isSumWord, looksNumeric } from '../table/cell-text.ts';
import { lastRow } from '../table/grid.ts';
import { fundingColumnKind, isFundingBlockLabel } from '../labels/funding-labels.ts';
import { type HeaderKey, headerKey } from '../labels/header-labels.ts';
import { indicatorColumnKind, namesPlace } from '../labels/indicator-labels.ts';
import { isCategoryName, isLevelName, isOnlyCategoryName, isSubcategoryName } from '../labels/level-names.ts';
import { isTaskHead } from '../table/sections.ts';

/** The same words below each other in cells of one width. */
type Run = readonly RawCell[];

/** Words, or the head of a column of places: 县（市、区）, 市. */
const isWordy = ({ text }: RawCell): boolean => holdsWords(text) || namesPlace(text);

const isLevel = ({ text }: RawCell): boolean => isLevelName(text);

const goesOn = (above: RawCell, cell: RawCell): boolean =>
  above.column === cell.column &&
  above.columnSpan === cell.columnSpan &&
  lastRow(above) + 1 === cell.row &&
  above.text === cell.text;

const runsIn = (cells: readonly RawCell[]): readonly Run[] => {
  const open = new Map<number, RawCell[]>();
  const runs: RawCell[][] = [];
  for (const cell of cells) {
    const run = open.get(cell.column);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && goesOn(last, cell)) run.push(cell);
    else {
      const next = [cell];
      open.set(cell.column, next);
      runs.push(next);
    }
  }
  return runs.filter((run) => run.length > 1);
};

const reachingKeys = new Set<HeaderKey | null>([
  'expected-goal',
  'actual-goal',
  'overview',
  'achievements',
  'problem',
  'suggestion',
  'attribute',
]);

/** 年度总体目标, 项目资金, 绩效指标: a label in front of several rows. */
const isReachingLabel = ({ text }: RawCell): boolean =>
  reachingKeys.has(headerKey(text)) || isFundingBlockLabel(text) || indicatorColumnKind(text) === 'weak-name';

const isHeadText = ({ text }: RawCell): boolean =>
  indicatorColumnKind(text) !== null || fundingColumnKind(text) !== null;

const fewestHeads = 3;

type Rows = ReadonlyMap<number, readonly RawCell[]>;

/** 数量指标 | 质量指标 side by side head columns; 效益指标 | 经济效益指标 are the levels of a row. */
const areLevelsAbreast = (row: readonly RawCell[]): boolean => {
  const countOf = (isOfRank: (text: string) => boolean): number =>
    new Set(row.filter(({ text }) => isOfRank(text)).map(({ text }) => squash(text))).size;
  return countOf(isOnlyCategoryName) >= 2 || countOf((text) => isSubcategoryName(text) && !isCategoryName(text)) >= 2;
};

/** The rows hold several head words and no number: the head of a table, filled from its first row into the next. */
const areHeadRows = (rows: Rows, from: number, to: number): boolean => {
  const own = Array.from({ length: to - from + 1 }, (_, index) => rows.get(from + index) ?? []);
  const inRows = own.flat().filter(({ text }) => text.trim() !== '');
  const isWord = own.some(areLevelsAbreast) ? (cell: RawCell) => isHeadText(cell) || isLevel(cell) : isHeadText;
  const words = new Set(inRows.filter(isWord).map(({ text }) => squash(text)));
  return words.size >= fewestHeads && !inRows.some(({ text }) => looksNumeric(text));
};

/** Rows in which several words of a head begin that stand again in the row below, each with the last row of its head. */
const headRows = (cells: readonly RawCell[], runs: readonly Run[]): ReadonlyMap<number, number> => {
  const starting = [...groupBy(runs, (run) => run[0]?.row ?? 0)].filter(([, own]) => own.length >= 2);
  if (starting.length === 0) return new Map();
  const rows = groupBy(cells, ({ row }) => row);
  const found = starting.filter(([row, own]) => {
    const last = row + Math.min(...own.map((run) => run.length)) - 1;
    return areHeadRows(rows, row, last) || isTaskHead(rows.get(row) ?? []);
  });
  return new Map(
    found.map(([row, own]) => {
      // 绩效指标 in front reaches down beside the rows of the table.
      const front = Math.min(...(rows.get(row) ?? []).map(({ column }) => column));
      const lengths = own
        .filter(([first]) => first !== undefined && first.column > front && !isReachingLabel(first))
        .map((run) => run.length)
        .filter((length) => areHeadRows(rows, row, row + length - 1));
      return [row, row + Math.max(1, ...lengths) - 1];
    }),
  );
};

/** Tells whether a row of the column stands below a head that asks for the name of an indicator. */
const headsOfNames = (cells: readonly RawCell[], column: number): ((row: number) => boolean) => {
  const heads = cells
    .filter((cell) => cell.column === column)
    .map(({ row, text }) => ({ row, kind: indicatorColumnKind(text) }))
    .filter(({ kind }) => kind !== null);
  return (row) => {
    const kind = heads.findLast((head) => head.row < row)?.kind;
    return kind === 'name' || kind === 'weak-name';
  };
};

const asOne = (run: Run): RawCell | null => {
  const [first] = run;
  const last = run.at(-1);
  return first === undefined || last === undefined ? null : { ...first, rowSpan: lastRow(last) - first.row + 1 };
};

/** 合计 among the words of a head, right above 合计 in front of amounts: two sums, not one. */
const isSumBelowHead = (cells: readonly RawCell[], [upper, lower]: Run): boolean => {
  if (upper === undefined || lower === undefined || !isSumWord(upper.text)) return false;
  const holdsNumbers = (row: number): boolean => cells.some((cell) => cell.row === row && looksNumeric(cell.text));
  return !holdsNumbers(upper.row) && holdsNumbers(lower.row);
};

/** A label or a head word filled into every row of its merge becomes one cell again; what rows say of indicators stays. */
export const mergeDown = (cells: readonly RawCell[]): readonly RawCell[] => {
  const runs = runsIn(cells).filter(([first]) => first !== undefined && isWordy(first) && !isLevel(first));
  if (runs.length === 0) return cells;
  const heads = headRows(cells, runs);
  const front = cells.reduce(
    (least, { column, text }) => (text.trim() === '' ? least : Math.min(least, column)),
    Number.MAX_SAFE_INTEGER,
  );
  const isUnderNames = headsOfNames(cells, front);
  // 预期当年实现值 beside 前年 | 上年, merged from the second row of a head to its third.
  const isInHead = (run: Run, row: number): boolean =>
    [...heads].some(([start, last]) => row > start && row + run.length - 1 <= last);
  const isMerge = (run: Run): boolean => {
    const [first] = run;
    if (first === undefined || isSumBelowHead(cells, run)) return false;
    if (isReachingLabel(first) || heads.has(first.row) || isInHead(run, first.row)) return true;
    return first.column === front && !isUnderNames(first.row);
  };
  const left = new Set<RawCell>();
  const whole = new Map<RawCell, RawCell>();
  for (const run of runs.filter(isMerge)) {
    const one = asOne(run);
    const [first, ...others] = run;
    if (one === null || first === undefined) continue;
    whole.set(first, one);
    for (const other of others) left.add(other);
  }
  return cells.filter((cell) => !left.has(cell)).map((cell) => whole.get(cell) ?? cell);
};
