import type { PlacedPage } from './placed-table.ts';
import type { TextLine } from './text-lines.ts';

/** The outer share of a page where running heads and page numbers stand. */
const marginShare = 0.1;

const pageNumber = /^[-—–_·.\s]*(第?\s*\d{1,4}\s*页?)(\s*[/／,，共]*\s*\d{0,4}\s*页?)[-—–_·.\s]*$/u;

const inMargin = (line: TextLine, page: PlacedPage): boolean =>
  line.baseline < page.height * marginShare || line.baseline > page.height * (1 - marginShare);

/** A running head repeats on other pages, its number aside. */
const signature = (line: TextLine): string => `${Math.round(line.baseline / 4)}:${line.text.replace(/[\d\s]/gu, '')}`;

/** The same pages without page numbers and running heads. */
export const dropMarginLines = (pages: readonly PlacedPage[]): readonly PlacedPage[] => {
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const line of page.lines) {
      if (inMargin(line, page)) seen.set(signature(line), (seen.get(signature(line)) ?? 0) + 1);
    }
  }
  const isRunning = (line: TextLine): boolean => pageNumber.test(line.text) || (seen.get(signature(line)) ?? 0) > 1;
  return pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => !(inMargin(line, page) && isRunning(line))),
  }));
};
