import { expect, it } from 'vitest';
import { formatWorkspaceFile, parseWorkspaceFile } from '../../src/storage/schema/workspace-file.ts';
import { openWorkspace } from '../../src/storage/workspace.ts';
import { installFakeStorage } from '../support/fake-storage.ts';

installFakeStorage();

const now = (): string => '2026-11-20T09:00:00.000Z';
const file = { id: 'f1', name: '签到.pdf', type: 'application/pdf', base64: btoa('%PDF-1.7') };

it('a file kept as evidence goes into the backup and comes back from it', async () => {
  const first = await openWorkspace('files-from', { now });
  await first.saveFile(file);
  const parsed = parseWorkspaceFile(formatWorkspaceFile(await first.exportWorkspace()));
  if (!parsed.ok) throw new Error(parsed.error.kind);
  const second = await openWorkspace('files-into', { now });
  expect(await second.readFile('f1')).toBeNull();
  await second.restoreWorkspace(parsed.value);
  expect(await second.readFile('f1')).toEqual(file);
});
