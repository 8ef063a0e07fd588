import type { RuleSource } from '../rules/rule-set.ts';
import type { IndicatorField } from '../indicator/indicator.ts';
import type { CheckSlug, Finding, FindingKinds, FindingPlace, Severity } from './finding.ts';
import type { ReviewedSheet } from './reviewed-sheet.ts';

/** What a check says about one place, before its slug and severity are added. */
export type Observation<Kind extends string = string> = Pick<Finding, 'indicatorId' | 'place' | 'facts'> & {
  readonly kind: Kind;
  /** Where one case weighs less or more than the check as a whole. */
  readonly severity?: Severity;
};

/** What one check can say. */
export type Observations<Slug extends CheckSlug = CheckSlug> = readonly Observation<FindingKinds[Slug]>[];

/** One check of 自评复核: which defect, how grave, on whose authority, and how to find it. */
export type Check<Slug extends CheckSlug = CheckSlug> = {
  readonly slug: Slug;
  readonly severity: Severity;
  readonly source: RuleSource;
  readonly find: (sheet: ReviewedSheet) => Observations<Slug>;
};

/** An observation about the sheet as a whole, and the cell where it shows. */
export const observeSheet = <Kind extends string>(
  place: FindingPlace | null,
  kind: Kind,
  facts: Finding['facts'],
): Observation<Kind> => ({ indicatorId: null, place, kind, facts });

/** A cell of an indicator. */
type RowCell = {
  readonly indicator: { readonly id: string; readonly name: string };
  readonly field: IndicatorField;
};

/** An observation about one cell of a row; the name of the row is always among the facts. */
export const observeRow = <Kind extends string>(
  { indicator, field }: RowCell,
  kind: Kind,
  facts: Finding['facts'] = {},
): Observation<Kind> => ({
  indicatorId: indicator.id,
  place: { kind: 'indicator', id: indicator.id, field },
  kind,
  facts: { indicator: indicator.name, ...facts },
});
