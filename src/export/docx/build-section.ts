import {
  AlignmentType,
  Bookmark,
  BuilderElement,
  Footer,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
  TextRun,
  XmlComponent,
} from 'docx';
import { pageNumberParts } from '../../text/print-text.ts';
import type { Orientation, SheetLayout } from '../layout/sheet-layout.ts';
import { margin } from '../print/paper.ts';
import { buildParagraphs, buildTable } from './build-table.ts';
import { documentParts } from './document-tables.ts';
import { eastAsianFont, latinFont } from './document-fonts.ts';
import { twips } from './twips.ts';

const a4 = { width: 11906, height: 16838 };
const footerMargin = 8;

/** A section on pages of its own; among others it needs a name for its end, to count its pages. */
export const buildSection = (layout: SheetLayout, end: string | null): ISectionOptions => {
  const columnWidths = shareWidth(layout);
  const children = documentParts(layout).flatMap((part, index, parts): readonly (Paragraph | Table)[] => {
    if (part.kind === 'line') return buildParagraphs(part.cell);
    const table = buildTable(part.rows, columnWidths);
    return parts[index + 1]?.kind === 'table' ? [table, hairline([])] : [table];
  });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: pageProperties(layout.orientation),
    },
    footers: { default: pageFooter(end) },
    children: [...children, hairline(end === null ? [] : [new Bookmark({ id: end, children: [] })])],
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
const hairline = (marks: readonly Bookmark[]): Paragraph =>
  new Paragraph({
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    children: [...marks, new TextRun({ text: '', size: 2 })],
    run: { size: 2 },
  });

/**
 * 第 n 页 共 m 页. The total of a section is a field that not every word processor knows; those that do not show what
 * stands inside it, the number of the page on which the section ends.
 */
export const pageFooter = (end: string | null): Footer => {
  const [before, between, after] = pageNumberParts;
  const total = end === null ? [PageNumber.TOTAL_PAGES] : field('SECTIONPAGES', field(`PAGEREF ${end}`, ['1']));
  const font = { ascii: latinFont, hAnsi: latinFont, eastAsia: eastAsianFont('note') };
  const run = new TextRun({ font, size: 18, children: [before, PageNumber.CURRENT, between, ...total, after] });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] });
};

class FieldCode extends XmlComponent {
  constructor(code: string) {
    super('w:instrText');
    this.root.push(code);
  }
}

type FieldPart = XmlComponent | string;

const field = (code: string, result: readonly FieldPart[]): readonly FieldPart[] => [
  fieldCharacter('begin'),
  new FieldCode(code),
  fieldCharacter('separate'),
  ...result,
  fieldCharacter('end'),
];

const fieldCharacter = (type: 'begin' | 'separate' | 'end'): BuilderElement =>
  new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } });
