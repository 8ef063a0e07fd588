import type { RawCell, RawTable } from '../../read/raw-table.ts';
import { bareText } from '../table/bare-text.ts';
import { oneLine } from '../table/cell-text.ts';
import { type Block, type Placed, troubleAt } from '../blocks.ts';
import { type IndicatorColumnKind, indicatorColumnKind } from '../labels/indicator-labels.ts';
import { filledOf, rowsOf } from '../table/row-cells.ts';
import { isFundingHead } from '../table/sections.ts';
import { gapsOf, headRowOf, isForm, widestParted } from './side-by-side.ts';

const measures = new Set<IndicatorColumnKind | null>(['target', 'adjusted-target', 'actual', 'target-and-actual']);
const scores = new Set<IndicatorColumnKind | null>(['self-score', 'other-score']);

/** 评价要素 | 评审内容 | 满分 | 得分: words with their points, and neither a target nor a result. */
const isScoreHead = (cells: readonly RawCell[]): boolean => {
  const kinds = cells.map(({ text }) => indicatorColumnKind(text));
  const points = kinds.indexOf('max-score');
  return (
    points > 0 && kinds.slice(points + 1).some((kind) => scores.has(kind)) && !kinds.some((kind) => measures.has(kind))
  );
};

/** 绩效目标审核评分表, whatever its columns ask for. */
const isReviewName = ({ text }: RawCell): boolean => /(?:审核|审查|评审|评分|打分).{0,4}表$/u.test(bareText(text));

const isTableName = ({ text }: RawCell): boolean => bareText(text).endsWith('表');

/** The cells are a table that scores something of its own: it has a name above its head. Without one they may be half of the form. */
const isReview = (cells: readonly RawCell[]): boolean => {
  if (isForm(cells)) return false;
  const rows = rowsOf(cells);
  const at = rows.findIndex((row) => isScoreHead(row) && !isFundingHead(row));
  const names = rows
    .slice(0, at < 0 ? 1 : at)
    .flatMap(([only, ...others]) => (only === undefined || others.length > 0 ? [] : [only]));
  return at < 0 ? names.some(isReviewName) && headRowOf(cells) === undefined : names.some(isTableName);
};

/** A form, and the first cell of a table that reviews it in the same sheet, if one does. */
export type Reviewed = { readonly form: RawTable; readonly review: RawCell | null };

/** The form without the table of scores beside it, behind or before an empty column. */
export const withoutReview = (table: RawTable): Reviewed => {
  if (table.columnCount > widestParted) return { form: table, review: null };
  const cells = filledOf(table.cells);
  const gaps = gapsOf(cells);
  for (const gap of gaps.filter((column) => !gaps.includes(column - 1))) {
    const sides = [cells.filter(({ column }) => column < gap), cells.filter(({ column }) => column > gap)];
    const form = sides.find(isForm);
    const beside = sides.find((side) => side !== form) ?? [];
    if (form !== undefined && isReview(beside)) return { form: { ...table, cells: form }, review: beside[0] ?? null };
  }
  return { form: table, review: null };
};

const nothing: Block = { kind: 'nothing' };

/** What was read of the form, with that table told as not read. */
export const withReview = (placed: readonly Placed[], review: RawCell | null): readonly Placed[] => {
  if (review === null) return placed;
  const trouble = troubleAt('not-a-performance-table', review, oneLine(review.text));
  return [...placed, { row: review.row, block: nothing, troubles: [trouble] }].sort(
    (one, other) => one.row - other.row,
  );
};
