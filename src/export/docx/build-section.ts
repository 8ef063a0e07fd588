import {
  AlignmentType,
  Footer,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
  TextRun,
} from 'docx';
import { pageNumberParts } from '../../text/print-text.ts';
import type { Orientation, SheetLayout } from '../layout/sheet-layout.ts';
import { margin } from '../print/paper.ts';
import { buildParagraphs, buildTable } from './build-table.ts';
import { documentParts } from './document-tables.ts';
import { eastAsianFont, latinFont } from './document-fonts.ts';

const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
const a4 = { width: 11906, height: 16838 };
const footerMargin = 8;

/** A section on pages of its own. `pagesOf` says what the page numbers count to. */
export const buildSection = (layout: SheetLayout, pagesOf: 'document' | 'section'): ISectionOptions => {
  const columnWidths = shareWidth(layout);
  const children = documentParts(layout).flatMap((part, index, parts): readonly (Paragraph | Table)[] => {
    if (part.kind === 'line') return buildParagraphs(part.cell);
    const table = buildTable(part.rows, columnWidths);
    return parts[index + 1]?.kind === 'line' ? [table] : [table, hairline()];
  });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: pageProperties(layout.orientation),
    },
    footers: { default: pageFooter(pagesOf) },
    children,
  };
};

/** A4 with the margins of the print page; page numbers begin anew. */
export const pageProperties = (orientation: Orientation) => ({
  size: {
    ...a4,
    orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
  },
  margin: {
    top: twips(margin.top),
    bottom: twips(margin.bottom),
    left: twips(margin.side),
    right: twips(margin.side),
    footer: twips(footerMargin),
  },
  pageNumbers: { start: 1 },
});

/** Width between the margins. */
export const printableTwips = (orientation: Orientation): number =>
  (orientation === 'portrait' ? a4.width : a4.height) - 2 * twips(margin.side);

const shareWidth = ({ columnWidths, orientation }: SheetLayout): readonly number[] => {
  const shares = columnWidths.reduce((sum, width) => sum + width, 0);
  return columnWidths.map((width) => Math.round((width / shares) * printableTwips(orientation)));
};

/** A table must be followed by a paragraph: one as low as a word processor allows, so that it takes no page. */
const hairline = (): Paragraph =>
  new Paragraph({
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text: '', size: 2 })],
    run: { size: 2 },
  });

/** 第 n 页 共 m 页. */
export const pageFooter = (pagesOf: 'document' | 'section'): Footer => {
  const [before, between, after] = pageNumberParts;
  const total = pagesOf === 'document' ? PageNumber.TOTAL_PAGES : PageNumber.TOTAL_PAGES_IN_SECTION;
  const font = { ascii: latinFont, hAnsi: latinFont, eastAsia: eastAsianFont('note') };
  const run = new TextRun({ font, size: 18, children: [before, PageNumber.CURRENT, between, total, after] });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] });
};
