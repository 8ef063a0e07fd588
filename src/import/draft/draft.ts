import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import type { FileFormat, RawTable, ReadFailure } from '../read/raw-table.ts';

/** What the recogniser could not settle. Worded in `text/`. */
export type ImportIssueKind =
  | 'unknown-label'
  | 'indicators-beside'
  | 'unread-cell'
  | 'attribute-unsure'
  | 'category-unknown'
  | 'category-inferred'
  | 'subcategory-unknown'
  | 'shifted-row'
  | 'row-astray'
  | 'part-over-whole'
  | 'source-twice'
  | 'rate-unlike-amounts'
  | 'head-slipped'
  | 'name-blank'
  | 'target-blank'
  | 'number-unreadable'
  | 'formula-text'
  | 'formula-error'
  | 'year-unknown'
  | 'year-from-file-name'
  | 'year-from-other-form'
  | 'unit-of-money-unknown'
  | 'money-of-all'
  | 'blank-form'
  | 'not-a-performance-table'
  | 'several-conditions'
  | 'hidden-cells'
  | 'hidden-sheet';

/** The form prints no year, wherever one was taken from. */
export const isOfUnprintedYear = (kind: ImportIssueKind): boolean =>
  kind === 'year-unknown' || kind === 'year-from-file-name' || kind === 'year-from-other-form';

/** One 导入问题 with its place: row and column count from 1, null when it concerns the whole table. */
export type ImportIssue = {
  readonly kind: ImportIssueKind;
  readonly file: string;
  readonly table: string;
  readonly row: number | null;
  readonly column: number | null;
  /** The cell's text, or the fact at hand. */
  readonly text: string;
};

/** An evaluation as read, not yet accepted, with all issues. */
export type Draft = {
  readonly evaluation: Evaluation;
  readonly issues: readonly ImportIssue[];
};

/** Everything one file gave. A file that cannot be read at all has a `failure` and nothing else. */
export type FileImport = {
  readonly file: string;
  readonly format: FileFormat | null;
  readonly failure: ReadFailure | null;
  readonly tables: readonly RawTable[];
  readonly drafts: readonly Draft[];
  /** Tables that are no performance tables, and issues outside any draft. */
  readonly issues: readonly ImportIssue[];
};
