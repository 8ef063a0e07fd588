import { describe, expect, it } from 'vitest';
import { findForm } from '../../src/export/forms/published-forms.ts';
import { joinRegisters } from '../../src/export/join-registers.ts';
import { nothingBeside } from '../../src/export/layout/beside-values.ts';
import { layoutRows } from '../../src/export/layout/sheet-layout.ts';
import type { PreparedSheet } from '../../src/export/prepare-sheet.ts';
import { writeDocument } from '../../src/export/docx/write-document.ts';
import { writeSheets } from '../../src/export/xlsx/write-sheets.ts';
import { importFile } from '../../src/import/import-file.ts';
import { publishedEvaluation, publishedIds, scoredSheet } from '../support/published-sheet.ts';

const prepared = (id: string): PreparedSheet => {
  const sheet = scoredSheet(publishedEvaluation(id));
  return {
    ...sheet,
    source: { evaluation: sheet.evaluation, computed: null, beside: nothingBeside(sheet.evaluation) },
  };
};

const sheets = publishedIds.map(prepared);
const register = joinRegisters(sheets).filter(({ form }) => form === findForm('project-goal-register'));

describe('projects of a register', () => {
  it('stand in one table, a row each, among sheets that stay apart', () => {
    expect(joinRegisters(sheets)).toHaveLength(15);
    expect(register.map(({ layout }) => layout.bands.at(-1)?.rows.length)).toEqual([5]);
  });

  it('stay apart when their years differ', () => {
    const [first, second] = sheets.filter(({ form }) => form.id === 'project-goal-register');
    if (first === undefined || second === undefined) throw new Error('no register');
    const later = { ...second, evaluation: { ...second.evaluation, fiscalYear: 2026 } };
    expect(joinRegisters([first, later])).toHaveLength(2);
  });

  it.each(['xlsx', 'docx'] as const)('come back one by one from .%s', async (format) => {
    const bytes =
      format === 'xlsx'
        ? await writeSheets(register, { writtenAt: new Date(0) })
        : await writeDocument(register.map(({ layout }) => layout));
    let ids = 0;
    const { drafts } = await importFile({ file: `a.${format}`, bytes }, { newId: () => `${(ids += 1)}` });
    const rows = drafts.map(({ evaluation }) => layoutRows(scoredSheet(evaluation).layout).at(-1));
    const texts = rows.map((row) => row?.cells.map(({ text }) => text));
    expect(texts).toEqual(register[0]?.layout.bands.at(-1)?.rows.map(({ cells }) => cells.map(({ text }) => text)));
  });
});
