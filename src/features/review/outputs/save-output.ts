import { findForm } from '../../../export/forms/published-forms.ts';
import { type PreparedSheet, prepareSheet } from '../../../export/prepare-sheet.ts';
import type { ReviewTally } from '../../../domain/review/tally-reviews.ts';
import {
  problemListForm,
  rectificationForm,
  reviewReportForm,
  reviewSummaryForm,
} from '../../../export/review/review-forms.ts';
import type { FilledTable } from '../../../export/review/table-form.ts';
import type { BureauSettings } from '../../../storage/bureau-store.ts';
import { ruleSetOf } from '../../../storage/summary.ts';
import { reviewOutputText, reviewReportRows } from '../../../text/review-output-text.ts';
import { downloadBlob } from '../../../ui/download.ts';
import { type OutputSheet, problemRows, rectificationRows, summaryRows } from './review-rows.ts';

export const outputs = [
  'review-sheet',
  'review-summary',
  'problem-list',
  'rectification-list',
  'review-report',
] as const;

export type Output = (typeof outputs)[number];

export type OutputSetting = {
  readonly bureau: BureauSettings;
  readonly year: number | null;
  readonly tally: ReviewTally;
};

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const fill = (
  output: Exclude<Output, 'review-sheet'>,
  sheets: readonly OutputSheet[],
  { bureau, year, tally }: OutputSetting,
): FilledTable => {
  const subtitle = reviewOutputText.subtitle(year);
  switch (output) {
    case 'review-summary':
      return { form: reviewSummaryForm, subtitle, rows: summaryRows(sheets, bureau.clauses) };
    case 'problem-list':
      return { form: problemListForm, subtitle, rows: problemRows(sheets) };
    case 'rectification-list':
      return { form: rectificationForm, subtitle, rows: rectificationRows(sheets, bureau.clauses) };
    case 'review-report':
      return { form: reviewReportForm, subtitle, rows: reviewReportRows(year, tally) };
  }
};

/** Rows of a list, or sheets of 自评复核表. */
export const countOf = (output: Output, sheets: readonly OutputSheet[], setting: OutputSetting): number =>
  output === 'review-sheet' ? sheets.length : fill(output, sheets, setting).rows.length;

/** 自评复核表: thirteen columns, the marks beside what the unit wrote. */
const prepare = ({ record }: OutputSheet): PreparedSheet =>
  prepareSheet({ evaluation: record.evaluation, kept: record }, ruleSetOf(record.ruleSetId), {
    form: findForm('self-evaluation-review'),
    scores: 'written',
  });

const writeSheetsAs = async (kind: 'docx' | 'xlsx', sheets: readonly PreparedSheet[]): Promise<Uint8Array> => {
  if (kind === 'docx') {
    const { writeDocument } = await import('../../../export/docx/write-document.ts');
    return writeDocument(sheets.map(({ layout }) => layout));
  }
  const { writeSheets } = await import('../../../export/xlsx/write-sheets.ts');
  return writeSheets(sheets, { writtenAt: new Date() });
};

const writeTableAs = async (kind: 'docx' | 'xlsx', table: FilledTable): Promise<Uint8Array> => {
  const { writeTableDocument, writeTableWorkbook } = await import('../../../export/review/write-tables.ts');
  return kind === 'docx' ? writeTableDocument(table) : writeTableWorkbook(table, { writtenAt: new Date() });
};

/** Writes one output and offers it as a file. */
export const saveOutput = async (
  output: Output,
  kind: 'docx' | 'xlsx',
  { sheets, setting }: { readonly sheets: readonly OutputSheet[]; readonly setting: OutputSetting },
): Promise<void> => {
  const table = output === 'review-sheet' ? null : fill(output, sheets, setting);
  const bytes = table === null ? await writeSheetsAs(kind, sheets.map(prepare)) : await writeTableAs(kind, table);
  const title = table?.form.title ?? reviewOutputText.reviewSheet;
  downloadBlob(reviewOutputText.fileName(title, kind), new Blob([new Uint8Array(bytes)], { type: mediaTypes[kind] }));
};
