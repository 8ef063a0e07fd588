import type { FundingField } from '../../../domain/budget/funding.ts';
import type { FundingFacts } from '../blocks.ts';
import { fieldOf, type FundingColumn } from './funding-columns.ts';
import { bareRowLabel, fundingColumnKind, fundingRowKind, isFundingRowLabel } from '../labels/funding-labels.ts';
import { oneLine } from '../table/cell-text.ts';
import { saysSame } from '../table/says-same.ts';

/** A column of one source of the money: 其中：财政拨款 behind 全年预算数, 财政资金 under 预算安排. */
export type PartColumn = {
  readonly column: FundingColumn;
  readonly label: string;
  /** What its amounts are of that source. */
  readonly field: FundingField;
};

const amountField = (kind: FundingColumn['kind'] | null): FundingField | null =>
  kind === 'initial' || kind === 'adjusted' || kind === 'executed' ? fieldOf[kind] : null;

/**
 * The columns that hold a source of the money instead of the whole. Without 其中 and without a head over both
 * 上年结转 beside 全年预算数 is money of its own.
 */
export const partColumns = (columns: readonly FundingColumn[]): readonly PartColumn[] => {
  let whole: FundingField | null = null;
  return columns.flatMap((column): readonly PartColumn[] => {
    const { kind, cell, group } = column;
    const over = group === null ? whole : amountField(fundingColumnKind(group.text));
    const label = bareRowLabel(oneLine(cell.text));
    const isSource = isFundingRowLabel(cell.text) && fundingRowKind(label) !== 'total';
    const isSaid = group !== null || label !== oneLine(cell.text) || fundingRowKind(label) !== 'carried-over';
    if ((kind === 'unknown' || kind === 'aside') && isSource && over !== null && isSaid)
      return [{ column, label, field: over }];
    whole = amountField(kind);
    return [];
  });
};

/** The rows with what columns say of their parts: a part with a row of its own only adds what that row leaves open. */
export const withParts = (rows: readonly FundingFacts[], parts: readonly FundingFacts[]): readonly FundingFacts[] =>
  parts.reduce<readonly FundingFacts[]>((known, part) => {
    const own = known.find(({ kind }) => kind === part.kind && kind !== 'detail');
    if (own === undefined) return [...known, part];
    const isContrary = Object.entries(part.values).some(([field, { text }]) => {
      const said = own.values[field as FundingField];
      return said !== undefined && !saysSame(said.text, text);
    });
    if (isContrary) return [...known, { ...part, kind: 'detail' }];
    return known.map((row) => (row === own ? { ...row, values: { ...part.values, ...row.values } } : row));
  }, rows);
