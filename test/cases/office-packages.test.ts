import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../src/domain/evaluation/evaluation.ts';
import { findRuleSet } from '../../src/domain/rules/rule-sets.ts';
import { toIndicatorList } from '../../src/export/csv/indicator-list.ts';
import { writeDocument } from '../../src/export/docx/write-document.ts';
import { writeReport } from '../../src/export/docx/write-report.ts';
import { publishedForms } from '../../src/export/forms/published-forms.ts';
import { buildReport } from '../../src/export/report/build-report.ts';
import { writeTemplate } from '../../src/export/template/write-template.ts';
import { writeList } from '../../src/export/xlsx/write-list.ts';
import { writeSheets } from '../../src/export/xlsx/write-sheets.ts';
import { findOfficeFlaws } from '../support/office-package.ts';
import { publishedEvaluation, publishedIds, type ScoredSheet, scoredSheet } from '../support/published-sheet.ts';

const writtenAt = new Date('2024-01-05T00:00:00Z');

const writers = {
  xlsx: (sheets: readonly ScoredSheet[]) => writeSheets(sheets, { writtenAt }),
  docx: (sheets: readonly ScoredSheet[]) => writeDocument(sheets.map(({ layout }) => layout)),
} as const;
const formats = ['xlsx', 'docx'] as const;

const published = publishedEvaluation('sanming-2023-4');

/** Characters that no XML holds, a text beyond the size of a cell, and what looks like markup or like a formula. */
const hostileText =
  'a\u0000b\u0001\u0008\u000b\u001f\ud800c\udfff\ufffe\uffff😀𠮷\t制\r\n换行\u2028段_x0041_ ]]> <&>"\' ';
const hostile: Evaluation = {
  ...published,
  projectName: `'[${hostileText}]/:*?'`,
  implementingUnit: hostileText,
  overview: `=${hostileText}`,
  achievements: '很长的说明，'.repeat(7000),
  indicators: published.indicators.map((row, index) => ({
    ...row,
    name: index === 1 ? '甲'.repeat(3000) : `${hostileText}${row.name}`,
    remark: hostileText,
  })),
  problems: [{ type: hostileText, problem: '😀'.repeat(17_000), suggestion: '#REF!' }],
};
const evaluations = { published, 'hostile and long': hostile } as const;

const onForms = publishedForms.flatMap((form) =>
  formats.flatMap((format) =>
    (['published', 'hostile and long'] as const).map((facts) => [form.id, format, facts] as const),
  ),
);

describe('a written office file needs no repair', () => {
  it.each(onForms)('%s as .%s, with facts that are %s', async (formId, format, facts) => {
    const form = publishedForms.find(({ id }) => id === formId);
    if (form === undefined) throw new Error(`no form ${formId}`);
    expect(findOfficeFlaws(await writers[format]([scoredSheet(evaluations[facts], { form })]))).toEqual([]);
  });

  it.each(formats)('all published tables in one .%s', async (format) => {
    const sheets = publishedIds.map((id) => scoredSheet(publishedEvaluation(id)));
    expect(findOfficeFlaws(await writers[format](sheets))).toEqual([]);
  });

  it('scores that are exact halves, each with its comment', async () => {
    const halves = published.indicators.map((row) => ({
      ...row,
      targetText: '≥80',
      actualText: '67.32',
      selfScoreText: '',
    }));
    const sheet = scoredSheet({ ...published, statedTotal: '', indicators: halves }, { blanks: 'computed' });
    expect(findOfficeFlaws(await writers.xlsx([sheet, sheet]))).toEqual([]);
  });

  it.each(publishedForms.map(({ id, ...form }) => [id, { id, ...form }] as const))(
    'the template of %s',
    async (_, form) => {
      expect(findOfficeFlaws(await writeTemplate(form, { fiscalYear: 2025, writtenAt }))).toEqual([]);
    },
  );

  it('the report and the list of indicators', async () => {
    const ruleSet = findRuleSet('sanming-2023');
    if (ruleSet === null) throw new Error('no rule set');
    const report = buildReport([published, hostile].map((evaluation) => ({ evaluation, ruleSet })));
    expect(findOfficeFlaws(await writeReport(report))).toEqual([]);
    expect(findOfficeFlaws(await writeList(toIndicatorList([published, hostile]), { writtenAt }))).toEqual([]);
  });
});

describe('a planted flaw is found', () => {
  const plant = async (format: 'xlsx' | 'docx', part: string, change: (xml: string) => string) => {
    const parts = unzipSync(await writers[format]([scoredSheet(published)]));
    const xml = change(strFromU8(parts[part] ?? new Uint8Array()));
    return findOfficeFlaws(zipSync({ ...parts, [part]: strToU8(xml) }));
  };
  const sheet = 'xl/worksheets/sheet1.xml';
  const document = 'word/document.xml';

  it.each([
    [
      'xlsx',
      sheet,
      /<mergeCells.*<\/mergeCells>(.*)(?=<\/worksheet>)/su,
      '$1<mergeCells/>',
      'mergeCells is out of place',
    ],
    ['xlsx', sheet, /<cols>/u, '<cols>\uffff', 'a character that XML cannot hold'],
    ['xlsx', sheet, / s="1"/u, ' s="999"', 'cell A1'],
    ['xlsx', 'xl/workbook.xml', /name="2023/u, 'name="20:23', 'sheet name 20:23'],
    ['xlsx', 'xl/workbook.xml', /localSheetId="0"/u, 'localSheetId="1"', 'defined name'],
    ['xlsx', 'xl/_rels/workbook.xml.rels', /worksheets\/sheet1/u, 'worksheets/sheet9', 'no part /xl/worksheets/sheet9'],
    ['xlsx', 'xl/_rels/workbook.xml.rels', /"rId1"/u, '"rId2"', 'two relations rId2'],
    ['xlsx', '[Content_Types].xml', /<Override PartName="\/xl\/worksheets[^>]*>/u, '', 'no type: xl/worksheets'],
    ['docx', document, /(<w:tblW [^>]*>)(<w:jc [^>]*>)/u, '$2$1', 'w:tblW is out of place'],
    ['docx', document, /(<w:tcW [^>]*>)/u, '$1<w:vMerge w:val="continue"/>', 'row 1, cell at'],
    ['docx', document, /<w:gridCol [^>]*>/u, '', 'columns'],
  ] as const)('in a .%s: %s, %s → %s', async (format, part, from, to, flaw) => {
    expect((await plant(format, part, (xml) => xml.replace(from, to))).join('\n')).toContain(flaw);
  });
});
