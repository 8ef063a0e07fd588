import { expect, it } from 'vitest';
import { noBureauSettings } from '../../src/storage/bureau-store.ts';
import { formatWorkspaceFile, parseWorkspaceFile } from '../../src/storage/schema/workspace-file.ts';
import { startWorkspace } from '../support/stored-workspace.ts';

it('keeps what a bureau set, and ships its clauses before that', async () => {
  const { workspace } = await startWorkspace();
  expect(await workspace.readBureau()).toEqual(noBureauSettings);
  const tuning = [{ check: 'on-cutoff', severity: 'off', threshold: null, reason: '压线不提示' }] as const;
  const settings = { ...noBureauSettings, reviewer: '王芳', tuning, expectedUnits: ['甲单位'] };
  await workspace.writeBureau(settings);
  expect(await workspace.readBureau()).toEqual(settings);
});

it('settings that do not fit count as not set', async () => {
  const { workspace, database } = await startWorkspace();
  await database.put('meta', { schema: 1, clauses: [{ id: 'a', title: '条款', percent: 'many' }] }, 'bureau');
  expect(await workspace.readBureau()).toEqual(noBureauSettings);
});

it('travels with the backup', async () => {
  const { workspace } = await startWorkspace();
  const settings = { ...noBureauSettings, reviewer: '王芳' };
  expect((await workspace.exportWorkspace()).bureau).toBeUndefined();
  await workspace.writeBureau(settings);
  const file = parseWorkspaceFile(formatWorkspaceFile(await workspace.exportWorkspace()));
  const { workspace: other } = await startWorkspace();
  await other.restoreWorkspace(file.ok ? file.value : await other.exportWorkspace());
  expect(await other.readBureau()).toEqual(settings);
});
