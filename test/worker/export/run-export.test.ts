import { describe, expect, it } from 'vitest';
import { findForm } from '../../../src/export/forms/published-forms.ts';
import { importFile } from '../../../src/import/import-file.ts';
import type { ExportTask } from '../../../src/worker/export/export-message.ts';
import { runExport } from '../../../src/worker/export/run-export.ts';
import { publishedEvaluation } from '../../support/published-sheet.ts';

const sheets = [1, 2, 3].map((number) => ({
  evaluation: publishedEvaluation(`sanming-2023-${number}`),
  kept: null,
  ruleSetId: 'sanming-2023',
}));

const run = (task: ExportTask, onProgress: (done: number, of: number) => void = () => undefined) =>
  runExport({ task, writtenAt: new Date(0) }, onProgress);

describe('an export', () => {
  it('tells how far it is, sheet by sheet', async () => {
    const steps: string[] = [];
    await run({ kind: 'sheets', format: 'xlsx', form: null, scores: 'written', sheets }, (done, of) =>
      steps.push(`${done}/${of}`),
    );
    expect(steps).toEqual(['1/3', '2/3', '3/3']);
  });

  it.each(['xlsx', 'docx'] as const)('writes all sheets into one .%s on the form that was chosen', async (format) => {
    const form = findForm('project-self-evaluation');
    const bytes = await run({ kind: 'sheets', format, form, scores: 'written', sheets });
    let ids = 0;
    const { drafts } = await importFile({ file: `a.${format}`, bytes }, { newId: () => `${(ids += 1)}` });
    expect(drafts.map(({ evaluation }) => evaluation.statedTotal)).toEqual(['99.64', '99.63', '90']);
    expect(drafts.every(({ evaluation }) => evaluation.formTitle === '项目支出绩效自评表')).toBe(true);
  });

  it('lists every indicator with its sheet', async () => {
    const text = new TextDecoder().decode(await run({ kind: 'indicators', format: 'csv', sheets }));
    const rows = sheets.reduce((sum, { evaluation }) => sum + evaluation.indicators.length, 0);
    expect(text.trim().split('\r\n')).toHaveLength(rows + 1);
    expect(text).toContain('≥98%,94.44,10,9.64');
  });
});
