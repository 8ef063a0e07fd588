import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../src/domain/number/decimal.ts';
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts';
import { findForm } from '../../../src/export/forms/published-forms.ts';
import { layoutRows } from '../../../src/export/layout/sheet-layout.ts';
import { blockOf, cellName, sheetGrid } from '../../../src/export/xlsx/sheet-grid.ts';
import { writeSheets } from '../../../src/export/xlsx/write-sheets.ts';
import { publishedEvaluation, publishedIds, type ScoredSheet, scoredSheet } from '../../support/published-sheet.ts';
import { calculateFormula } from '../../support/spreadsheet-formula.ts';
import { readWorkbook, type WrittenSheet } from '../../support/written-workbook.ts';

const writtenAt = new Date('2024-01-05T00:00:00Z');

const writeAndRead = async (sheets: readonly ScoredSheet[]): Promise<readonly WrittenSheet[]> =>
  readWorkbook(await writeSheets(sheets, { writtenAt }));

const writeOne = async (sheet: ScoredSheet): Promise<WrittenSheet> => {
  const [written] = await writeAndRead([sheet]);
  if (written === undefined) throw new Error('no sheet was written');
  return written;
};

const printedTexts = ({ layout }: ScoredSheet): Readonly<Record<string, string>> => {
  const grid = sheetGrid(layout);
  return Object.fromEntries(
    layoutRows(layout).flatMap(({ cells }, row) =>
      cells
        .filter(({ text }) => text !== '')
        .map((cell) => {
          const { startRow, startCol } = blockOf(grid, row, cell);
          return [cellName(startRow, startCol), cell.text];
        }),
    ),
  );
};

const shownTexts = ({ cells }: WrittenSheet): Readonly<Record<string, string>> =>
  Object.fromEntries([...cells].filter(([, { text }]) => text !== '').map(([name, { text }]) => [name, text]));

const recalculated = ({ cells }: WrittenSheet): Readonly<Record<string, string>> => {
  const values = new Map(
    [...cells].flatMap(([name, { type, value }]) => (type === 'n' ? [[name, String(value)] as const] : [])),
  );
  return Object.fromEntries(
    [...cells].flatMap(([name, { formula }]) => (formula === null ? [] : [[name, calculateFormula(formula, values)]])),
  );
};

const cached = ({ cells }: WrittenSheet): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...cells].flatMap(([name, { formula, value }]) => (formula === null ? [] : [[name, Number(value).toFixed(2)]])),
  );

describe.each(publishedIds)('%s', (id) => {
  const sheet = scoredSheet(publishedEvaluation(id));

  it('shows on its spreadsheet what the form prints', async () => {
    const written = await writeOne(sheet);
    expect(shownTexts(written)).toEqual(printedTexts(sheet));
  });

  it('merges what the form merges', async () => {
    const grid = sheetGrid(sheet.layout);
    const merges = layoutRows(sheet.layout).flatMap(({ cells }, row) =>
      cells
        .map((cell) => blockOf(grid, row, cell))
        .filter(({ startRow, endRow, startCol, endCol }) => endRow > startRow || endCol > startCol)
        .map((block) => `${cellName(block.startRow, block.startCol)}:${cellName(block.endRow, block.endCol)}`),
    );
    const written = await writeOne(sheet);
    expect([...written.merges].sort()).toEqual(merges.sort());
  });

  it('keeps every value when it is recalculated', async () => {
    const written = await writeOne(sheet);
    expect(recalculated(written)).toEqual(cached(written));
  });
});

describe('the formulas of a published sheet', () => {
  let written: WrittenSheet;
  beforeAll(async () => {
    written = await writeOne(scoredSheet(publishedEvaluation('sanming-2023-4')));
  });

  it.each([
    ['H8', 'ROUND(F8/E8*100,2)', '98.25'],
    ['I8', 'IF(ROUND(F8/E8*100,8)>=100,10,IF(ROUND(F8/E8*100,8)>=90,7,0))', '7'],
    ['H15', 'ROUND(MAX(0,MIN(1,1-(F15-200)/200))*G15,2)', '10'],
    ['H20', 'ROUND(MAX(0,MIN(1,F20/35))*G20,2)', '9.71'],
    ['G25', 'SUM(G8,G15:G24)', '100'],
    ['H25', 'ROUND(SUM(I8,H15:H24),2)', '86.71'],
  ])('%s is =%s and shows %s', (name, formula, text) => {
    expect(written.cells.get(name)).toMatchObject({ formula, text, type: 'n' });
  });

  it('leaves a printed rate that does not follow from its amounts a number', () => {
    expect(written.cells.get('H9')).toMatchObject({ formula: null, text: '98.24', type: 'n' });
  });

  it('leaves a blank score blank', () => {
    expect(written.cells.get('H23')?.text ?? '').toBe('');
  });
});

const withRow = (changes: Partial<Evaluation['indicators'][number]>): Evaluation => {
  const evaluation = publishedEvaluation('sanming-2023-4');
  return {
    ...evaluation,
    statedTotal: '',
    indicators: evaluation.indicators.slice(0, 1).map((row) => ({ ...row, selfScoreText: '', ...changes })),
  };
};

const scoreCell = async (changes: Partial<Evaluation['indicators'][number]>, ruleSetId = 'national-2020') => {
  const form = findForm('project-self-evaluation') ?? undefined;
  const sheet = scoredSheet(withRow(changes), { ruleSetId, blanks: 'computed', ...(form && { form }) });
  return (await writeOne(sheet)).cells.get('H13');
};

