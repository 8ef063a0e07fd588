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

  it('has every row of a long list in the order of the ids, and makes the missing one again', async () => {
    const { workspace, database } = await startWithSheet();
    const facts = await database.get('evaluations', sheet.id);
    const row = (await database.get('summaries', sheet.id)) as object;
    const ids = Array.from({ length: 1203 }, (_, index) => `${sheet.id}-${String(index).padStart(4, '0')}`);
    for (const id of ids) {
      await database.put('evaluations', facts, id);
      await database.put('summaries', { ...row, id }, id);
    }
    await database.delete('summaries', ids[700] ?? '');
    const listed = await workspace.listSummaries();
    // Made from the facts, which still bear the first one's id.
    expect(listed.map(({ id }) => id)).toEqual([sheet.id, ...ids.with(700, sheet.id)]);
  });
});
