import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { CellAlign, LayoutCell } from '../layout/sheet-layout.ts';
import type { FragmentCell } from '../layout/slice-rows.ts';
import { xmlText } from '../xml-text.ts';
import { roleFonts } from '../xlsx/role-fonts.ts';
import { lowestRow } from '../print/paper.ts';
import { eastAsianFont, latinFont } from './document-fonts.ts';
import type { DocumentRow } from './document-tables.ts';
import { twips } from './twips.ts';

const padding = { left: 60, right: 60, top: 30, bottom: 30 };
const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const noRule = { style: BorderStyle.NIL, size: 0, color: 'auto' };
const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Record<CellAlign, string>;

/** A ruled table with fixed columns, in twentieths of a point. */
export const buildTable = (rows: readonly DocumentRow[], columnWidths: readonly number[]): Table =>
  new Table({
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: padding,
    rows: rows.map(
      ({ cells, repeats, isTall }) =>
        new TableRow({
          ...(repeats ? { tableHeader: true } : {}),
          ...(isTall ? {} : { cantSplit: true }),
          height: { value: twips(lowestRow), rule: HeightRule.ATLEAST },
          children: [...cells]
            .sort((left, right) => left.column - right.column)
            .map((cell) => buildCell(cell, columnWidths)),
        }),
    ),
  });

const buildCell = (cell: FragmentCell, columnWidths: readonly number[]): TableCell => {
  const first = cell.column - 1;
  const width = columnWidths.slice(first, first + cell.columnSpan).reduce((sum, share) => sum + share, 0);
  return new TableCell({
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    borders: {
      top: cell.openAbove ? noRule : rule,
      bottom: cell.openBelow ? noRule : rule,
      left: rule,
      right: rule,
    },
    children: buildParagraphs(cell),
  });
};

/** One paragraph per line of the cell's text. */
export const buildParagraphs = ({ text, role, align }: LayoutCell): readonly Paragraph[] =>
  xmlText(text)
    .split('\n')
    .map((line) => {
      const font = { ascii: latinFont, hAnsi: latinFont, cs: latinFont, eastAsia: eastAsianFont(role) };
      const run = new TextRun({ text: line, font, size: roleFonts[role].size * 2 });
      const after = role === 'title' || role === 'subtitle' ? 80 : 0;
      return new Paragraph({ alignment: alignments[align], spacing: { before: 0, after }, children: [run] });
    });
