import { isFundingBlockLabel, isFundingRowLabel } from '../../recognise/labels/funding-labels.ts';
import { indicatorColumnKind } from '../../recognise/labels/indicator-labels.ts';
import { isBlockName } from '../text/preamble-segments.ts';
import { bandColumns, type BandColumn, type BandColumns } from './band-columns.ts';
import { coveredRows, type Extent } from './covered-rows.ts';
import type { Band } from './form-bands.ts';
import { type Head, toHead } from './head-rows.ts';
import { centreOf, middleOf, type PlacedText, squash, type TextRow } from './placed-text.ts';

/** A cell with its rows, and its side walls as places on the page. */
export type AlignedCell = {
  readonly text: string;
  readonly row: number;
  readonly depth: number;
  readonly from: number;
  readonly to: number;
  readonly isUnsure: boolean;
};

export type AlignedRows = { readonly count: number; readonly cells: readonly AlignedCell[] };

/** Texts of one cell side by side. */
const joined = (texts: readonly PlacedText[]): string =>
  texts.reduce((text, next, at) => {
    const before = texts[at - 1];
    if (before === undefined) return next.text;
    return next.left - before.right > next.size * 0.6 ? `${text} ${next.text}` : `${text}${next.text}`;
  }, '');

/** The texts of one row as cells: each up to the middle of the gap behind it. */
export const pairCells = (texts: readonly PlacedText[], row: number, [from, to]: readonly [number, number]) =>
  texts.map((text, at): AlignedCell => {
    const [before, after] = [texts[at - 1], texts[at + 1]];
    return {
      text: text.text,
      row,
      depth: 1,
      from: before === undefined ? from : (before.right + text.left) / 2,
      to: after === undefined ? to : (text.right + after.left) / 2,
      isUnsure: false,
    };
  });

const names = ['name', 'weak-name', 'finer-name'];
const levels = ['category', 'subcategory', 'kind-of-indicator'];

/** The column that names the indicators: what stands before it may be merged over several of them, points of levels too. */
const nameColumn = (columns: readonly BandColumn[]): number => {
  const kinds = columns.map(({ head }) => indicatorColumnKind(squash(head?.text ?? '')) ?? '');
  const named = kinds.findLastIndex((kind) => names.includes(kind));
  return named < 0 ? kinds.findLastIndex((kind) => levels.includes(kind)) : named;
};

/** Texts that may be merged over several rows: levels, and the label in front of a block. */
const coveringTexts = (band: Band, { columns }: BandColumns): ReadonlySet<PlacedText> => {
  const firstHead = columns.findIndex(({ head }) => head !== null);
  const isBlock = ({ text }: PlacedText): boolean =>
    (isFundingBlockLabel(squash(text)) && !isFundingRowLabel(squash(text))) || isBlockName(squash(text));
  const name = nameColumn(columns);
  return new Set(
    columns.flatMap((column, at) => {
      if (band.kind === 'indicators') return at < firstHead || at < name ? column.texts : [];
      if (at >= firstHead) return [];
      return band.kind === 'goals' || band.kind === 'problems' ? column.texts : column.texts.filter(isBlock);
    }),
  );
};

const extentsOf = (rows: readonly (readonly PlacedText[])[]): readonly Extent[] => {
  const bounds = rows.map((texts) => ({
    top: Math.min(...texts.map(({ top }) => top)),
    bottom: Math.max(...texts.map(({ bottom }) => bottom)),
    size: Math.max(...texts.map(({ size }) => size)),
  }));
  return bounds.map(({ top, bottom, size }, at) => {
    const [above, below] = [bounds[at - 1], bounds[at + 1]];
    const before = above === undefined ? null : (top - above.bottom) / 2;
    const behind = below === undefined ? null : (below.top - bottom) / 2;
    return { from: top - (before ?? behind ?? size), to: bottom + (behind ?? before ?? size) };
  });
};

type Cells = { readonly columns: BandColumns; readonly first: number };

