import { squash } from '../../../domain/number/fold.ts';
import type { IndicatorColumn } from './header-columns.ts';
import type { IndicatorColumnKind } from '../labels/indicator-labels.ts';

/** The same column with another meaning. */
export const recast = (column: IndicatorColumn, kind: IndicatorColumnKind | 'unknown'): IndicatorColumn => ({
  ...column,
  kind,
});

/** The same column with a meaning that is only inferred. */
export const inferred = (column: IndicatorColumn, kind: IndicatorColumnKind): IndicatorColumn => ({
  ...column,
  kind,
  isInferred: true,
});

/** The columns of a kind. */
export const places = (columns: readonly IndicatorColumn[], kind: IndicatorColumnKind): readonly IndicatorColumn[] =>
  columns.filter((column) => column.kind === kind);

/** The only one of several columns. */
export const alone = (candidates: readonly IndicatorColumn[]): IndicatorColumn | undefined =>
  candidates.length === 1 ? candidates[0] : undefined;

const levelKinds = new Set<IndicatorColumn['kind']>(['category', 'subcategory', 'name']);

/** Where the first level of the indicators stands; 0 without any. */
export const placeOfLevels = (columns: readonly IndicatorColumn[]): number =>
  columns.find(({ kind }) => levelKinds.has(kind))?.from ?? 0;

/** 自评总分, not the points of an indicator. */
export const isTotalWord = ({ cell }: IndicatorColumn): boolean => /总(?:得|评)?分/u.test(squash(cell.text));
