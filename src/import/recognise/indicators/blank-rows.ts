import type { RawCell } from '../../read/raw-table.ts';
import { type IndicatorFacts, type Trouble, troubleAt } from '../blocks.ts';
import { columnNamed, type IndicatorColumn } from '../columns/header-columns.ts';
import { isCategoryName, isSubcategoryName } from '../labels/level-names.ts';
import { isBlankText, isNotApplicable, isPlaceholder, isRowNumber } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import { startsWithSign } from '../table/signs.ts';

const isExpected = (text: string): boolean =>
  isBlankText(text) ||
  isPlaceholder(text) ||
  isNotApplicable(text) ||
  isCategoryName(text) ||
  isSubcategoryName(text) ||
  isRowNumber(text);

/** A level of its own wording, or the label merged along the table. */
const isBlockLabelOrLevel = (cell: RawCell, columns: readonly IndicatorColumn[]): boolean => {
  const first = columns[0];
  const column = columns.find((candidate) => cell.column >= candidate.from && cell.column <= candidate.to);
  const isLevel = column?.kind === 'category' || column?.kind === 'subcategory';
  return (
    (isLevel && !startsWithSign(cell.text) && !/^\d/u.test(cell.text)) ||
    (first !== undefined && cell.column < first.from && cell.rowSpan > 1)
  );
};

/** What stands in a row that says nothing of an indicator, beyond levels and placeholders: nothing is dropped unsaid. */
export const leftBlank = (
  grid: Grid,
  facts: IndicatorFacts,
  columns: readonly IndicatorColumn[],
): readonly Trouble[] => {
  const { cell } = facts.maxScore;
  if (facts.maxScore.text !== '' && cell !== null) return [troubleAt('name-blank', cell)];
  const name = columnNamed(columns, 'name');
  return grid
    .cellsIn(facts.row)
    .filter((own) => !isExpected(own.text) && (own.rowSpan === 1 || own.column >= (name?.from ?? 1)))
    .filter((own) => !isBlockLabelOrLevel(own, columns))
    .map((own) => troubleAt('unread-cell', own));
};
