import { DOMParser, type Element } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { layoutRows, type SheetLayout } from '../../../src/export/layout/sheet-layout.ts';
import { writeDocument } from '../../../src/export/docx/write-document.ts';
import { readDocx } from '../../../src/import/read/docx/read-docx.ts';
import type { RawTable } from '../../../src/import/read/raw-table.ts';
import { publishedEvaluation, publishedIds, scoredSheet } from '../../support/published-sheet.ts';

const layoutOf = (id: string): SheetLayout => scoredSheet(publishedEvaluation(id)).layout;

const outside = new Set(['title', 'subtitle', 'note']);
const isLine = ({ cells }: SheetLayout['bands'][number]['rows'][number]): boolean =>
  cells.every(({ role }) => outside.has(role));

/** Cells of the ruled grid, rows counted from its first row. */
const gridCells = (layout: SheetLayout) =>
  layoutRows(layout)
    .filter((row) => !isLine(row))
    .flatMap(({ cells }, index) =>
      cells
        .filter(({ text, rowSpan, columnSpan }) => text !== '' || rowSpan > 1 || columnSpan > 1)
        .map(({ column, rowSpan, columnSpan, text }) => ({ row: index + 1, column, rowSpan, columnSpan, text })),
    );

const readTables = async (layouts: readonly SheetLayout[]): Promise<readonly RawTable[]> => {
  const read = await readDocx({ file: 'a.docx', bytes: await writeDocument(layouts) });
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
};

const partOf = async (layouts: readonly SheetLayout[], path: string): Promise<string> =>
  new TextDecoder().decode(unzipSync(await writeDocument(layouts))[path]);

const elements = (xml: string, name: string): readonly Element[] => [
  ...new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName(name),
];

describe.each(publishedIds)('%s', (id) => {
  it('has the cells and merges of its form', async () => {
    const layout = layoutOf(id);
    const [table, ...more] = await readTables([layout]);
    const cells = table?.cells.map(({ row, column, rowSpan, columnSpan, text }) => ({
      row,
      column,
      rowSpan,
      columnSpan,
      text,
    }));
    expect(more).toEqual([]);
    expect(cells).toEqual(gridCells(layout));
    expect(table?.before).toEqual(
      layoutRows(layout)
        .slice(
          0,
          layoutRows(layout).findIndex((row) => !isLine(row)),
        )
        .flatMap(({ cells }) => cells.map(({ text }) => text.trim())),
    );
  });
});

describe('writeDocument', () => {
  it('is A4 with margins, fixed columns and page numbers', async () => {
    const layout = layoutOf('sanming-2023-4');
    const xml = await partOf([layout], 'word/document.xml');
    const [size] = elements(xml, 'w:pgSz');
    expect(['w', 'h', 'orient'].map((name) => size?.getAttribute(`w:${name}`))).toEqual(['11906', '16838', 'portrait']);
    expect(elements(xml, 'w:gridCol')).toHaveLength(layout.columnWidths.length);
    expect(elements(xml, 'w:tblLayout')[0]?.getAttribute('w:type')).toBe('fixed');
    const footer = await partOf([layout], 'word/footer1.xml');
    expect(elements(footer, 'w:instrText').map(({ textContent }) => textContent)).toEqual(['PAGE', 'NUMPAGES']);
    expect(elements(footer, 'w:t').map(({ textContent }) => textContent)).toEqual(['第 ', ' 页 共 ', ' 页']);
  });

  it('turns the page where the form is wide', async () => {
    const evaluation = { ...publishedEvaluation('sanming-2023-4'), scope: 'department' as const };
    const xml = await partOf([scoredSheet(evaluation).layout], 'word/document.xml');
    const [size] = elements(xml, 'w:pgSz');
    expect(['w', 'h', 'orient'].map((name) => size?.getAttribute(`w:${name}`))).toEqual([
      '16838',
      '11906',
      'landscape',
    ]);
  });

  it('names substitutes for the fonts of official documents', async () => {
    const xml = await partOf([layoutOf('sanming-2023-4')], 'word/fontTable.xml');
    expect(elements(xml, 'w:altName').map((font) => font.getAttribute('w:val'))).toEqual([
      expect.stringContaining('SimSun'),
      expect.stringContaining('SimHei'),
      expect.stringContaining('FangSong'),
    ]);
  });

  it('gives each sheet pages of its own', async () => {
    const layouts = [layoutOf('sanming-2023-1'), layoutOf('weinan-2023-1')];
    expect(await readTables(layouts)).toHaveLength(2);
    const xml = await partOf(layouts, 'word/document.xml');
    expect(elements(xml, 'w:pgNumType').map((number) => number.getAttribute('w:start'))).toEqual(['1', '1']);
  });

  it('counts the pages of each sheet, also where a word processor does not know the field for it', async () => {
    const layouts = [layoutOf('sanming-2023-1'), layoutOf('weinan-2023-1')];
    const xml = await partOf(layouts, 'word/document.xml');
    const ends = elements(xml, 'w:bookmarkStart').map((mark) => mark.getAttribute('w:name'));
    expect(ends).toEqual(['_sheet1', '_sheet2']);
    const footer = await partOf(layouts, 'word/footer2.xml');
    const code = elements(footer, 'w:instrText').map(({ textContent }) => textContent);
    expect(code).toEqual(['PAGE', 'SECTIONPAGES', 'PAGEREF _sheet2']);
    expect(elements(footer, 'w:t').map(({ textContent }) => textContent)).toEqual(['第 ', ' 页 共 ', '1', ' 页']);
  });

  it('writes text that looks like markup as text', async () => {
    const evaluation = { ...publishedEvaluation('sanming-2023-1'), projectName: '=1+1 <w:t>&amp;\u0007"' };
    const [table] = await readTables([scoredSheet(evaluation).layout]);
    expect(table?.cells.find(({ row, column }) => row === 1 && column === 2)?.text).toContain('=1+1 <w:t>&amp;');
  });
});

describe('a sheet longer than a page', () => {
  const evaluation = publishedEvaluation('sanming-2023-4');
  const rows = Array.from({ length: 6 }, (_, copy) =>
    evaluation.indicators.map((row) => ({ ...row, id: `${row.id}-${copy}` })),
  );
  const { layout } = scoredSheet({ ...evaluation, indicators: rows.flat() });

  it('repeats the head of its longest list, with the label beside the list', async () => {
    const xml = await partOf([layout], 'word/document.xml');
    const heads = elements(xml, 'w:tr').filter((row) => row.getElementsByTagName('w:tblHeader').length > 0);
    expect(heads.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^绩效指标一级指标二级指标三级指标/u),
    ]);
    expect(elements(xml, 'w:tbl')).toHaveLength(2);
  });

  it('is cut between rows, and within a row only where that is taller than a page', async () => {
    const tall = scoredSheet({ ...evaluation, overview: '概况说明。'.repeat(900), indicators: rows.flat() }).layout;
    const xml = await partOf([tall], 'word/document.xml');
    const cut = elements(xml, 'w:tr').filter((row) => row.getElementsByTagName('w:cantSplit').length === 0);
    expect(cut.map(({ textContent }) => textContent?.slice(0, 9))).toEqual(['项目概况概况说明。']);
  });

  it('loses no text', async () => {
    const tables = await readTables([layout]);
    const texts = tables.flatMap(({ cells }) => cells.map(({ text }) => text)).filter((text) => text !== '');
    const printed = gridCells(layout)
      .map(({ text }) => text)
      .filter((text) => text !== '');
    expect(texts).toEqual(printed);
  });
});
