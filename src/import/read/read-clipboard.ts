import { fail, type Result } from '../../domain/result.ts';
import type { RawDocument, ReadFailure } from './raw-table.ts';
import { readFile } from './read-file.ts';

/** What a paste carries: Excel, WPS, Word and browsers put both on the clipboard. */
export type ClipboardContent = { readonly html: string; readonly text: string };

const clipboardFile = '剪贴板';

const readText = (text: string): Promise<Result<RawDocument, ReadFailure>> =>
  readFile({ file: clipboardFile, bytes: new TextEncoder().encode(text) });

/** Tables of a paste: those of the HTML, which keeps merges; else the tab-separated text. */
export const readClipboard = async (content: ClipboardContent): Promise<Result<RawDocument, ReadFailure>> => {
  if (/<table[\s>]/i.test(content.html)) {
    const read = await readText(content.html);
    if (read.ok || content.text.trim() === '') return read;
  }
  return content.text.trim() === '' ? fail({ kind: 'empty' }) : readText(content.text);
};
