import { expect, it } from 'vitest';
import { defaultMeasure, emptyLedger, type Ledger } from '../../src/domain/entry/ledger.ts';
import { formatWorkspaceFile, parseWorkspaceFile } from '../../src/storage/schema/workspace-file.ts';
import { openWorkspace } from '../../src/storage/workspace.ts';
import { buildEvaluation, buildIndicator } from '../support/evaluation-builder.ts';
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

it('a file goes with the last sheet that names it, and stays as long as one does', async () => {
  const workspace = await openWorkspace('files-of-sheets', { now });
  await workspace.saveFile(file);
  await workspace.saveFile({ ...file, id: 'f2' });
  const indicators = [buildIndicator({ id: 'r' })];
  await workspace.saveEvaluations(
    ['a', 'b'].map((id) => ({
      evaluation: buildEvaluation({ id, indicators }),
      ruleSetId: 'national-2020',
      basedOn: 0,
      ledger,
    })),
  );
  await workspace.deleteEvaluations(['a']);
  expect(await workspace.readFile('f1')).toEqual(file);
  await workspace.deleteEvaluations(['b']);
  expect(await workspace.readFile('f1')).toBeNull();
  expect(await workspace.readFile('f2')).not.toBeNull();
});
