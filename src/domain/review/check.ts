import type { RuleSource } from '../rules/rule-set.ts';
import type { CheckSlug, Finding, Severity } from './finding.ts';
import type { ReviewedSheet } from './reviewed-sheet.ts';

/** What a check says about one place, before its slug and severity are added. */
export type Observation = Pick<Finding, 'indicatorId' | 'kind' | 'facts'> & {
  /** Where one case weighs less or more than the check as a whole. */
  readonly severity?: Severity;
};

/** One check of 自评复核: which defect, how grave, on whose authority, and how to find it. */
export type Check = {
  readonly slug: CheckSlug;
  readonly severity: Severity;
  readonly source: RuleSource;
  readonly find: (sheet: ReviewedSheet) => readonly Observation[];
};

/** An observation about the sheet as a whole. */
export const observeSheet = (kind: string, facts: Finding['facts']): Observation => ({
  indicatorId: null,
  kind,
  facts,
});

/** An observation about one row; its name is always among the facts. */
export const observeRow = (
  indicator: { readonly id: string; readonly name: string },
  kind: string,
  facts: Finding['facts'],
): Observation => ({ indicatorId: indicator.id, kind, facts: { indicator: indicator.name, ...facts } });
