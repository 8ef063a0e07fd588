import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../src/storage/workspace.ts';
import { buildEvaluation, publishedSheet } from '../support/evaluation-builder.ts';
import { startWorkspace } from '../support/stored-workspace.ts';

const sheet = publishedSheet('sanming-2023-4');
const request = { evaluation: sheet, ruleSetId: 'sanming-2023', basedOn: 0 };

describe('a workspace', () => {
  it('gives back the facts it was given, and after it is opened again', async () => {
    const { name, workspace } = await startWorkspace();
    await workspace.saveEvaluations([request]);
    workspace.close();
    const opened = await openWorkspace(name, { now: () => '' });
    expect(await opened.loadEvaluation(sheet.id)).toMatchObject({
      ok: true,
      value: { evaluation: sheet, ruleSetId: 'sanming-2023', revision: 1, savedAt: '2026-01-31T08:00:00.000Z' },
    });
  });

  it('counts the revisions of an evaluation', async () => {
    const { workspace } = await startWorkspace();
    await workspace.saveEvaluations([request]);
    const second = { ...request, evaluation: { ...sheet, projectName: '改名' }, basedOn: 1 };
    expect(await workspace.saveEvaluations([second])).toMatchObject({ ok: true, value: [{ revision: 2 }] });
    expect(await workspace.loadEvaluation(sheet.id)).toMatchObject({ value: { evaluation: { projectName: '改名' } } });
  });

  it('refuses an edit of an older revision and writes nothing of its batch', async () => {
    const { workspace } = await startWorkspace();
    await workspace.saveEvaluations([request]);
    const other = { ...request, evaluation: buildEvaluation({ id: 'other' }) };
    expect(await workspace.saveEvaluations([other, request])).toEqual({
      ok: false,
      error: { kind: 'conflict', ids: [sheet.id] },
    });
    expect(await workspace.loadEvaluation('other')).toEqual({ ok: false, error: { kind: 'not-found', id: 'other' } });
  });

  it('gives back several at once in the order asked for, each with its own answer', async () => {
    const { workspace } = await startWorkspace();
    await workspace.saveEvaluations([request, { ...request, evaluation: buildEvaluation({ id: 'other' }) }]);
    const loaded = await workspace.loadEvaluations(['other', 'nowhere', sheet.id]);
    expect(loaded.map((result) => (result.ok ? result.value.id : result.error.kind))).toEqual([
      'other',
      'not-found',
      sheet.id,
    ]);
  });

  it('overwrites when asked to, whatever is there', async () => {
    const { workspace } = await startWorkspace();
    await workspace.saveEvaluations([request]);
    expect(await workspace.saveEvaluations([{ ...request, basedOn: null }])).toMatchObject({ ok: true });
  });

  it('keeps what it is told about itself', async () => {
    const { workspace } = await startWorkspace();
    expect(await workspace.readMeta()).toBeNull();
    await workspace.writeMeta({ schema: 1, title: '三明', begunWith: 'file' });
    expect(await workspace.readMeta()).toEqual({ schema: 1, title: '三明', begunWith: 'file' });
  });

  it('forgets what is deleted, in the list too', async () => {
    const { workspace } = await startWorkspace();
    await workspace.saveEvaluations([request, { ...request, evaluation: buildEvaluation({ id: 'other' }) }]);
    await workspace.removeEvaluations([sheet.id]);
    expect((await workspace.listSummaries()).map(({ id }) => id)).toEqual(['other']);
    expect(await workspace.loadEvaluation(sheet.id)).toMatchObject({ error: { kind: 'not-found' } });
  });

  it('is empty after it was cleared', async () => {
    const { workspace } = await startWorkspace();
    await workspace.saveEvaluations([request]);
    await workspace.writeMeta({ schema: 1, title: '三明', begunWith: 'file' });
    await workspace.clear();
    expect([await workspace.listSummaries(), await workspace.readMeta()]).toEqual([[], null]);
  });
});
