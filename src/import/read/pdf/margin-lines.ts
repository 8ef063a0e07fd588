import { groupBy } from '../../../domain/group-by.ts';
import type { PlacedPage } from './placed-table.ts';
import type { TextLine } from './text-lines.ts';

/** The outer share of a page where running heads and page numbers stand. */
const marginShare = 0.1;

const pageNumber = /^[-—–_·.\s]*(第?\s*\d{1,4}\s*页?)(\s*[/／,，共]*\s*\d{0,4}\s*页?)[-—–_·.\s]*$/u;

const inMargin = (line: TextLine, page: PlacedPage): boolean =>
  line.baseline < page.height * marginShare || line.baseline > page.height * (1 - marginShare);

/** A running head repeats on other pages, its number aside. */
const signature = (line: TextLine): string => `${Math.round(line.baseline / 4)}:${line.text.replace(/[\d\s]/gu, '')}`;

/** The same pages without page numbers. */
export const dropPageNumbers = (pages: readonly PlacedPage[]): readonly PlacedPage[] =>
  pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => !(inMargin(line, page) && pageNumber.test(line.text))),
  }));

/** The lines in the margins that other pages repeat at the same height. */
export const runningLines = (pages: readonly PlacedPage[]): ReadonlySet<TextLine> => {
  const inMargins = pages.flatMap((page) => page.lines.filter((line) => inMargin(line, page)));
  const alike = groupBy(inMargins, signature);
  return new Set(inMargins.filter((line) => (alike.get(signature(line))?.length ?? 0) > 1));
};
