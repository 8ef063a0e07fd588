import type { HeaderFooter, PageSetup } from 'hucre';
import { pageNumberParts } from '../../text/print-text.ts';
import type { Orientation } from '../layout/sheet-layout.ts';
import { margin } from '../print/paper.ts';

const footer = 8;

const inches = (millimetres: number): number => Math.round((millimetres / 25.4) * 1000) / 1000;

/** A4 as wide as the page, as many pages as it takes, 第 n 页 共 m 页 at the foot. */
export const pageSetup = (
  orientation: Orientation,
): { readonly pageSetup: PageSetup; readonly headerFooter: HeaderFooter } => {
  const [before, between, after] = pageNumberParts;
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: {
        top: inches(margin.top),
        bottom: inches(margin.bottom),
        left: inches(margin.side),
        right: inches(margin.side),
        header: inches(footer),
        footer: inches(footer),
      },
    },
    headerFooter: { oddFooter: `&C${before}&P${between}&N${after}` },
  };
};
