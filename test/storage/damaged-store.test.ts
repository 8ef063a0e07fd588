import { describe, expect, it } from 'vitest';
import { publishedSheet } from '../support/evaluation-builder.ts';
import { startWorkspace } from '../support/stored-workspace.ts';

const sheet = publishedSheet('sanming-2023-1');
const other = publishedSheet('sanming-2023-2');
const save = { ruleSetId: 'sanming-2023', basedOn: 0 };

/** A workspace of two sheets, the first of which was spoilt behind its back. */
const startSpoilt = async (spoil: (stored: object) => unknown) => {
  const { workspace, database } = await startWorkspace();
  await workspace.saveEvaluations([
    { ...save, evaluation: sheet },
    { ...save, evaluation: other },
  ]);
  const spoilt = spoil((await database.get('evaluations', sheet.id)) as object);
  await database.put('evaluations', spoilt, sheet.id);
  return { workspace, database, spoilt };
};

describe('a record that cannot be opened', () => {
  it.each<[string, (stored: object) => unknown, string]>([
    [
      'a field of another type',
      (stored) => ({ ...stored, evaluation: { ...sheet, indicators: 'none' } }),
      'evaluation.indicators',
    ],
    ['a missing field', (stored) => ({ ...stored, ruleSetId: undefined }), 'ruleSetId'],
    ['no schema number', () => ({ id: sheet.id }), 'schema'],
    ['something else entirely', () => 'text', 'schema'],
  ])('for %s is set aside and named; the rest opens', async (_, spoil, place) => {
    const { workspace, spoilt } = await startSpoilt(spoil);
    expect(await workspace.loadEvaluation(sheet.id)).toMatchObject({
      ok: false,
      error: { kind: 'damaged', id: sheet.id },
    });
    expect((await workspace.listSummaries()).map(({ id }) => id)).toEqual([other.id]);
    const [damaged] = await workspace.listDamaged();
    expect(damaged).toMatchObject({ id: sheet.id, name: sheet.projectName, stored: spoilt });
    expect(damaged?.problem).toContain(place);
    expect(await workspace.listMissed()).toEqual([damaged]);
  });

  it('goes into the backup as it was', async () => {
    const { workspace, spoilt } = await startSpoilt(() => ({ schema: 1, id: sheet.id }));
    await workspace.loadEvaluation(sheet.id);
    const backup = await workspace.exportWorkspace();
    expect(backup.damaged).toEqual([{ id: sheet.id, stored: spoilt }]);
    expect(backup.evaluations.map(({ evaluation }) => evaluation)).toEqual([other]);
  });

  it('goes into the backup even before anyone tried to open it', async () => {
    const { workspace, spoilt } = await startSpoilt(() => ({ schema: 1, id: sheet.id }));
    expect((await workspace.exportWorkspace()).damaged).toEqual([{ id: sheet.id, stored: spoilt }]);
  });

  it('is kept once, and beside an older one of the same sheet', async () => {
    const { workspace, database, spoilt } = await startSpoilt(() => ({ schema: 1, id: sheet.id }));
    await Promise.all([workspace.loadEvaluation(sheet.id), workspace.loadEvaluation(sheet.id)]);
    await database.put('evaluations', { id: sheet.id }, sheet.id);
    await Promise.all([workspace.loadEvaluation(sheet.id), workspace.loadEvaluation(sheet.id)]);
    const backup = await workspace.exportWorkspace();
    expect(backup.damaged.map(({ stored }) => stored)).toEqual([spoilt, { id: sheet.id }]);
    await workspace.restoreWorkspace({ ...backup, damaged: [{ id: sheet.id, stored: { id: sheet.id } }] });
    expect(await workspace.listDamaged()).toHaveLength(2);
  });

  it('of a newer build stays where it is', async () => {
    const { workspace, database } = await startSpoilt((stored) => ({ ...stored, schema: 999 }));
    expect(await workspace.loadEvaluation(sheet.id)).toMatchObject({
      error: { kind: 'damaged', failure: { kind: 'newer-schema', schema: 999 } },
    });
    expect(await workspace.listDamaged()).toEqual([]);
    expect(await database.get('evaluations', sheet.id)).toMatchObject({ schema: 999 });
  });
});
