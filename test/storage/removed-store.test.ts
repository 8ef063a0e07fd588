import { describe, expect, it } from 'vitest';
import { defaultMeasure, emptyLedger, type Ledger } from '../../src/domain/entry/ledger.ts';
import { openWorkspace, type Workspace } from '../../src/storage/workspace.ts';
import { buildEvaluation, buildIndicator } from '../support/evaluation-builder.ts';
import { installFakeStorage } from '../support/fake-storage.ts';

installFakeStorage();

const start = async (
  name: string,
): Promise<{ readonly workspace: Workspace; readonly setDay: (day: string) => void }> => {
  let today = '2026-11-01';
  const workspace = await openWorkspace(name, { now: () => `${today}T09:00:00.000Z` });
  return { workspace, setDay: (day) => (today = day) };
};

const note = { by: '李四', action: 'edited', reason: '', edits: [] } as const;

const save = async (workspace: Workspace, id: string, ledger: Ledger = emptyLedger): Promise<void> => {
  const evaluation = buildEvaluation({ id, projectName: `项目${id}`, indicators: [buildIndicator({ id: 'r' })] });
  await workspace.saveEvaluations([{ evaluation, ruleSetId: 'national-2020', basedOn: null, ledger, note }]);
};

describe('a sheet that was taken out', () => {
  it('is in no list, and comes back as it was, with its history', async () => {
    const { workspace } = await start('removed-back');
    await save(workspace, 'a');
    await save(workspace, 'a');
    await save(workspace, 'b');
    const before = [
      await workspace.listSummaries(),
      await workspace.loadEvaluation('a'),
      await workspace.listHistory('a'),
    ];
    await workspace.removeEvaluations(['a']);
    expect((await workspace.listSummaries()).map(({ id }) => id)).toEqual(['b']);
    expect(await workspace.listHistory('a')).toEqual([]);
    expect(await workspace.listRemoved()).toEqual([{ id: 'a', name: '项目a', removedAt: '2026-11-01T09:00:00.000Z' }]);
    expect(await workspace.putBack('a')).toBe(true);
    expect([
      await workspace.listSummaries(),
      await workspace.loadEvaluation('a'),
      await workspace.listHistory('a'),
    ]).toEqual(before);
    expect(await workspace.listRemoved()).toEqual([]);
  });

  it('never takes the place of one that came in since', async () => {
    const { workspace } = await start('removed-taken');
    await save(workspace, 'a');
    await workspace.removeEvaluations(['a']);
    await save(workspace, 'a');
    expect(await workspace.putBack('a')).toBe(false);
    expect((await workspace.listRemoved()).map(({ id }) => id)).toEqual(['a']);
  });

  it('is let go after thirty days, and not before', async () => {
    const { workspace, setDay } = await start('removed-days');
    await save(workspace, 'a');
    await workspace.removeEvaluations(['a']);
    setDay('2026-12-01');
    await workspace.dropRemoved();
    expect(await workspace.listRemoved()).toHaveLength(1);
    setDay('2026-12-02');
    await workspace.dropRemoved();
    expect(await workspace.listRemoved()).toEqual([]);
    expect(await workspace.putBack('a')).toBe(false);
  });

  it('goes when the workspace is cleared', async () => {
    const { workspace } = await start('removed-clear');
    await save(workspace, 'a');
    await workspace.removeEvaluations(['a']);
    await workspace.clear();
    expect(await workspace.listRemoved()).toEqual([]);
  });
});

/** A ledger in which row `r` has the file as evidence for its year. */
const ledger: Ledger = {
  ...emptyLedger,
  measures: {
    r: {
      ...defaultMeasure,
      values: [{ month: 0, text: '', note: '', evidence: [{ kind: 'file', id: 'f1', name: '签到.pdf', size: 8 }] }],
    },
  },
};

it('evidence goes with the last sheet that names it, and only when that sheet is let go', async () => {
  const { workspace, setDay } = await start('removed-files');
  const file = { id: 'f1', name: '签到.pdf', type: 'application/pdf', base64: btoa('%PDF-1.7') };
  await workspace.saveFile(file);
  await workspace.saveFile({ ...file, id: 'f2' });
  await save(workspace, 'a', ledger);
  await save(workspace, 'b', ledger);
  await workspace.removeEvaluations(['a']);
  setDay('2027-01-05');
  await workspace.dropRemoved();
  expect(await workspace.readFile('f1')).toEqual(file);
  await workspace.removeEvaluations(['b']);
  await workspace.dropRemoved();
  expect(await workspace.readFile('f1')).toEqual(file);
  setDay('2027-03-01');
  await workspace.dropRemoved();
  expect(await workspace.readFile('f1')).toBeNull();
  expect(await workspace.readFile('f2')).not.toBeNull();
});
