import { indicatorColumnKind } from '../../recognise/labels/indicator-labels.ts';
import { isExecutionName } from '../../recognise/labels/level-names.ts';
import { isPlaceholder } from '../../recognise/table/cell-text.ts';
import { beginsItem } from '../text/text-tokens.ts';
import { type BandColumn, bandColumns, type BandColumns } from './band-columns.ts';
import {
  besideHead,
  columnKind,
  coveringCells,
  coveringTexts,
  doubtCrossing,
  extentsOf,
  isLevelColumn,
  nameColumn,
} from './covering-cells.ts';
import type { Band } from './form-bands.ts';
import { type Head, toHead } from './head-rows.ts';
import { areOnFirst } from './covered-rows.ts';
import { middleOf, type PlacedText, squash } from './placed-text.ts';
import { type AlignedCell, type AlignedRows, rowOfCells } from './row-cells.ts';

/** The labels of a head; those over several others have a row of their own, the rest is as high as both. */
const headCells = ({ labels, upper }: Head, row: number, { columns, edges }: BandColumns): readonly AlignedCell[] => {
  const placeOf = (label: PlacedText | undefined): number => columns.findIndex(({ head }) => head === label);
  const below = new Set(upper.flatMap(({ over }) => over));
  const depth = upper.length > 0 ? 2 : 1;
  const own = labels.map((label): AlignedCell => {
    const at = placeOf(label);
    const isBelow = below.has(label);
    return {
      text: label.text,
      row: isBelow ? row + 1 : row,
      depth: isBelow ? 1 : depth,
      from: edges[at] ?? 0,
      to: edges[at + 1] ?? 0,
      isUnsure: false,
    };
  });
  const above = upper.map(({ text, over }): AlignedCell => {
    const [from, to] = [placeOf(over[0]), placeOf(over.at(-1))];
    return { text: text.text, row, depth: 1, from: edges[from] ?? 0, to: edges[to + 1] ?? 0, isUnsure: false };
  });
  return [...above, ...own];
};

/** The texts of the rows of a band; the goals of a form are one text below each head, however many lines they take. */
const rowsOf = (band: Band, covering: ReadonlySet<PlacedText>): readonly (readonly PlacedText[])[] => {
  const rows = band.rows
    .map(({ texts }) => texts.filter((text) => !covering.has(text)))
    .filter((texts) => texts.length > 0);
  return band.kind === 'goals' && rows.length > 1 ? [rows.flat()] : rows;
};

/**
 * Rows of values without the name of an indicator, or names without any value where others have some: the texts of a cell
 * stand in several rows, here and beside.
 */
const brokenRows = (
  band: Band,
  rows: readonly (readonly PlacedText[])[],
  { columns }: BandColumns,
): ReadonlySet<number> => {
  const at = band.kind === 'indicators' ? nameColumn(columns) : -1;
  const name = columns[at];
  if (name === undefined) return new Set();
  const values = new Set(columns.slice(at + 1).flatMap(({ texts }) => texts));
  // 预算执行率 in the column of the levels has no name behind it.
  const executions = new Set(
    columns
      .slice(0, at)
      .flatMap(({ texts }) => texts)
      .filter(({ text }) => isExecutionName(text))
      .map(middleOf),
  );
  const isNamed = (texts: readonly PlacedText[]): boolean =>
    texts.some((text) => name.texts.includes(text) || executions.has(middleOf(text)));
  const isValued = (texts: readonly PlacedText[]): boolean => texts.some((text) => values.has(text));
  const isBlank = !rows.some(isValued);
  const isPrinted = (texts: readonly PlacedText[]): boolean =>
    texts.every((text) => name.texts.includes(text) && isPlaceholder(text.text));
  const isWhole = (texts: readonly PlacedText[]): boolean =>
    isPrinted(texts) || (isNamed(texts) && (isBlank || isValued(texts)));
  const broken = rows.flatMap((texts, row) => (isWhole(texts) ? [] : [row]));
  return new Set(broken.flatMap((row) => [row - 1, row, row + 1]));
};

