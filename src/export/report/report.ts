import type { ListTable } from '../csv/list-table.ts';

/** A part of a report, in the order of reading. */
export type ReportPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly table: ListTable };

/** A report as running text with tables; nothing about how it is drawn. */
export type Report = { readonly title: string; readonly parts: readonly ReportPart[] };
