import type { Result } from '../../domain/result.ts';
import type { RawTable, ReadFailure } from './raw-table.ts';

/** A file by its name and content. */
export type ReadSource = { readonly file: string; readonly bytes: Uint8Array };

/** Bytes of one known format → its tables, or why they cannot be had. */
export type Reader = (source: ReadSource) => Promise<Result<readonly RawTable[], ReadFailure>>;
