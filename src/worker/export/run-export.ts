import type { RuleSet } from '../../domain/rules/rule-set.ts';
import { defaultRuleSetId, findRuleSet } from '../../domain/rules/rule-sets.ts';
import { toIndicatorList } from '../../export/csv/indicator-list.ts';
import type { ListTable } from '../../export/csv/list-table.ts';
import { writeCsv } from '../../export/csv/write-csv.ts';
import { writeDocument } from '../../export/docx/write-document.ts';
import { writeReport } from '../../export/docx/write-report.ts';
import { type PreparedSheet, prepareSheet } from '../../export/prepare-sheet.ts';
import { joinRegisters } from '../../export/join-registers.ts';
import { buildReport } from '../../export/report/build-report.ts';
import { remarkWorkbook } from '../../export/returned/in-place/remark-workbook.ts';
import { rebuildTables } from '../../export/returned/rebuild-tables.ts';
import { writeTemplate } from '../../export/template/write-template.ts';
import { writeList } from '../../export/xlsx/write-list.ts';
import { writeSheets } from '../../export/xlsx/write-sheets.ts';
import type { ExportRequest, ExportTask } from './export-message.ts';

export type ExportProgress = (done: number, of: number) => void;

/** A rule set that this build does not know falls back to the default, as it does on screen. */
const ruleSetOf = (id: string): RuleSet => {
  const ruleSet = findRuleSet(id) ?? findRuleSet(defaultRuleSetId);
  if (ruleSet === null) throw new Error('the default rule set is missing');
  return ruleSet;
};

const writeTable = async (table: ListTable, format: 'xlsx' | 'csv', writtenAt: Date): Promise<Uint8Array> =>
  format === 'csv' ? new TextEncoder().encode(writeCsv(table)) : writeList(table, { writtenAt });

const prepareAll = (
  { sheets, form, scores }: Extract<ExportTask, { kind: 'sheets' }>,
  onProgress: ExportProgress,
): readonly PreparedSheet[] =>
  sheets.map((sheet, index) => {
    const prepared = prepareSheet(sheet, ruleSetOf(sheet.ruleSetId), { form, scores });
    onProgress(index + 1, sheets.length);
    return prepared;
  });

/** Writes the file of a task; the same in a thread and without one. */
export const runExport = async (
  { task, writtenAt }: ExportRequest,
  onProgress: ExportProgress,
): Promise<Uint8Array> => {
  switch (task.kind) {
    case 'sheets': {
      const prepared = joinRegisters(prepareAll(task, onProgress));
      return task.format === 'xlsx'
        ? writeSheets(prepared, { writtenAt })
        : writeDocument(prepared.map(({ layout }) => layout));
    }
    case 'indicators':
      return writeTable(toIndicatorList(task.sheets.map(({ evaluation }) => evaluation)), task.format, writtenAt);
    case 'list':
      return writeTable(task.table, task.format, writtenAt);
    case 'template':
      return writeTemplate(task.form, { fiscalYear: task.fiscalYear, writtenAt });
    case 'returned':
      return task.workbook === null
        ? rebuildTables(task.tables, task.remarks, { writtenAt })
        : remarkWorkbook(task.workbook, task.tables, task.remarks);
    case 'report':
      return writeReport(
        buildReport(task.sheets.map(({ evaluation, ruleSetId }) => ({ evaluation, ruleSet: ruleSetOf(ruleSetId) }))),
      );
  }
};
