import type { IndicatorColumnKind } from '../../recognise/labels/indicator-labels.ts';

/** A column of an indicator table as its head names it: 度量单位, and 年度指标值 over it where the head has two rows. */
export type FlowHeadColumn = {
  readonly label: string;
  readonly group: string;
  readonly kind: IndicatorColumnKind | null;
};

/** The head of an indicator table inside a flow of tokens: its labels as printed, from its first token to the one after its last. */
export type FlowHead = {
  readonly labels: readonly string[];
  readonly columns: readonly FlowHeadColumn[];
  readonly from: number;
  readonly to: number;
};
