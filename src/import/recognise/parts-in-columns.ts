import type { FundingField } from '../../domain/budget/funding.ts';
import { fieldOf, type FundingColumn } from './funding-columns.ts';
import { bareRowLabel, fundingColumnKind, fundingRowKind, isFundingRowLabel } from './labels/funding-labels.ts';
import { oneLine } from './cell-text.ts';

/** A column of one source of the money: 其中：财政拨款 behind 全年预算数, 财政资金 under 预算安排. */
export type PartColumn = {
  readonly column: FundingColumn;
  readonly label: string;
  /** What its amounts are of that source. */
  readonly field: FundingField;
};

const amountField = (kind: FundingColumn['kind'] | null): FundingField | null =>
  kind === 'initial' || kind === 'adjusted' || kind === 'executed' ? fieldOf[kind] : null;

/** The columns that hold a source of the money instead of the whole. */
export const partColumns = (columns: readonly FundingColumn[]): readonly PartColumn[] => {
  let whole: FundingField | null = null;
  return columns.flatMap((column): readonly PartColumn[] => {
    const { kind, cell, group } = column;
    const over = group === null ? whole : amountField(fundingColumnKind(group.text));
    const label = bareRowLabel(oneLine(cell.text));
    const isSource = isFundingRowLabel(cell.text) && fundingRowKind(label) !== 'total';
    if ((kind === 'unknown' || kind === 'aside') && isSource && over !== null) return [{ column, label, field: over }];
    whole = amountField(kind);
    return [];
  });
};
