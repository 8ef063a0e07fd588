import type { Category } from '../indicator/indicator.ts';

/** A column that a bureau adds to the list of indicators. */
export type ExtraColumn = {
  readonly head: string;
  /** `blank` is filled in by hand on paper. */
  readonly content: 'blank' | 'remark' | 'baselineText';
};

/** What a bureau changed in a published form; the form itself stays as published. */
export type FormAdaptation = {
  readonly id: string;
  /** The published form it is made from. */
  readonly base: string;
  readonly name: string;
  /** '' = the published title. */
  readonly title: string;
  /** Printed labels and heads by what the published form says. */
  readonly labels: readonly { readonly from: string; readonly to: string }[];
  /** Order of 一级指标; null = as published. */
  readonly order: readonly Category[] | null;
  readonly extraColumns: readonly ExtraColumn[];
  /** Lines under the table. */
  readonly notes: readonly string[];
};
