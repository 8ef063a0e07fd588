import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import { groupRegisters, joinGroup } from '../../export/join-registers.ts';
import type { Form } from '../../export/layout/form.ts';
import type { SheetLayout } from '../../export/layout/sheet-layout.ts';
import { type PreparedSheet, prepareSheet } from '../../export/prepare-sheet.ts';
import type { EvaluationRecord } from '../../storage/schema/parse-record.ts';
import { ruleSetOf } from '../../storage/summary.ts';

/** `form` null: each sheet in the form it came in. `computed` fills the scores that a unit left blank. */
export type PrintChoice = { readonly form: Form | null; readonly scores: 'written' | 'computed' };

/** Paper ready to be cut into pages: one sheet, or the table that several sheets make; `sheets` counts them. */
export type PrintSheet = {
  readonly id: string;
  readonly title: string;
  readonly formName: string;
  readonly layout: SheetLayout;
  readonly sheets: number;
};

/** What names a sheet: year, and project or unit. */
export const sheetTitle = ({ fiscalYear, projectName, implementingUnit }: Evaluation): string =>
  [fiscalYear, projectName || implementingUnit].filter((part) => part !== null && part !== '').join(' ');

const toPrintSheet = (group: readonly PreparedSheet[]): readonly PrintSheet[] => {
  const joined = joinGroup(group);
  if (joined === null) return [];
  const { evaluation, form, layout } = joined;
  return [
    {
      id: evaluation.id,
      title: group.map((sheet) => sheetTitle(sheet.evaluation)).join('、'),
      formName: form.name,
      layout,
      sheets: group.length,
    },
  ];
};

/** The paper of some sheets, in their order. */
export const toPrintSheets = (records: readonly EvaluationRecord[], choice: PrintChoice): readonly PrintSheet[] => {
  const prepared = records.map((record) =>
    prepareSheet({ evaluation: record.evaluation, kept: record }, ruleSetOf(record.ruleSetId), choice),
  );
  return groupRegisters(prepared).flatMap(toPrintSheet);
};
