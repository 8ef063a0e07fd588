import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { RawTable } from '../../src/import/read/raw-table.ts';
import { readFile } from '../../src/import/read/read-file.ts';
import { startJourneys } from '../support/browser/journey.ts';
import { printToPdf } from '../support/browser/printed-pages.ts';

const { visit } = startJourneys();

type Cell = RawTable['cells'][number];

/** Print drivers may name a character by its radical: ⻚ for 页. */
const squash = (text: string): string => text.normalize('NFKC').replaceAll('⻚', '页').replace(/\s/gu, '');

const tablesOf = async (file: string, bytes: Uint8Array): Promise<readonly RawTable[]> => {
  const document = await readFile({ file, bytes });
  if (!document.ok) throw new Error(`${file}: ${document.error.kind}`);
  return document.value.tables;
};

/** A line over the whole width stands outside the ruled grid on paper: titles and notes. */
const isLine = ({ columnSpan }: Cell, { columnCount }: RawTable): boolean => columnSpan === columnCount;

/** Every written cell of the ruled grid as `R4C2 1×3 text`; a label beside blank rows ends with the last written row. */
const ruledCells = (table: RawTable): readonly string[] => {
  const cells = table.cells.filter((cell) => squash(cell.text) !== '' && !isLine(cell, table));
  const first = Math.min(...cells.map(({ row }) => row));
  const last = Math.max(...cells.map(({ row }) => row));
  return cells.map(({ row, column, rowSpan, columnSpan, text }) => {
    const rows = Math.min(rowSpan, last - row + 1);
    return `R${row - first + 1}C${column} ${rows}×${columnSpan} ${squash(text)}`;
  });
};

const printedTables = async (address: string, summary: string): Promise<readonly RawTable[]> => {
  const page = await visit(address);
  await page.getByText(summary).waitFor();
  return tablesOf('printed.pdf', Uint8Array.from(await printToPdf(page)));
};

const publishedTables = (id: string): Promise<readonly RawTable[]> =>
  tablesOf(`${id}.html`, new Uint8Array(readFileSync(`test/cases/files/${id}.html`)));

/** What the product keeps apart from the words: 指标1： is numbering, 4万 under 万元 is 4. */
const withoutNumbering = (cells: readonly string[]): readonly string[] =>
  cells.map((cell) => cell.replace(/(?<=× ?\d+ )指标\d+:/u, '').replace(/(?<= \d+)万$/u, ''));

const wholeSheets = [
  'guyuan-2025-1',
  'guyuan-2025-2',
  'sanming-2023-1',
  'sanming-2023-2',
  'sanming-2023-3',
  'sanming-2023-4',
  'sanming-2023-5',
  'shaanxi-2021-1',
  'shaanxi-2021-2',
  'weinan-2023-1',
  'weinan-2023-2',
  'weinan-2023-3',
] as const;

test.each(wholeSheets)('%s prints on one page, row by row and merge by merge as it was published', async (id) => {
  const printed = await printedTables(`#/print/${id}`, '1 份，1 页');
  const published = await publishedTables(id);
  expect(printed.flatMap(ruledCells)).toEqual(withoutNumbering(published.flatMap(ruledCells)));
});

/** A blank form is printed with one blank row per list: its labels stand where they were published. */
test.each(['shaanxi-2021-3', 'weinan-2023-4'])('%s, a blank form, prints on one page with its labels', async (id) => {
  const printed = (await printedTables(`#/print/${id}`, '1 份，1 页')).flatMap(ruledCells);
  const published = (await publishedTables(id)).flatMap(ruledCells);
  const places = (cells: readonly string[]): readonly string[] => cells.map((cell) => cell.replace(/ \d+×/u, ' ×'));
  expect(printed.length).toBeGreaterThan(8);
  expect(places(published)).toEqual(expect.arrayContaining([...places(printed)]));
});

test('the five projects of 柳州 print as one register', async () => {
  const ids = [1, 2, 3, 4, 5].map((number) => `liuzhou-2025-${number}`).join(',');
  const printed = await printedTables(`#/print?ids=${ids}`, '5 份，3 页');
  const texts = printed.flatMap(({ cells }) => cells.map(({ text }) => squash(text)));
  const published = (await publishedTables('liuzhou-2025')).flatMap(({ cells }) => cells);
  const words = published.map(({ text }) => squash(text)).filter((text) => text.includes('指标:'));
  expect(words.length).toBeGreaterThan(20);
  expect(texts).toEqual(expect.arrayContaining(words));
});
