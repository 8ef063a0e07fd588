import type { SheetTextField } from '../../domain/evaluation/evaluation.ts';
import type { FundingRowKind } from '../../domain/budget/funding.ts';
import { type Decimal, parseDecimal } from '../../domain/number/decimal.ts';
import type { FundingContent, IndicatorContent } from '../layout/form.ts';
import type { LayoutCell } from '../layout/sheet-layout.ts';
import type { CellSubject, LocatedValue } from './locate-values.ts';
import { numberCell } from './number-cell.ts';
import { blockOf, cellName, type SheetGrid } from './sheet-grid.ts';

/** A number on a sheet: where it stands, what it is, and the name formulas call it by. */
export type Figure = {
  readonly cell: LayoutCell;
  readonly reference: string;
  readonly row: number;
  readonly value: Decimal;
};

/** The numbers of a sheet, found by what they say. A cell that shows no number, or a blank, is not among them. */
export type Figures = {
  readonly ofIndicator: (id: string, content: IndicatorContent) => Figure | null;
  readonly ofFunding: (row: FundingRowKind, field: FundingContent) => Figure | null;
  readonly ofField: (field: SheetTextField) => Figure | null;
  /** One content of all indicators, from the top of the sheet to its bottom. */
  readonly column: (content: IndicatorContent) => readonly Figure[];
};

/** Whether a spreadsheet holds a number in this cell, if its text is one. */
export const isNumeric = (cell: LayoutCell, subject: CellSubject | null): boolean =>
  cell.number !== null ||
  subject?.kind === 'funding' ||
  (subject?.kind === 'indicator' && subject.content === 'actualText');

export const collectFigures = (values: readonly LocatedValue[], grid: SheetGrid): Figures => {
  const figures = new Map<string, Figure>();
  for (const { rowIndex, cell, subject } of values) {
    const value = numberCell(cell.text) === null ? null : parseDecimal(cell.text.replace('%', ''));
    if (value === null || !isNumeric(cell, subject)) continue;
    const { startRow, startCol } = blockOf(grid, rowIndex, cell);
    figures.set(keyOf(subject), { cell, reference: cellName(startRow, startCol), row: startRow, value });
  }
  const find = (key: string): Figure | null => figures.get(key) ?? null;
  return {
    ofIndicator: (id, content) => find(indicatorKey(id, content)),
    ofFunding: (row, field) => find(fundingKey(row, field)),
    ofField: (field) => find(field),
    column: (content) =>
      values.flatMap(({ subject }) =>
        subject.kind === 'indicator' && subject.content === content ? (find(keyOf(subject)) ?? []) : [],
      ),
  };
};

const indicatorKey = (id: string, content: IndicatorContent): string => `${content} ${id}`;
const fundingKey = (row: FundingRowKind, field: FundingContent): string => `${row} ${field}`;

const keyOf = (subject: CellSubject): string => {
  switch (subject.kind) {
    case 'indicator':
      return indicatorKey(subject.indicator.id, subject.content);
    case 'funding':
      return fundingKey(subject.row, subject.field);
    case 'field':
      return subject.field;
  }
};
