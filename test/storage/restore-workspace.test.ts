import { expect, it } from 'vitest';
import type { FormAdaptation } from '../../src/domain/form/form-adaptation.ts';
import { formatWorkspaceFile, parseWorkspaceFile } from '../../src/storage/schema/workspace-file.ts';
import { openWorkspace, type Workspace } from '../../src/storage/workspace.ts';
import { buildEvaluation, buildIndicator } from '../support/evaluation-builder.ts';
import { installFakeStorage } from '../support/fake-storage.ts';

installFakeStorage();

const now = (): string => '2026-11-20T09:00:00.000Z';

const fill = async (workspace: Workspace, count: number): Promise<void> => {
  const requests = Array.from({ length: count }, (_, index) => {
    const indicators = [buildIndicator({ id: `${index}-1`, maxScoreText: '90', actualText: String(index % 130) })];
    const evaluation = buildEvaluation({ id: `sheet-${index}`, projectName: `项目${index}`, indicators });
    const place = { kind: 'indicator', id: `${index}-1`, field: 'actualText' } as const;
    const edits = [{ kind: 'cell', place, from: '', to: String(index % 130) } as const];
    const note = { by: '李四', action: 'edited', reason: '', edits } as const;
    return { evaluation, ruleSetId: 'national-2020', basedOn: 0, note };
  });
  await workspace.saveEvaluations(requests);
};

// One sheet more than is written at once: the full county of 10,000 is the same loop, more often.
it('a backup of 501 sheets restores to the same bytes of facts and history', { timeout: 120_000 }, async () => {
  const first = await openWorkspace('restore-from', { now });
  await fill(first, 501);
  const backup = formatWorkspaceFile(await first.exportWorkspace());
  const second = await openWorkspace('restore-into', { now });
  const parsed = parseWorkspaceFile(backup);
  if (!parsed.ok) throw new Error(parsed.error.kind);
  expect(await second.restoreWorkspace(parsed.value)).toEqual({ ok: true, value: 501 });
  expect(formatWorkspaceFile(await second.exportWorkspace()) === backup).toBe(true);
  expect(await second.listSummaries()).toEqual(await first.listSummaries());
});

it('a backup takes the adapted forms along; forms of the new place stay', async () => {
  const form = (id: string, name: string): FormAdaptation => ({
    id,
    base: 'fund-self-evaluation',
    name,
    title: '',
    labels: [],
    order: null,
    extraColumns: [],
    notes: [],
  });
  const first = await openWorkspace('forms-from', { now });
  await first.writeForms([form('a', '本局自评表')]);
  const second = await openWorkspace('forms-into', { now });
  await second.writeForms([form('a', '旧表'), form('b', '另一表')]);
  const parsed = parseWorkspaceFile(formatWorkspaceFile(await first.exportWorkspace()));
  if (!parsed.ok) throw new Error(parsed.error.kind);
  await second.restoreWorkspace(parsed.value);
  expect((await second.readForms()).map(({ name }) => name)).toEqual(['另一表', '本局自评表']);
});

it('one damaged sheet keeps no other out, and is kept whole for later backups', async () => {
  const first = await openWorkspace('damaged-from', { now });
  await fill(first, 3);
  const written = await first.exportWorkspace();
  const spoiled = {
    ...written,
    evaluations: written.evaluations.map((entry, at) =>
      at === 1 ? { ...entry, evaluation: { ...entry.evaluation, indicators: 'x' } } : entry,
    ),
  };
  const parsed = parseWorkspaceFile(JSON.stringify(spoiled));
  if (!parsed.ok) throw new Error(parsed.error.kind);
  const second = await openWorkspace('damaged-into', { now });
  expect(await second.restoreWorkspace(parsed.value)).toEqual({ ok: true, value: 2 });
  const [damaged] = await second.listDamaged();
  expect(damaged).toMatchObject({ id: 'sheet-1', name: '项目1' });
  expect(damaged?.problem).toContain('indicators');
  const again = await second.exportWorkspace();
  expect(again.damaged.map(({ id }) => id)).toEqual(['sheet-1']);
  expect(again.damaged[0]?.stored).toMatchObject(spoiled.evaluations[1] ?? {});
  expect(again.history.filter(({ id }) => id === 'sheet-1')).toHaveLength(1);
  await second.restoreWorkspace(parsed.value);
  expect(await second.listDamaged()).toHaveLength(1);
});

it('nobody is warned of a damaged record whose sheet can be read here; it stays kept and goes into backups', async () => {
  const first = await openWorkspace('missed-from', { now });
  await fill(first, 2);
  const intact = await first.exportWorkspace();
  const spoil = (indicators: string) => ({
    id: 'sheet-1',
    stored: { ...intact.evaluations[1], indicators, schema: 0 },
  });
  const alone = { ...intact, evaluations: intact.evaluations.slice(0, 1), damaged: [spoil('x')] };
  const missed = async (workspace: Workspace) => (await workspace.listMissed()).map(({ id }) => id);

  const second = await openWorkspace('missed-into', { now });
  await second.restoreWorkspace({ ...alone, damaged: [...alone.damaged, { id: 'unknown', stored: 7 }] });
  expect(await missed(second)).toEqual(['sheet-1', 'unknown']);
  await second.restoreWorkspace({ ...alone, damaged: [spoil('y')] });
  expect(await missed(second)).toEqual(['sheet-1', `sheet-1 ${now()}`, 'unknown']);
  await second.restoreWorkspace(intact);
  expect(await missed(second)).toEqual(['unknown']);
  expect((await second.exportWorkspace()).damaged).toHaveLength(3);
  await second.removeEvaluations(['sheet-1']);
  expect(await missed(second)).toEqual(['sheet-1', `sheet-1 ${now()}`, 'unknown']);

  await first.restoreWorkspace(alone);
  expect(await missed(first)).toEqual([]);
  expect((await first.listDamaged()).map(({ id }) => id)).toEqual(['sheet-1']);
});

it('a backup of damaged sheets alone is refused, and the first place named', async () => {
  const first = await openWorkspace('all-damaged', { now });
  await fill(first, 1);
  const [entry] = (await first.exportWorkspace()).evaluations;
  const file = { ...(await first.exportWorkspace()), evaluations: [{ ...entry, ruleSetId: 7 }] };
  expect(parseWorkspaceFile(JSON.stringify(file))).toMatchObject({
    ok: false,
    error: { kind: 'shape', path: 'evaluations.0.ruleSetId' },
  });
});