const rowOfCells = (texts: readonly PlacedText[], row: number, { columns, edges, unsure }: BandColumns) =>
  columns.flatMap((column, at): readonly AlignedCell[] => {
    const own = texts.filter((text) => column.texts.includes(text));
    if (own.length === 0) return [];
    const isUnsure = own.some((text) => unsure.has(text));
    return [{ text: joined(own), row, depth: 1, from: edges[at] ?? 0, to: edges[at + 1] ?? 0, isUnsure }];
  });

/** The merged cells of a column. */
const coveringCells = (labels: readonly PlacedText[], extents: readonly Extent[], { columns, first }: Cells) => {
  const sorted = labels.toSorted((a, b) => middleOf(a) - middleOf(b));
  const covered = coveredRows(extents, sorted.map(middleOf));
  return sorted.map((label, index): AlignedCell => {
    const at = columns.columns.findIndex(({ texts }) => texts.includes(label));
    const [from, to] = [columns.edges[at] ?? 0, columns.edges[at + 1] ?? 0];
    const nearest = extents.findIndex((extent) => middleOf(label) <= extent.to);
    const own = covered?.[index] ?? {
      first: nearest < 0 ? extents.length - 1 : nearest,
      end: (nearest < 0 ? extents.length - 1 : nearest) + 1,
      isUnsure: true,
    };
    return {
      text: label.text,
      row: first + own.first,
      depth: own.end - own.first,
      from,
      to,
      isUnsure: own.isUnsure || columns.unsure.has(label),
    };
  });
};

/** Labels in front of a block begin beside its head, which may be two rows high. */
const besideHead = (cells: readonly AlignedCell[], first: number, body: number): readonly AlignedCell[] =>
  cells.map((cell) => (cell.row === body - 1 ? { ...cell, row: first, depth: cell.depth + body - 1 - first } : cell));

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

/** The cells of a band under its head. */
export const headedCells = (band: Band, first: number): AlignedRows & { readonly columns: BandColumns } => {
  const head = toHead(band.heads);
  const columns = bandColumns(head.labels, band.rows);
  const covering = coveringTexts(band, columns);
  const rows = band.rows
    .map(({ texts }) => texts.filter((text) => !covering.has(text)))
    .filter((texts) => texts.length > 0);
  const depth = head.upper.length > 0 ? 2 : 1;
  const body = first + depth;
  const inFront = columns.columns.findIndex((column) => column.head !== null);
  const extents = extentsOf(rows);
  const withHead = extentsOf([band.heads.flatMap(({ texts }) => texts), ...rows]);
  const cells = [
    ...headCells(head, first, columns),
    ...rows.flatMap((texts, at) => rowOfCells(texts, body + at, columns)),
    ...columns.columns.flatMap(({ texts }, at) => {
      const labels = texts.filter((text) => covering.has(text));
      if (rows.length === 0) return [];
      return at < inFront
        ? besideHead(coveringCells(labels, withHead, { columns, first: body - 1 }), first, body)
        : coveringCells(labels, extents, { columns, first: body });
    }),
  ];
  return { count: depth + rows.length, cells, columns };
};

/** 总分 with its numbers in the columns of the indicators above. */
export const totalCells = (row: TextRow, at: number, { edges }: BandColumns): readonly AlignedCell[] => {
  const columnOf = (text: PlacedText): number =>
    Math.max(
      0,
      edges.slice(0, -1).findLastIndex((edge) => edge <= centreOf(text)),
    );
  return row.texts.map((text, index): AlignedCell => {
    const next = row.texts[index + 1];
    const column = index === 0 ? 0 : columnOf(text);
    const end = index === 0 && next !== undefined ? Math.max(1, columnOf(next)) : column + 1;
    return {
      text: text.text,
      row: at,
      depth: 1,
      from: edges[column] ?? 0,
      to: edges[end] ?? 0,
      isUnsure: index > 0 && (text.left < (edges[column] ?? 0) || text.right > (edges[end] ?? 0)),
    };
  });
};