/** Numbered items may be one cell of a list as well as rows of their own. */
const isList = (rows: readonly (readonly PlacedText[])[], { columns }: BandColumns): boolean => {
  const name = columns[nameColumn(columns)];
  return rows.some((texts) =>
    texts.some(
      (text) => name?.texts.includes(text) === true && /^[\d（(①-⑳]/u.test(text.text) && beginsItem(text.text),
    ),
  );
};

/** Columns that hold what their heads cannot: texts and heads were not set under each other. */
const hasOffColumns = (band: Band, { columns }: BandColumns): boolean => {
  const first = columns.findIndex(({ head }) => head !== null);
  return columns.slice(first).some(({ head, texts }) => {
    const kind = indicatorColumnKind(squash(head?.text ?? ''));
    const isPoints = kind === 'max-score' || kind === 'self-score';
    const isWords = kind === 'reason' || kind === 'improvement' || kind === 'name';
    return texts.some(({ text }) => {
      if (isPoints) return !/[\d—－-]/u.test(text);
      return (isWords || head === null) && band.kind === 'indicators' && /^[\d.]+[%％]?$/u.test(text);
    });
  });
};

const projectKinds = ['project', 'unit-name', 'department', 'goal', 'goal-result'];

/** Words in front of the names may be levels, whatever their head says, unless the rows are those of projects. */
const mayBeLevel = (column: BandColumn, { columns }: BandColumns): boolean =>
  isLevelColumn(column) || !columns.some((other) => projectKinds.includes(columnKind(other)));

/** The points of a level right behind it. */
const isOfLevel = (columns: readonly BandColumn[], at: number): boolean =>
  columnKind(columns[at]) === 'max-score' && isLevelColumn(columns[at - 1]);

export type HeadedCells = AlignedRows & {
  readonly columns: BandColumns;
  readonly isBroken: boolean;
  readonly isOff: boolean;
};

/** The cells of a band under its head. */
export const headedCells = (band: Band, first: number, precision: number): HeadedCells => {
  const head = toHead(band.heads);
  const columns = bandColumns(head.labels, band.rows);
  const covering = coveringTexts(band, columns);
  const rows = rowsOf(band, covering);
  const depth = head.upper.length > 0 ? 2 : 1;
  const body = first + depth;
  const inFront = columns.columns.findIndex((column) => column.head !== null);
  const extents = extentsOf(rows);
  const withHead = extentsOf([band.heads.flatMap(({ texts }) => texts), ...rows]);
  const broken = brokenRows(band, rows, columns);
  const labelsOf = (texts: readonly PlacedText[]): readonly number[] =>
    texts
      .filter((text) => covering.has(text))
      .map(middleOf)
      .toSorted((a, b) => a - b);
  const isAtTop = columns.columns
    .slice(inFront)
    .some((column) => mayBeLevel(column, columns) && areOnFirst(extents, labelsOf(column.texts)));
  const covered = columns.columns.flatMap(({ texts }, at) => {
    const labels = texts.filter((text) => covering.has(text));
    if (rows.length === 0) return [];
    const isLevel = at < inFront || isLevelColumn(columns.columns[at]) || isOfLevel(columns.columns, at);
    const isFirst = columnKind(columns.columns[at]) === 'category';
    const seconds = isFirst ? columns.columns.find((column) => columnKind(column) === 'subcategory')?.texts : [];
    const cells =
      at < inFront
        ? besideHead(coveringCells(labels, withHead, { columns, first: body - 1, precision }), first, body)
        : coveringCells(labels, extents, { columns, first: body, precision, isAtTop, seconds });
    return cells.map((cell) => ({ ...cell, isLevel }));
  });
  const below = doubtCrossing(covered);
  const isOff = hasOffColumns(band, columns);
  const own = rows.flatMap((texts, at) =>
    rowOfCells(texts, body + at, columns).map((cell) => (broken.has(at) ? { ...cell, isUnsure: true } : cell)),
  );
  const cells = [...headCells(head, first, columns), ...own, ...below];
  const isBroken =
    broken.size > 0 || isList(rows, columns) || below.some(({ isUnsure, isLevel }) => isUnsure && !isLevel);
  return { count: depth + rows.length, cells, columns, isBroken, isOff };
};