describe('the formula of a score', () => {
  it.each([
    ['≥98%', '94.44', 'ROUND(MAX(0,MIN(1,F13/98))*G13,2)', '9.64'],
    ['≥98%', '94.44%', 'ROUND(MAX(0,MIN(1,94.44/98))*G13,2)', '9.64'],
    ['≥2万元', '15000元', 'ROUND(MAX(0,MIN(1,1.5/2))*G13,2)', '7.50'],
    ['≤200万元', '230', 'ROUND(MAX(0,MIN(1,1-(F13-200)/200))*G13,2)', '8.50'],
    ['=0起', '0', 'IF(F13<=0,G13,0)', '10'],
    ['≤0起', '3', 'IF(F13<=0,G13,0)', '0'],
    ['80-90%', '60', 'IF(F13<80,ROUND(MAX(0,MIN(1,F13/80))*G13,2),ROUND(MAX(0,MIN(1,1-(F13-90)/90))*G13,2))', '7.50'],
  ])('for %s and %s is =%s', async (targetText, actualText, formula, text) => {
    expect(await scoreCell({ targetText, actualText })).toMatchObject({ formula, text });
  });

  it('warns where the exact value is a half', async () => {
    const cell = await scoreCell({ targetText: '≥80', actualText: '67.32' });
    expect(cell).toMatchObject({ text: '8.42', formula: 'ROUND(MAX(0,MIN(1,F13/80))*G13,2)' });
    expect(cell?.note).toContain('8.415');
  });

  it.each([
    ['a rating', { targetText: '优', actualText: '优' }],
    ['a score that the unit set otherwise', { targetText: '≥98%', actualText: '94.44', selfScoreText: '9.5' }],
  ])('is not written for %s', async (_, changes) => {
    expect(await scoreCell(changes)).toMatchObject({ formula: null, type: 'n' });
  });
});

describe('a hostile or awkward text', () => {
  const evaluation: Evaluation = {
    ...publishedEvaluation('sanming-2023-1'),
    projectName: '=HYPERLINK("http://a","b")',
    overview: '@SUM(1+1)',
    achievements: '#VALUE!',
    expectedGoal: '-1+2\n第二行 _x0041_ <b>&"\'',
    actualGoal: '长'.repeat(3000),
  };

  it('stays the text it is', async () => {
    const written = await writeOne(scoredSheet(evaluation));
    const texts = [...written.cells.values()].filter(({ type }) => type === 's').map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([
        evaluation.projectName,
        evaluation.overview,
        evaluation.achievements,
        evaluation.expectedGoal,
        evaluation.actualGoal,
      ]),
    );
  });

  it('gets rows no taller than a spreadsheet allows, and enough of them', () => {
    const { layout } = scoredSheet(evaluation);
    const heights = sheetGrid(layout).heights.flat();
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
    expect(sheetGrid(layout).firstRows.at(-1)).toBeGreaterThan(layoutRows(layout).length);
  });
});

describe('a text that takes several rows of a spreadsheet', () => {
  it('begins at the top of them', async () => {
    const overview = '概况说明。'.repeat(900);
    const bytes = await writeSheets([scoredSheet({ ...publishedEvaluation('sanming-2023-1'), overview })], {
      writtenAt,
    });
    const parts = unzipSync(bytes);
    const xml = (name: string): string => new TextDecoder().decode(parts[name]);
    const formats = [...xml('xl/styles.xml').matchAll(/<xf [^>]*>(?:<alignment [^>]*>)?/gu)].map(([format]) => format);
    const cells = [...xml('xl/worksheets/sheet1.xml').matchAll(/<c r="B5" t="s" s="(\d+)"/gu)];
    expect(cells.map(([, style]) => formats[Number(style) + 1])).toEqual([expect.stringContaining('vertical="top"')]);
  });
});

describe('a workbook of several sheets', () => {
  const name = publishedEvaluation('sanming-2023-4').projectName.slice(0, 31);

  it('prints the used cells and repeats the head of the longest list', async () => {
    const sheet = scoredSheet(publishedEvaluation('sanming-2023-4'));
    const written = await writeAndRead([sheet, sheet]);
    const second = `${name.slice(0, 27)} (2)`;
    expect(written.map(({ name, printArea, printTitles }) => ({ name, printArea, printTitles }))).toEqual([
      { name, printArea: `'${name}'!$A$1:$I$28`, printTitles: `'${name}'!$14:$14` },
      { name: second, printArea: `'${second}'!$A$1:$I$28`, printTitles: `'${second}'!$14:$14` },
    ]);
  });

  it('is A4, as wide as the page and numbered', async () => {
    const bytes = await writeSheets([scoredSheet(publishedEvaluation('sanming-2023-4'))], { writtenAt });
    const xml = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
    expect(xml).toContain('<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>');
    expect(xml).toContain('<oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter>');
  });
});

describe('numbers', () => {
  it('are exact up to what a spreadsheet keeps', async () => {
    const evaluation = publishedEvaluation('sanming-2023-1');
    const funding = {
      ...evaluation.funding,
      rows: evaluation.funding.rows.map((row) => ({ ...row, adjustedBudgetText: '12345678901234567.89' })),
    };
    const sheet = scoredSheet({ ...evaluation, funding });
    const cell = (await writeOne(sheet)).cells.get('E8');
    expect(cell).toMatchObject({ type: 's', text: formatDecimal({ coefficient: 1234567890123456789n, scale: 2 }) });
  });
});
