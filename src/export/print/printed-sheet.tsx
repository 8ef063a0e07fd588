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

/** A sheet as pages of paper: measured once as drawn, cut between rows, drawn again page by page. */
export const PrintedSheet = ({ layout, numbering, onPaged }: PrintedSheetProps) => {
  const { container, pages } = useSheetPages(layout, onPaged);
  const numbers = numberPages(pages ?? []);
  const paper = paperStyle(layout.orientation);
  const pageName = (number: PageNumber): string =>
    numbering === 'counted' ? countedPageName(layout.orientation) : numberedPageName(layout.orientation, number);
  const rules =
    numbering === 'counted'
      ? countedPageRule(layout.orientation)
      : numbers.map((number) => numberedPageRule(layout.orientation, number)).join('\n');
  if (pages === null)
    return (
      <div ref={container}>
        <PrintedPage
          page={wholeSheet(layout)}
          columnWidths={layout.columnWidths}
          className={styles['measuring'] ?? ''}
          style={{ width: `${printableArea(layout.orientation).width}px` }}
        />
      </div>
    );
  return (
    <div ref={container}>
      <style>{rules}</style>
      {pages.map((page, index) => {
        const number = numbers[index] ?? { first: 1, last: 1, of: 1 };
        return (
          <div key={index} style={{ page: pageName(number) }}>
            <PrintedPage page={page} columnWidths={layout.columnWidths} style={paper} foot={pageNumberText(number)} />
          </div>
        );
      })}
    </div>
  );
};

/** On screen a page is as large as its paper, margins included; in print `@page` sees to both. */
const paperStyle = (orientation: Orientation): CSSProperties => {
  const { width, height } = paperSize(orientation);
  return Object.fromEntries([
    ['--paper-width', width],
    ['--paper-height', height],
    ['--paper-margin', pageMargin],
  ]);
};

const wholeSheet = (layout: SheetLayout): SheetPage =>
  paginate(
    layout,
    layout.bands.map((band) => ({ heads: 0, rows: band.rows.map(() => 0) })),
    1,
  )[0] ?? { bands: [], sheets: 1 };

const numberPages = (pages: readonly SheetPage[]): readonly PageNumber[] => {
  const of = pages.reduce((sum, page) => sum + page.sheets, 0);
  return pages.map((page, index) => {
    const first = pages.slice(0, index).reduce((sum, before) => sum + before.sheets, 1);
    return { first, last: first + page.sheets - 1, of };
  });
};

/** Measures the whole sheet, cuts it, and cuts again with less room while a page comes out too tall. */
const useSheetPages = (layout: SheetLayout, onPaged: (pages: number) => void) => {
  const container = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState<{ layout: SheetLayout; heights: readonly BandHeights[] } | null>(null);
  const [cut, setCut] = useState({ reserve: 0, attempt: 0 });
  const { height: capacity } = printableArea(layout.orientation);
  const heights = measured?.layout === layout ? measured.heights : null;
  const pages = useMemo(
    () => (heights === null ? null : paginate(layout, heights, capacity - cut.reserve)),
    [layout, heights, capacity, cut.reserve],
  );
  useLayoutEffect(() => {
    const element = container.current;
    if (element === null) return;
    if (pages === null) {
      setMeasured({ layout, heights: measureBands(element) });
      setCut({ reserve: 0, attempt: 0 });
      return;
    }
    const excess = Math.max(0, ...measurePages(element, pages).map((height) => height - capacity));
    if (excess > 0 && cut.attempt < attempts) setCut({ reserve: cut.reserve + excess, attempt: cut.attempt + 1 });
    else onPaged(pages.reduce((sum, page) => sum + page.sheets, 0));
  }, [layout, pages, capacity, cut, onPaged]);
  return { container, pages };
};

const heightOf = (element: Element | null): number => element?.getBoundingClientRect().height ?? 0;

const measureBands = (element: HTMLElement): readonly BandHeights[] =>
  [...element.querySelectorAll('table')].map((table) => ({
    heads: heightOf(table.tHead),
    rows: [...(table.tBodies[0]?.rows ?? [])].map(heightOf),
  }));

/** Heights of the pages as drawn; a page that is one over-tall row counts as fitting, it flows on. */
const measurePages = (element: HTMLElement, pages: readonly SheetPage[]): readonly number[] =>
  [...element.querySelectorAll(`.${styles['page']}`)].map((page, index) =>
    (pages[index]?.sheets ?? 1) > 1
      ? 0
      : [...page.querySelectorAll('table')].reduce((sum, table) => sum + heightOf(table), 0),
  );
