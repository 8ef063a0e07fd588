import { type CSSProperties, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { pageNumberText } from '../../text/print-text.ts';
import { type BandHeights, paginate, type SheetPage } from '../layout/paginate.ts';
import type { Orientation, SheetLayout } from '../layout/sheet-layout.ts';
import { countedPageName, countedPageRule, numberedPageName, numberedPageRule, type PageNumber } from './page-rules.ts';
import { pageMargin, paperSize, printableArea } from './paper.ts';
import { PrintedPage } from './printed-page.tsx';
import styles from './printed-sheet.module.css';

type PrintedSheetProps = {
  readonly layout: SheetLayout;
  /** `counted`: the job prints this sheet alone. `numbered`: among others, with page numbers of its own. */
  readonly numbering: 'counted' | 'numbered';
  readonly onPaged: (pages: number) => void;
};

const attempts = 3;

/**
 * A sheet as pages of paper: drawn and measured once; one that is longer than a page is cut between rows and drawn again
 * page by page.
 */
export const PrintedSheet = ({ layout, numbering, onPaged }: PrintedSheetProps) => {
  const { container, pages, isCut } = useSheetPages(layout, onPaged);
  const numbers = numberPages(pages);
  return (
    <div ref={container} className={isCut ? undefined : styles['measuring']} style={paperStyles[layout.orientation]}>
      {pages.map((page, index) => {
        const number = numbers[index] ?? { first: 1, last: 1, of: 1 };
        const { name, rule } = pageRuleFor(layout.orientation, numbering, number);
        return (
          <div key={index} style={{ page: name }}>
            {isCut && (
              <style href={name} precedence="page">
                {rule}
              </style>
            )}
            <PrintedPage page={page} columnWidths={layout.columnWidths} foot={pageNumberText(number)} />
          </div>
        );
      })}
    </div>
  );
};

const pageRuleFor = (orientation: Orientation, numbering: PrintedSheetProps['numbering'], number: PageNumber) =>
  numbering === 'counted'
    ? { name: countedPageName(orientation), rule: countedPageRule(orientation) }
    : { name: numberedPageName(orientation, number), rule: numberedPageRule(orientation, number) };

/** On screen a page is as large as its paper, margins included; in print `@page` sees to both. */
const paperStyle = (orientation: Orientation): CSSProperties => {
  const { width, height } = paperSize(orientation);
  return Object.fromEntries([
    ['--paper-width', width],
    ['--paper-height', height],
    ['--paper-margin', pageMargin],
  ]);
};

const paperStyles = { portrait: paperStyle('portrait'), landscape: paperStyle('landscape') } as const;

const wholeSheet = (layout: SheetLayout): readonly SheetPage[] =>
  paginate(
    layout,
    layout.bands.map((band) => ({ heads: 0, rows: band.rows.map(() => 0) })),
    1,
  );

const numberPages = (pages: readonly SheetPage[]): readonly PageNumber[] => {
  const of = pages.reduce((sum, page) => sum + page.sheets, 0);
  return pages.map((page, index) => {
    const first = pages.slice(0, index).reduce((sum, before) => sum + before.sheets, 1);
    return { first, last: first + page.sheets - 1, of };
  });
};

/** Measures the whole sheet; what is longer than a page is cut, again with less room while a page comes out too tall. */
const useSheetPages = (layout: SheetLayout, onPaged: (pages: number) => void) => {
  const container = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState<{ layout: SheetLayout; heights: readonly BandHeights[] } | null>(null);
  const [cut, setCut] = useState({ reserve: 0, attempt: 0 });
  const { height: capacity } = printableArea(layout.orientation);
  const heights = measured?.layout === layout ? measured.heights : null;
  const whole = useMemo(() => wholeSheet(layout), [layout]);
  const pages = useMemo(() => {
    if (heights === null) return whole;
    const found = paginate(layout, heights, capacity - cut.reserve);
    return found.length === 1 && found[0]?.sheets === 1 ? whole : found;
  }, [layout, whole, heights, capacity, cut.reserve]);
  useLayoutEffect(() => {
    const element = container.current;
    if (element === null) return;
    if (heights === null) {
      setMeasured({ layout, heights: measureBands(element) });
      setCut({ reserve: 0, attempt: 0 });
      return;
    }
    const excess = pages === whole ? 0 : excessOf(element, pages, capacity);
    if (excess > 0 && cut.attempt < attempts) setCut({ reserve: cut.reserve + excess, attempt: cut.attempt + 1 });
    else onPaged(pages.reduce((sum, page) => sum + page.sheets, 0));
  }, [layout, whole, heights, pages, capacity, cut, onPaged]);
  return { container, pages, isCut: heights !== null };
};

const heightOf = (element: Element | null): number => element?.getBoundingClientRect().height ?? 0;

const measureBands = (element: HTMLElement): readonly BandHeights[] =>
  [...element.querySelectorAll('table')].map((table) => ({
    heads: heightOf(table.tHead),
    rows: [...(table.tBodies[0]?.rows ?? [])].map(heightOf),
  }));

/** By how much the tallest page exceeds its room; a page that is one over-tall row counts as fitting, it flows on. */
const excessOf = (element: HTMLElement, pages: readonly SheetPage[], capacity: number): number => {
  const heights = [...element.querySelectorAll(`.${styles['page']}`)].map((page, index) =>
    (pages[index]?.sheets ?? 1) > 1
      ? 0
      : [...page.querySelectorAll('table')].reduce((sum, table) => sum + heightOf(table), 0),
  );
  return Math.max(0, ...heights.map((height) => height - capacity));
};
