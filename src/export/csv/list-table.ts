import type { Decimal } from '../../domain/number/decimal.ts';

/** A cell of a list: text as it is, or an exact number. A blank is `''`. */
export type ListCell = string | Decimal;

export type ListColumn = {
  readonly head: string;
  /** In Chinese characters. */
  readonly width: number;
};

/** A list as people take it away: evaluations, findings, indicators. Each row has a cell per column. */
export type ListTable = {
  readonly title: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly ListCell[])[];
};
