import type { Correction } from '../import/draft/corrections.ts';
import type { FileImport } from '../import/draft/draft.ts';

/** What a thread is asked to read. */
export type ImportTask =
  | { readonly kind: 'file'; readonly file: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'clipboard'; readonly html: string; readonly text: string }
  /** Tables that were read before, recognised again after corrections. */
  | { readonly kind: 'again'; readonly read: FileImport; readonly corrections: readonly Correction[] };

/** Sent to a thread, one at a time. */
export type ImportRequest = { readonly job: number; readonly task: ImportTask };

/** Sent back. `broken`: a bug or too little memory, never an expected failure. */
export type ImportAnswer =
  | { readonly job: number; readonly kind: 'read'; readonly read: FileImport }
  | { readonly job: number; readonly kind: 'broken'; readonly reason: string };
