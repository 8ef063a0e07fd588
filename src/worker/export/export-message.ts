import type { ListTable } from '../../export/csv/list-table.ts';
import type { SheetFacts } from '../../export/prepare-sheet.ts';
import type { Form } from '../../export/layout/form.ts';
import type { Remark, ReturnedTable } from '../../export/returned/returned-table.ts';

/** A sheet to be written, scored by its rule set. */
export type SheetToExport = SheetFacts & { readonly ruleSetId: string };

/** What a thread is asked to write. */
export type ExportTask =
  | {
      readonly kind: 'sheets';
      readonly format: 'xlsx' | 'docx';
      /** Null: each in the form it came in. */
      readonly form: Form | null;
      readonly scores: 'written' | 'computed';
      readonly sheets: readonly SheetToExport[];
    }
  | { readonly kind: 'indicators'; readonly format: 'xlsx' | 'csv'; readonly sheets: readonly SheetToExport[] }
  | { readonly kind: 'list'; readonly format: 'xlsx' | 'csv'; readonly table: ListTable }
  | { readonly kind: 'template'; readonly format: 'xlsx'; readonly form: Form; readonly fiscalYear: number | null }
  | {
      readonly kind: 'returned';
      readonly format: 'xlsx';
      /** The file itself, to be marked in place; null: its tables are written anew. */
      readonly workbook: Uint8Array | null;
      readonly tables: readonly ReturnedTable[];
      readonly remarks: readonly Remark[];
    }
  | { readonly kind: 'report'; readonly format: 'docx'; readonly sheets: readonly SheetToExport[] };

export type ExportRequest = { readonly task: ExportTask; readonly writtenAt: Date };

/** Sent back: how far it is, then the file; `broken` is a bug or too little memory. */
export type ExportAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'written'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'broken'; readonly reason: string };
