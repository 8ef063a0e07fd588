import { fail, type Result, succeed } from '../../../domain/result.ts';
import { decodeText } from '../decode-text.ts';
import type { RawTable, ReadFailure } from '../raw-table.ts';
import type { ReadSource } from '../read-source.ts';
import { indicatorColumnKind } from '../../recognise/labels/indicator-labels.ts';
import { alignedForms } from '../aligned/aligned-forms.ts';
import { layoutTexts } from '../aligned/layout-texts.ts';
import { byLines } from '../aligned/placed-text.ts';
import { rowsAbove } from '../aligned/rows-above.ts';
import { withWholeRows } from './broken-rows.ts';
import { findForms, type FormLines, isFormTitle, joinTitles } from './find-forms.ts';
import { isAligned, readFlowForm } from './flow-form.ts';
import { isFoot } from './outer-lines.ts';
import { withoutPageNumbers } from './page-numbers.ts';
import { withoutRepeatedHeads } from './repeated-heads.ts';
import { strokesToTabs } from './stroke-tables.ts';
import { type TabbedTable, tabbedTable } from './tabbed-sheet.ts';
import { findTabbedTables } from './tabbed-tables.ts';
import { toTokens } from './text-tokens.ts';

const maxCharacters = 4_000_000;
const maxCells = 1_000_000;

type Placed = { readonly line: number; readonly table: RawTable };

/** The forms in lines that keep the places of their cells, where these tell all of them; none when only the order is left. */
const layoutTables = (lines: readonly string[], file: string): readonly RawTable[] => {
  const forms = isAligned(lines) ? alignedForms(layoutTexts(lines), file, byLines) : [];
  return forms.some(({ isBroken }) => isBroken) ? [] : forms.map(({ table }) => table);
};

/** The line of a form in which the head of its indicators begins. */
const headLine = (own: readonly string[], { head }: FormLines): number => toTokens(own)[head.from]?.line ?? 0;

/** Forms in the lines between two tab-divided tables. */
const flowTables = (lines: readonly string[], from: number, to: number, file: string): readonly Placed[] => {
  const stretch = lines.slice(from, to);
  const forms = findForms(stretch);
  if (forms.length === 0) return layoutTables(stretch, file).map((table) => ({ line: from, table }));
  return forms.flatMap((form) => {
    const own = stretch.slice(form.fromLine, form.toLine);
    const placed = layoutTables(own, file);
    const above = placed.length === 0 && isAligned(own) ? rowsAbove(own, headLine(own, form)) : null;
    const tables = placed.length > 0 ? placed : [readFlowForm(stretch, form, file, above)];
    return tables.map((table) => ({ line: from + form.fromLine, table }));
  });
};

/**
 * Tables in the plain text of a document: lines divided by tabs are rows; the forms whose cells were flattened into
 * lines are put together again by their labels. Other prose is no table.
 */
export const readLines = (broken: readonly string[], file: string): readonly RawTable[] => {
  const lines = withWholeRows(broken);
  const tabbed = findTabbedTables(lines);
  const placed: Placed[] = [];
  let from = 0;
  for (const table of [...tabbed, null] as readonly (TabbedTable | null)[]) {
    for (const form of flowTables(lines, from, table?.firstLine ?? lines.length, file)) placed.push(form);
    if (table === null) break;
    placed.push({ line: table.firstLine, table: tabbedTable(table, lines, from, file) });
    from = table.lastLine + 1;
  }
  return placed.map(({ table }, index) => ({ ...table, name: `表 ${index + 1}` }));
};

const signature = (line: string): string => line.replace(/[\d\s]+/gu, '');

const year = /^[（(]?\s*\d{4}\s*年?度?\s*[)）]?$/u;

/** 95% 10 10, ≥90%: a row of a table ends in several numbers or a bound, a running head in no more than its page. */
const endsInFigures = /(?:^|\s)(?:\d[\d.,]*[%％]?\s+\d[\d.,]*[%％]?|[≥≤＞＜><=＝]\s*\d\S*)$/u;

/** Titles, their years, heads and rows of tables repeat as well, and are no running heads. */
const mayRun = (line: string): boolean => {
  const text = line.trim();
  const [first = ''] = text.split(/\s+/u);
  if (first === '' || line.includes('\t') || year.test(text) || endsInFigures.test(text)) return false;
  return !isFormTitle(line) && !isFoot(first) && !first.endsWith('指标') && indicatorColumnKind(first) === null;
};

/** The first and the last two lines of a page, as far as they may be running heads and feet. */
const marginLines = (page: readonly string[]): ReadonlySet<number> => {
  const filled = page.flatMap((line, index) => (line.trim() === '' ? [] : [index]));
  return new Set([...filled.slice(0, 2), ...filled.slice(-2)].filter((index) => mayRun(page[index] ?? '')));
};

/** Lines of all pages (a form feed divides them) without running heads and feet: margin lines that repeat, numbers aside. */
const linesOf = (text: string): readonly string[] => {
  const pages = text.split('\f').map((page) => page.split(/\r\n?|\n/));
  const seen = new Map<string, number>();
  for (const page of pages) {
    const signatures = new Set([...marginLines(page)].map((index) => signature(page[index] ?? '')));
    for (const key of signatures) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return pages.flatMap((page) => {
    const margins = marginLines(page);
    return page.map((line, index) => (margins.has(index) && (seen.get(signature(line)) ?? 0) > 1 ? '' : line));
  });
};

/** Tables of a plain text, such as the text of a published PDF. */
export const readText = async ({ file, bytes }: ReadSource): Promise<Result<readonly RawTable[], ReadFailure>> => {
  const text = strokesToTabs(decodeText(bytes));
  if (text.trim() === '') return fail({ kind: 'empty' });
  if (text.split('\t').length > maxCells) return fail({ kind: 'too-large', what: 'cells', limit: maxCells });
  if (text.length > maxCharacters) return fail({ kind: 'too-large', what: 'bytes', limit: maxCharacters });
  const tables = readLines(withoutRepeatedHeads(joinTitles(withoutPageNumbers(linesOf(text)))), file);
  return tables.length === 0 ? fail({ kind: 'no-table' }) : succeed(tables);
};
