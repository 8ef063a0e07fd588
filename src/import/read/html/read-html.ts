import type { Result } from '../../../domain/result.ts';
import { decodeText } from '../decode-text.ts';
import type { RawTable, ReadFailure } from '../raw-table.ts';
import type { ReadSource } from '../read-source.ts';
import { collectTables } from './collect-tables.ts';
import { isWebArchive, unwrapWebArchive } from './unwrap-web-archive.ts';

/** Tables of a saved web page, or of a table that a program saved as HTML under any file name. */
export const readHtml = async (source: ReadSource): Promise<Result<readonly RawTable[], ReadFailure>> =>
  collectTables(source.file, isWebArchive(source.bytes) ? unwrapWebArchive(source.bytes) : decodeText(source.bytes));
