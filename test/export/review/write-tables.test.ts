import { describe, expect, it } from 'vitest';
import { layOutTable } from '../../../src/export/review/lay-out-table.ts';
import { problemListForm, rectificationForm, reviewSummaryForm } from '../../../src/export/review/review-forms.ts';
import { writeTableDocument, writeTableWorkbook } from '../../../src/export/review/write-tables.ts';
import { readFile } from '../../../src/import/read/read-file.ts';

const rows = [
  ['1', '三明市12345热线中心', '热线外包服务', '86.71', '96.71', '-11.53%', '未提供佐证材料'],
  ['2', '三明市12345热线中心', '=优优', '99.64', '', '', ''],
];
const table = { form: reviewSummaryForm, subtitle: '（2023年度）', rows };

const cellsOf = async (bytes: Uint8Array, file: string): Promise<readonly string[]> => {
  const read = await readFile({ file, bytes });
  if (!read.ok) throw new Error(`the ${file} does not read back`);
  return read.value.tables.flatMap(({ cells }) => cells.map(({ text }) => text));
};

describe('a list of the review', () => {
  it.each([
    ['docx', () => writeTableDocument(table)],
    ['xlsx', () => writeTableWorkbook(table, { writtenAt: new Date('2024-03-01T00:00:00Z') })],
  ])('reads back from .%s, every text as it was', async (extension, write) => {
    const cells = await cellsOf(await write(), `list.${extension}`);
    for (const text of ['单位', '主要偏差原因', '86.71', '-11.53%', '=优优', '未提供佐证材料'])
      expect(cells).toContain(text);
  });

  it.each([reviewSummaryForm, problemListForm, rectificationForm])(
    '$title: title, line, head over its columns',
    (form) => {
      const layout = layOutTable({ form, subtitle: '（2023年度）', rows: [] });
      expect(layout.bands[0]?.rows.map(({ cells }) => cells[0]?.text)).toEqual([form.title, '（2023年度）']);
      expect(layout.bands[1]?.heads[0]?.cells).toHaveLength(layout.columnWidths.length);
    },
  );
});
