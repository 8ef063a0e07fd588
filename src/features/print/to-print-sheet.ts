import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import type { Form } from '../../export/layout/form.ts';
import { prepareSheet } from '../../export/prepare-sheet.ts';
import type { SheetLayout } from '../../export/layout/sheet-layout.ts';
import type { EvaluationRecord } from '../../storage/schema/parse-record.ts';
import { ruleSetOf } from '../../storage/summary.ts';

/** `form` null: each sheet in the form it came in. `computed` fills the scores that a unit left blank. */
export type PrintChoice = { readonly form: Form | null; readonly scores: 'written' | 'computed' };

/** A sheet ready to be cut into pages. */
export type PrintSheet = { readonly title: string; readonly formName: string; readonly layout: SheetLayout };

/** What names a sheet: year, and project or unit. */
export const sheetTitle = ({ fiscalYear, projectName, implementingUnit }: Evaluation): string =>
  [fiscalYear, projectName || implementingUnit].filter((part) => part !== null && part !== '').join(' ');

export const toPrintSheet = (record: EvaluationRecord, { form, scores }: PrintChoice): PrintSheet => {
  const { evaluation, ruleSetId } = record;
  const prepared = prepareSheet({ evaluation, kept: record }, ruleSetOf(ruleSetId), { form, scores });
  return { title: sheetTitle(evaluation), formName: prepared.form.name, layout: prepared.layout };
};
