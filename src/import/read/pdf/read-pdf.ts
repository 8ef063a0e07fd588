import type { PDFDocumentLoadingTask } from 'pdfjs-dist';
import { fail, type Result, succeed } from '../../../domain/result.ts';
import type { RawTable, ReadFailure } from '../raw-table.ts';
import type { ReadSource } from '../read-source.ts';
import { alignedForms } from '../aligned/aligned-forms.ts';
import { exactly } from '../aligned/placed-text.ts';
import { findForms } from '../text/find-forms.ts';
import { readLines } from '../text/read-text.ts';
import { CountingPort } from './counting-port.ts';
import { flowLines } from './flow-lines.ts';
import { joinPages } from './join-pages.ts';
import { joinSides } from './join-sides.ts';
import { loadEngine, openDocument, type PdfEngine } from './load-engine.ts';
import type { PageContent } from './page-content.ts';
import { stackedTexts } from './page-texts.ts';
import { placeTables } from './place-tables.ts';
import { isBox } from './placed-table.ts';
import { readPage } from './read-page.ts';

const maxPages = 1000;

/** A page full of small print has some ten thousand drawing operations. */
const maxOperations = 120_000;

/** A scan may carry a stamp of the scanning app or a page number: fewer characters per page than this are no text. */
const fewGlyphs = 40;

const failureOf = (error: unknown): ReadFailure => {
  if (error instanceof Error && error.name === 'PasswordException') return { kind: 'encrypted' };
  return { kind: 'damaged', part: 'pages' };
};

const tooManyOperations: ReadFailure = { kind: 'too-large', what: 'drawing', limit: maxOperations };

const readPages = async (
  engine: PdfEngine,
  task: PDFDocumentLoadingTask,
  port: CountingPort,
): Promise<Result<readonly PageContent[], ReadFailure>> => {
  try {
    const document = await task.promise;
    if (document.numPages > maxPages) return fail({ kind: 'too-large', what: 'pages', limit: maxPages });
    const pages: PageContent[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      port.reset();
      pages.push(await readPage(await document.getPage(number), engine.OPS));
    }
    return succeed(pages);
  } catch (error) {
    return fail(failureOf(error));
  }
};

/** Reads all pages, unless one of them draws without end: the line is cut then, and the engine left waiting at it. */
const readDocument = async (bytes: Uint8Array): Promise<Result<readonly PageContent[], ReadFailure>> => {
  const engine = await loadEngine();
  return new Promise((resolve) => {
    const port = new CountingPort(maxOperations, () => {
      port.terminate();
      resolve(fail(tooManyOperations));
    });
    const task = openDocument(engine, bytes, port);
    void readPages(engine, task, port).then((pages) => {
      resolve(pages);
      return task.destroy();
    });
  });
};

const isScan = (pages: readonly PageContent[]): boolean => {
  const glyphs = pages.reduce((sum, page) => sum + page.glyphs.filter((glyph) => glyph.text.trim() !== '').length, 0);
  const images = pages.reduce((sum, page) => sum + page.images, 0);
  return glyphs === 0 || (images > 0 && glyphs < pages.length * fewGlyphs);
};

/** Tables of the pages on which nothing is ruled: by the places of their texts, else by their order. */
const unruledTables = (pages: readonly PageContent[], file: string): readonly RawTable[] => {
  const placed = alignedForms(stackedTexts(pages), file, exactly).map(({ table }) => table);
  const lines = pages.flatMap((page) => flowLines(page.glyphs));
  return placed.length >= findForms(lines).length ? placed : readLines(lines, file);
};

/** Tables of a PDF: by their lines, else by the order of their text. A scan or photo has no text to read and says so. */
export const readPdf = async ({ file, bytes }: ReadSource): Promise<Result<readonly RawTable[], ReadFailure>> => {
  if (bytes.length === 0) return fail({ kind: 'empty' });
  const pages = await readDocument(bytes);
  if (!pages.ok) return pages;
  const placed = pages.value.map(placeTables);
  const ruled = joinPages(joinSides(placed), file);
  const unruled = unruledTables(
    pages.value.filter((_, index) => placed[index]?.tables.every(isBox)),
    file,
  );
  const tables = [...ruled, ...unruled].map((table, index) => ({ ...table, name: `表 ${index + 1}` }));
  if (tables.length > 0) return succeed(tables);
  return fail(isScan(pages.value) ? { kind: 'no-text' } : { kind: 'no-table' });
};
