import { AlignmentType, HeadingLevel, type ISectionOptions, Paragraph, SectionType, type Table, TextRun } from 'docx';
import { formatDecimal } from '../../domain/number/decimal.ts';
import type { ListTable } from '../csv/list-table.ts';
import type { CellAlign } from '../layout/sheet-layout.ts';
import type { Report, ReportPart } from '../report/report.ts';
import { xmlText } from '../xml-text.ts';
import { pageFooter, pageProperties, printableTwips } from './build-section.ts';
import { buildTable } from './build-table.ts';
import { eastAsianFont, headingFont, latinFont } from './document-fonts.ts';
import type { DocumentRow } from './document-tables.ts';

const textSize = 32;
const lineTwips = 560;
/** Columns up to this many characters hold short answers, which stand in the middle. */
const narrow = 10;

/** The section of a report: 方正小标宋 title, 黑体 headings, 仿宋 text of 三号, ruled tables. */
export const buildReportSection = ({ title, parts }: Report): ISectionOptions => ({
  properties: { type: SectionType.NEXT_PAGE, page: pageProperties('portrait') },
  footers: { default: pageFooter(null) },
  children: [titleLine(title), ...parts.flatMap(buildPart)],
});

const titleLine = (text: string): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [textRun(text, 44, eastAsianFont('title'))],
  });

const textRun = (text: string, size: number, eastAsia: string): TextRun => {
  const font = { ascii: latinFont, hAnsi: latinFont, cs: latinFont, eastAsia };
  return new TextRun({ text: xmlText(text), size, color: '000000', font });
};

const buildPart = (part: ReportPart): readonly (Paragraph | Table)[] => {
  if (part.kind === 'table') return [buildTable(tableRows(part.table), tableWidths(part.table)), textLine('')];
  if (part.kind === 'paragraph') return [textLine(part.text)];
  const run = textRun(part.text, textSize, headingFont);
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, spacing: { before: 120 }, children: [run] }),
  ];
};

const textLine = (text: string): Paragraph =>
  new Paragraph({
    indent: { firstLine: text === '' ? 0 : 2 * textSize * 10 },
    spacing: { line: lineTwips },
    children: [textRun(text, textSize, eastAsianFont('value'))],
  });

const tableWidths = ({ columns }: ListTable): readonly number[] => {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.round((width / shares) * printableTwips('portrait')));
};

const tableRows = ({ columns, rows }: ListTable): readonly DocumentRow[] => [
  {
    repeats: true,
    isTall: false,
    cells: columns.map(({ head }, index) => tableCell(head, index, { role: 'head', align: 'center' })),
  },
  ...rows.map((row) => ({
    repeats: false,
    isTall: false,
    cells: row.map((cell, index) => {
      const text = typeof cell === 'string' ? cell : formatDecimal(cell);
      return tableCell(text, index, {
        role: 'value',
        align: (columns[index]?.width ?? 0) <= narrow ? 'center' : 'left',
      });
    }),
  })),
];

const tableCell = (
  text: string,
  index: number,
  looks: { readonly role: 'head' | 'value'; readonly align: CellAlign },
): DocumentRow['cells'][number] => ({
  column: index + 1,
  rowSpan: 1,
  columnSpan: 1,
  author: 'form',
  number: null,
  openAbove: false,
  openBelow: false,
  text,
  ...looks,
});
