import type { Correction } from '../import/draft/corrections.ts';
import type { FileImport } from '../import/draft/draft.ts';
import type { ReadPart, ReadRest } from './read-parts.ts';

/** What a thread is asked to read. */
export type ImportTask =
  | { readonly kind: 'file'; readonly file: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'clipboard'; readonly html: string; readonly text: string }
  /** Tables that were read before, recognised again after corrections; the tables are not sent back. */
  | { readonly kind: 'again'; readonly read: FileImport; readonly corrections: readonly Correction[] };

/** Sent to a thread, one task at a time; `more` asks for the next part of what it gave. */
export type ImportRequest =
  | { readonly job: number; readonly task: ImportTask }
  | { readonly job: number; readonly task: { readonly kind: 'more' } };

/** Sent back. `broken`: a bug or too little memory, never an expected failure. */
export type ImportAnswer =
  /** Comes before `read`, as often as needed, not at all for a small file. */
  | { readonly job: number; readonly kind: 'part'; readonly part: ReadPart }
  | { readonly job: number; readonly kind: 'read'; readonly rest: ReadRest }
  | { readonly job: number; readonly kind: 'broken'; readonly reason: string };
