import { describe, expect, it } from 'vitest';
import { publishedSheet } from '../support/evaluation-builder.ts';
import { startWorkspace } from '../support/stored-workspace.ts';

const sheet = publishedSheet('sanming-2023-4');

const startWithSheet = async () => {
  const started = await startWorkspace();
  await started.workspace.saveEvaluations([{ evaluation: sheet, ruleSetId: 'sanming-2023', basedOn: 0 }]);
  return started;
};

describe('the list', () => {
  it('shows what the sheet comes to under its own rule set', async () => {
    const { workspace } = await startWithSheet();
    expect(await workspace.listSummaries()).toMatchObject([
      {
        id: sheet.id,
        revision: 1,
        total: '86.71',
        grade: 'good',
        executionRate: '98.25',
        statedTotal: '86.71',
        openPoints: 1,
      },
    ]);
  });

  it.each<[string, (row: object) => unknown]>([
    ['missing', () => undefined],
    ['unreadable', () => ({ id: sheet.id })],
    ['made by an older build', (row) => ({ ...row, version: 0, total: '0' })],
    ['made under an older rule set', (row) => ({ ...row, ruleSetVersion: 0, total: '0' })],
    ['made under a rule set that is gone', (row) => ({ ...row, ruleSetId: 'gone', total: '0' })],
  ])('makes a row again that is %s', async (_, spoil) => {
    const { workspace, database } = await startWithSheet();
    const spoilt = spoil((await database.get('summaries', sheet.id)) as object);
    await (spoilt === undefined ? database.delete('summaries', sheet.id) : database.put('summaries', spoilt, sheet.id));
    expect(await workspace.listSummaries()).toMatchObject([{ total: '86.71' }]);
    expect(await database.get('summaries', sheet.id)).toMatchObject({ total: '86.71' });
  });

  it('has no row for an evaluation that is gone', async () => {
    const { workspace, database } = await startWithSheet();
    await database.delete('evaluations', sheet.id);
    expect(await workspace.listSummaries()).toEqual([]);
  });
});
