import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts';
import { formOf } from '../../../src/export/forms/published-forms.ts';
import { layOutForm } from '../../../src/export/layout/lay-out-form.ts';
import type { ComputedValues } from '../../../src/export/layout/print-values.ts';
import { layoutRows } from '../../../src/export/layout/sheet-layout.ts';
import { readFile } from '../../../src/import/read/read-file.ts';
import { evaluationOfCase, type PublishedCase } from '../../support/evaluation-of-case.ts';

const caseOf = (id: string): Evaluation =>
  evaluationOfCase(JSON.parse(readFileSync(`test/cases/${id}.json`, 'utf8')) as PublishedCase);

const squash = (text: string): string => text.replace(/\s/gu, '');

type Cell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
};

const asLine = ({ row, column, rowSpan, columnSpan, text }: Cell): string =>
  `R${row}C${column} ${rowSpan}×${columnSpan} ${squash(text)}`;

const isWritten = ({ text }: Cell): boolean => text !== '';

/** The cells of the published table as the file holds them, one line each. */
const publishedCells = async (id: string): Promise<readonly string[]> => {
  const bytes = new Uint8Array(readFileSync(`test/cases/files/${id}.html`));
  const document = await readFile({ file: `${id}.html`, bytes });
  if (!document.ok) throw new Error(`${id}: ${document.error.kind}`);
  return document.value.tables.flatMap((table) => table.cells.filter(isWritten).map(asLine));
};

/** Written cells of the laid-out sheet; as in a file, the rows below the last text do not count. */
const laidOutCells = (evaluation: Evaluation, computed: ComputedValues | null = null): readonly string[] => {
  const cells = layoutRows(layOutForm(formOf(evaluation), evaluation, computed))
    .flatMap((row, index) => row.cells.map((cell) => ({ ...cell, row: index + 1 })))
    .filter(isWritten);
  const lastRow = Math.max(...cells.map(({ row }) => row));
  return cells.map((cell) => asLine({ ...cell, rowSpan: Math.min(cell.rowSpan, lastRow - cell.row + 1) }));
};

describe('a published table is laid out cell by cell as it was published:', () => {
  it.each([
    'sanming-2023-1',
    'sanming-2023-2',
    'sanming-2023-3',
    'sanming-2023-4',
    'sanming-2023-5',
    'weinan-2023-1',
    'weinan-2023-2',
    'weinan-2023-3',
    'shaanxi-2021-2',
  ])('%s', async (id) => {
    expect(laidOutCells(caseOf(id))).toEqual(await publishedCells(id));
  });

  it('shaanxi-2021-1, but for the numbering of its indicators', async () => {
    const published = await publishedCells('shaanxi-2021-1');
    expect(laidOutCells(caseOf('shaanxi-2021-1'))).toEqual(published.map((line) => line.replace(/指标1：/u, '')));
  });

  it.each(['guyuan-2025-1', 'guyuan-2025-2'])('%s, merges and labels', async (id) => {
    const amounts = / \d+万?$/u;
    const published = (await publishedCells(id)).filter((line) => !amounts.test(line));
    expect(laidOutCells(caseOf(id)).filter((line) => !amounts.test(line))).toEqual(published);
  });
});

describe('a value', () => {
  const sheet = caseOf('sanming-2023-4');

  it('that was left blank prints blank', () => {
    const line = laidOutCells(sheet).filter((cell) => cell.startsWith('R23C8'));
    expect(line).toEqual([]);
  });

  it('that was computed fills the blank, and the total that no longer fits gives way', () => {
    const id = sheet.indicators.find(({ name }) => name === '话务员自检考核')?.id ?? '';
    const cells = laidOutCells(sheet, {
      scores: new Map([[id, '10.00']]),
      rate: '98.25',
      executionScore: '7',
      maxScore: '100',
      total: '96.71',
      grade: '优 (S≥90)',
      replacesStated: true,
    });
    expect(cells).toEqual(expect.arrayContaining(['R23C8 1×1 10', 'R25C8 1×1 96.71', 'R26C4 1×6 优(S≥90)']));
    expect(cells).not.toContain('R25C8 1×1 86.71');
  });

  it.each([
    ['36', '36.00'],
    ['1,296.1', '1296.10'],
    ['２.２９', '2.29'],
    ['2.295', '2.295'],
    ['约36', '约36'],
    ['', ''],
  ])('written %j as an amount prints %j', (written, printed) => {
    const [total, ...others] = sheet.funding.rows;
    const rows = total === undefined ? [] : [{ ...total, initialBudgetText: written }, ...others];
    const layout = layOutForm(formOf(sheet), { ...sheet, funding: { unit: '万元', rows } }, null);
    expect(layoutRows(layout)[7]?.cells.find(({ column }) => column === 4)?.text).toBe(printed);
  });
});

describe('nothing written is dropped:', () => {
  const sheet = caseOf('sanming-2023-1');

  it('a funding row the form does not know is added below its own', () => {
    const [first] = sheet.funding.rows;
    const extra = first === undefined ? [] : [{ ...first, kind: 'detail' as const, label: '上级补助' }];
    const funding = { ...sheet.funding, rows: [...sheet.funding.rows, ...extra] };
    expect(laidOutCells({ ...sheet, funding })).toEqual(
      expect.arrayContaining(['R7C1 6×1 项目资金（万元）', 'R12C2 1×2 上级补助']),
    );
  });

  it('an indicator of an unknown level comes last', () => {
    const [first, ...rest] = sheet.indicators;
    const indicators = first === undefined ? [] : [{ ...first, category: null, categoryText: '其他指标' }, ...rest];
    const cells = laidOutCells({ ...sheet, indicators });
    expect(cells.filter((cell) => cell.includes('其他指标'))).toEqual(['R22C2 1×1 其他指标']);
  });
});
