import { isFundingBlockLabel, isFundingRowLabel } from '../../recognise/labels/funding-labels.ts';
import { indicatorColumnKind } from '../../recognise/labels/indicator-labels.ts';
import { categoryNamed, categoryOfSecondLevel } from '../../recognise/labels/level-names.ts';
import { contradicts } from '../text/level-labels.ts';
import { isBlockName } from '../text/preamble-segments.ts';
import type { BandColumn, BandColumns } from './band-columns.ts';
import { type Covered, coveredRows, type Extent } from './covered-rows.ts';
import type { Band } from './form-bands.ts';
import { middleOf, type PlacedText, squash } from './placed-text.ts';
import type { AlignedCell } from './row-cells.ts';

const names = ['name', 'weak-name', 'finer-name'];
const levels = ['category', 'subcategory', 'kind-of-indicator'];

/** What the head of a column says. */
export const columnKind = (column: BandColumn | undefined): string =>
  indicatorColumnKind(squash(column?.head?.text ?? '')) ?? '';

/** A column of 一级指标 or 二级指标. */
export const isLevelColumn = (column: BandColumn | undefined): boolean => levels.includes(columnKind(column));

/** The column that names the indicators: what stands before it may be merged over several of them, points of levels too. */
export const nameColumn = (columns: readonly BandColumn[]): number => {
  const kinds = columns.map(columnKind);
  const named = kinds.findLastIndex((kind) => names.includes(kind));
  return named < 0 ? kinds.findLastIndex((kind) => levels.includes(kind)) : named;
};

/** Texts that may be merged over several rows: levels, and the label in front of a block. */
export const coveringTexts = (band: Band, { columns }: BandColumns): ReadonlySet<PlacedText> => {
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

/** The heights of rows: up to the middle between them and the next. */
export const extentsOf = (rows: readonly (readonly PlacedText[])[]): readonly Extent[] => {
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

type Cells = {
  readonly columns: BandColumns;
  readonly first: number;
  readonly precision: number;
  readonly isAtTop?: boolean;
  /** The names of the second levels, beside the first ones. */
  readonly seconds?: readonly PlacedText[] | undefined;
};

/** The rows of a cell of which is known how far it reaches. */
const toldRows = ({ covers, isUnsure }: PlacedText, extents: readonly Extent[]): Covered | null => {
  const rows = extents.flatMap(({ from, to }, at) => {
    const middle = (from + to) / 2;
    return covers !== undefined && covers[0] <= middle && middle <= covers[1] ? [at] : [];
  });
  const [first, last] = [rows[0], rows.at(-1)];
  return first === undefined || last === undefined ? null : { first, end: last + 1, isUnsure: isUnsure === true };
};

/** The merged cells of a column. */
export const coveringCells = (
  labels: readonly PlacedText[],
  extents: readonly Extent[],
  { columns, first, precision, isAtTop, seconds = [] }: Cells,
) => {
  const sorted = labels.toSorted((a, b) => middleOf(a) - middleOf(b));
  const rowOf = (text: PlacedText): number => extents.findIndex((extent) => middleOf(text) <= extent.to);
  // Only what another label is the first level of speaks against one: 满意度 may stand under 效果目标.
  const named = new Set(sorted.map(({ text }) => categoryNamed(squash(text))));
  const against = seconds.filter(({ text }) => named.has(categoryOfSecondLevel(squash(text))));
  const isAgainst = (label: number, row: number): boolean =>
    against.some(
      (second) => rowOf(second) === row && contradicts(squash(sorted[label]?.text ?? ''), squash(second.text)),
    );
  const below =
    coveredRows(
      extents,
      seconds.map(middleOf).toSorted((a, b) => a - b),
      { precision, isAtTop },
    ) ?? [];
  const isCut = (row: number): boolean => below.some((other) => other.first < row && row < other.end);
  const covered = coveredRows(extents, sorted.map(middleOf), { precision, isAtTop, isAgainst, isCut });
  return sorted.map((label, index): AlignedCell => {
    const at = columns.columns.findIndex(({ texts }) => texts.includes(label));
    const [from, to] = [columns.edges[at] ?? 0, columns.edges[at + 1] ?? 0];
    const nearest = rowOf(label);
    const own = toldRows(label, extents) ??
      covered?.[index] ?? {
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

const endOf = ({ row, depth }: AlignedCell): number => row + depth;

const overlap = (one: AlignedCell, other: AlignedCell): boolean => one.row < endOf(other) && other.row < endOf(one);

const holds = (outer: AlignedCell, inner: AlignedCell): boolean =>
  outer.row <= inner.row && endOf(inner) <= endOf(outer);

/** Merged cells that end within a cell of the next level: which of them reaches too far nobody knows. */
export const doubtCrossing = <Cell extends AlignedCell>(cells: readonly Cell[]): readonly Cell[] => {
  const crossing = new Set(
    cells.flatMap((outer) =>
      cells
        .filter((inner) => inner.from >= outer.to && overlap(outer, inner) && !holds(outer, inner))
        .flatMap((inner) => [outer, inner]),
    ),
  );
  return cells.map((cell) => (crossing.has(cell) ? { ...cell, isUnsure: true } : cell));
};

/** Labels in front of a block begin beside its head, which may be two rows high. */
export const besideHead = (cells: readonly AlignedCell[], first: number, body: number): readonly AlignedCell[] =>
  cells.map((cell) => (cell.row === body - 1 ? { ...cell, row: first, depth: cell.depth + body - 1 - first } : cell));
