import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../src/domain/evaluation/evaluation.ts';
import { publishedSheet } from '../support/evaluation-builder.ts';
import { startWorkspace } from '../support/stored-workspace.ts';
import type { Database } from '../../src/storage/database.ts';

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
    const ids = await plantCopies(database, 1203);
    await database.delete('summaries', ids[700] ?? '');
    const listed = await workspace.listSummaries();
    // Made from the facts, which still bear the first one's id.
    expect(listed.map(({ id }) => id)).toEqual([sheet.id, ...ids.with(700, sheet.id)]);
  });
});

/** Puts the one sheet there under many more ids, with the first of its indicators alone: rows are many, not long. */
const plantCopies = async (database: Database, count: number): Promise<readonly string[]> => {
  const stored = (await database.get('evaluations', sheet.id)) as { readonly evaluation: Evaluation };
  const { evaluation } = stored;
  const facts = { ...stored, evaluation: { ...evaluation, indicators: evaluation.indicators.slice(0, 1) } };
  const row = (await database.get('summaries', sheet.id)) as object;
  const ids = Array.from({ length: count }, (_, index) => `${sheet.id}-${String(index).padStart(4, '0')}`);
  const transaction = database.transaction(['evaluations', 'summaries'], 'readwrite');
  await Promise.all(
    ids.flatMap((id) => [
      transaction.objectStore('evaluations').put(facts, id),
      transaction.objectStore('summaries').put({ ...row, id }, id),
    ]),
  );
  return ids;
};

const startPacked = async () => {
  const started = await startWithSheet();
  const ids = await plantCopies(started.database, 1100);
  const before = await started.workspace.listSummaries();
  await started.workspace.packSummaries();
  return { ...started, ids, before };
};

const renamed = { ...sheet, projectName: '改了名的项目' };

describe('a list that was packed', () => {
  it('says the same from two pieces', async () => {
    const { workspace, database, before } = await startPacked();
    expect(await database.count('summaries')).toBe(0);
    expect(await database.getAllKeys('packs')).toHaveLength(2);
    expect(await workspace.listSummaries()).toEqual(before);
  });

  it('tells what was written since, also when it is packed again', async () => {
    const { workspace, ids } = await startPacked();
    await workspace.saveEvaluations([{ evaluation: renamed, ruleSetId: 'sanming-2023', basedOn: 1 }]);
    await workspace.removeEvaluations([ids[5] ?? '', ids[1050] ?? '']);
    const written = await workspace.listSummaries();
    expect(written).toHaveLength(1099);
    expect(written[0]).toMatchObject({ id: sheet.id, revision: 2, projectName: '改了名的项目' });
    await workspace.packSummaries();
    expect(await workspace.listSummaries()).toEqual(written);
  });

  it('does not fall back to the packed row of a sheet whose newer row cannot be read', async () => {
    const { workspace, database } = await startPacked();
    await workspace.saveEvaluations([{ evaluation: renamed, ruleSetId: 'sanming-2023', basedOn: 1 }]);
    await database.put('summaries', { id: sheet.id }, sheet.id);
    expect((await workspace.listSummaries())[0]).toMatchObject({ revision: 2, projectName: '改了名的项目' });
  });

  it('gives a packed row to a sheet that is taken out, and back with it', async () => {
    const { workspace, ids, before } = await startPacked();
    const id = ids[1050] ?? '';
    await workspace.removeEvaluations([id]);
    expect(await workspace.listRemoved()).toMatchObject([{ id, name: sheet.projectName }]);
    await workspace.putBack(id);
    expect(await workspace.listSummaries()).toEqual(before);
  });

  it('does not fall back to the packed row of a sheet that came back without its newer one', async () => {
    const { workspace, database } = await startPacked();
    await workspace.saveEvaluations([{ evaluation: renamed, ruleSetId: 'sanming-2023', basedOn: 1 }]);
    await database.put('summaries', { id: sheet.id }, sheet.id);
    await workspace.removeEvaluations([sheet.id]);
    await workspace.putBack(sheet.id);
    expect((await workspace.listSummaries())[0]).toMatchObject({ revision: 2, projectName: '改了名的项目' });
  });

  it('lets go of the rows of sheets that are gone', async () => {
    const { workspace, database, ids } = await startPacked();
    await workspace.removeEvaluations(ids.slice(0, 700));
    await workspace.saveEvaluations([{ evaluation: sheet, ruleSetId: 'sanming-2023', basedOn: 1 }]);
    await plantCopies(database, 600);
    await workspace.packSummaries();
    expect(await database.getAllKeys('packs')).toHaveLength(2);
    expect(await workspace.listSummaries()).toHaveLength(1001);
  });

  it('is made again from the facts where a piece is spoilt', async () => {
    const { workspace, database } = await startPacked();
    await database.put('packs', new TextEncoder().encode('[{"id":'), sheet.id);
    expect((await workspace.listSummaries())[0]).toMatchObject({ id: sheet.id, total: '86.71' });
  });
});
