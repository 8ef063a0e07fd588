import type { Severity } from './finding.ts';

/** Checks over several sheets, each with the cases it tells apart. */
export type CrossFindingKinds = {
  readonly 'measure-conflict': 'target' | 'actual';
  readonly 'uniform-scores': 'all-full' | 'same-total';
  readonly 'soft-over-years': 'below-last-year' | 'far-over-twice';
  readonly 'identical-texts': 'units' | 'many-units';
};

export type CrossCheckSlug = keyof CrossFindingKinds;

/** A row of one sheet, or the sheet as a whole. */
export type SheetPlace = { readonly evaluationId: string; readonly indicatorId: string | null };

/** Something that only shows when sheets are laid side by side. */
export type CrossFinding = {
  readonly check: CrossCheckSlug;
  readonly severity: Severity;
  readonly kind: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly places: readonly SheetPlace[];
};
