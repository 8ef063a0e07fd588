import type { Origin } from '../evaluation/origin.ts';

/** Rows of 项目资金. Only `total` scores. `detail` is any other printed row, told apart by its label. */
export type FundingRowKind = 'total' | 'current-year-appropriation' | 'other' | 'carried-over' | 'detail';

/** What a row of 项目资金 says, in the order of the form. */
export const fundingFields = [
  'initialBudgetText',
  'adjustedBudgetText',
  'executedAmountText',
  'maxScoreText',
  'rateText',
  'selfScoreText',
] as const;

export type FundingField = (typeof fundingFields)[number];

/**
 * One row of 项目资金, as written; `''` = blank. Amounts are plain decimals in the unit of the funding block
 * (`4万` under 万元 is kept as `4`; the cell as it stood is in `origins`). A goal table fills `initialBudgetText` only.
 */
export type FundingRow = {
  readonly kind: FundingRowKind;
  readonly label: string;
  readonly initialBudgetText: string;
  readonly adjustedBudgetText: string;
  readonly executedAmountText: string;
  readonly maxScoreText: string;
  /** 执行率 as printed without %, `98.25`. */
  readonly rateText: string;
  readonly selfScoreText: string;
  readonly origins: Readonly<Partial<Record<FundingField, Origin>>>;
  readonly doubts: readonly FundingField[];
};

/** 项目资金: all rows in one unit of money. */
export type Funding = { readonly unit: '万元' | '元'; readonly rows: readonly FundingRow[] };
