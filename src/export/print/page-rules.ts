import { pageNumberParts, pageNumberText } from '../../text/print-text.ts';
import type { Orientation } from '../layout/sheet-layout.ts';
import { pageMargin } from './paper.ts';

/** Which pages of paper one page of a sheet takes: `last` is above `first` only when a row is taller than a page. */
export type PageNumber = { readonly first: number; readonly last: number; readonly of: number };

const quote = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;

const pageRule = (name: string, orientation: Orientation, content: string): string =>
  `@page ${name} { size: A4 ${orientation}; margin: ${pageMargin}; @bottom-center { content: ${content}; font: 9pt "SimSun", "Songti SC", "Noto Serif CJK SC", serif; } }`;

/** The named page of a job that prints one sheet: the browser counts. */
export const countedPageName = (orientation: Orientation): string => `sheet-${orientation}`;

/** The named page of a job that prints many sheets, where each sheet has its own numbers. */
export const numberedPageName = (orientation: Orientation, { first, last, of }: PageNumber): string =>
  `sheet-${orientation}-${first}-${last}-${of}`;

/** `@page` rule for one sheet; 第 n 页 共 m 页 from the page counters. */
export const countedPageRule = (orientation: Orientation): string => {
  const [before, between, after] = pageNumberParts;
  const content = `${quote(before)} counter(page) ${quote(between)} counter(pages) ${quote(after)}`;
  return pageRule(countedPageName(orientation), orientation, content);
};

/** `@page` rule for one page of one sheet among many. */
export const numberedPageRule = (orientation: Orientation, number: PageNumber): string =>
  pageRule(numberedPageName(orientation, number), orientation, quote(pageNumberText(number)));
