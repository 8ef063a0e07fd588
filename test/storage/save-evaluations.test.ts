import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../src/domain/evaluation/evaluation.ts';
import { onlySaved } from '../../src/storage/save-evaluations.ts';
import { openWorkspace, type Workspace } from '../../src/storage/workspace.ts';
import { buildEvaluation, buildIndicator } from '../support/evaluation-builder.ts';
import { installFakeStorage } from '../support/fake-storage.ts';

installFakeStorage();

let opened = 0;

const open = (): Promise<Workspace> => {
  opened += 1;
  return openWorkspace(`save-${opened}`, { now: () => '2026-11-20T09:00:00.000Z' });
};

const withActual = (actualText: string): Evaluation =>
  buildEvaluation({ indicators: [buildIndicator({ maxScoreText: '90', actualText })] });

const place = { kind: 'indicator', id: 'row', field: 'actualText' } as const;
const edits = [{ kind: 'cell', place, from: '100', to: '98' } as const];
const note = { by: '张三', action: 'edited', reason: '', edits } as const;

describe('saveEvaluations', () => {
  it('keeps who changed what, old → new, with the revision it made', async () => {
    const workspace = await open();
    await workspace.saveEvaluations([{ evaluation: withActual('100'), ruleSetId: 'national-2020', basedOn: 0 }]);
    await workspace.saveEvaluations([{ evaluation: withActual('98'), ruleSetId: 'national-2020', basedOn: 1, note }]);
    expect(await workspace.listHistory('sheet')).toEqual([
      { schema: 1, id: 'sheet', revision: 2, at: '2026-11-20T09:00:00.000Z', ...note },
    ]);
  });

  it('refuses an edit that started from an older revision, and writes nothing of it', async () => {
    const workspace = await open();
    await workspace.saveEvaluations([{ evaluation: withActual('100'), ruleSetId: 'national-2020', basedOn: 0 }]);
    await workspace.saveEvaluations([{ evaluation: withActual('97'), ruleSetId: 'national-2020', basedOn: 1, note }]);
    const late = { evaluation: withActual('98'), ruleSetId: 'national-2020', basedOn: 1, note };
    expect(await workspace.saveEvaluations([late])).toEqual({ ok: false, error: { kind: 'conflict', ids: ['sheet'] } });
    expect(await workspace.loadEvaluation('sheet')).toMatchObject({
      ok: true,
      value: { revision: 2, evaluation: withActual('97') },
    });
    expect(await workspace.listHistory('sheet')).toHaveLength(1);
  });

  it('keeps the ledger of a sheet that is imported again', async () => {
    const workspace = await open();
    const ledger = { measures: {}, weights: 'locked', targetChanges: [] } as const;
    const request = { evaluation: withActual('100'), ruleSetId: 'national-2020', basedOn: null };
    await workspace.saveEvaluations([{ ...request, ledger }]);
    await workspace.saveEvaluations([request]);
    expect(await workspace.loadEvaluation('sheet')).toMatchObject({ ok: true, value: { revision: 2, ledger } });
    expect(await workspace.listHistory('sheet')).toMatchObject([{ action: 'replaced', edits: [] }]);
  });

  it('notes a target that changed after submission without a word', async () => {
    const workspace = await open();
    const ledger = { measures: {}, weights: 'locked', targetChanges: [] } as const;
    const request = { evaluation: withActual('100'), ruleSetId: 'national-2020', basedOn: null, ledger };
    const evaluation = buildEvaluation({ indicators: [buildIndicator({ targetText: '≥80人', maxScoreText: '90' })] });
    await workspace.saveEvaluations([request]);
    await workspace.saveEvaluations([{ ...request, evaluation, note }]);
    const change = { indicatorId: 'row', from: '≥100人', to: '≥80人', reason: '', by: '张三' };
    expect(await workspace.loadEvaluation('sheet')).toMatchObject({
      value: { ledger: { targetChanges: [change] } },
    });
  });

  it('forgets the history with the sheet', async () => {
    const workspace = await open();
    await workspace.saveEvaluations([{ evaluation: withActual('98'), ruleSetId: 'national-2020', basedOn: 0, note }]);
    await workspace.removeEvaluations(['sheet']);
    expect(await workspace.listHistory('sheet')).toEqual([]);
  });
});

describe('a save of one sheet', () => {
  it('answers its record, or why it was refused', async () => {
    const workspace = await open();
    const request = { evaluation: buildEvaluation({ id: 'one' }), ruleSetId: 'national-2020', basedOn: 0 };
    expect(onlySaved(await workspace.saveEvaluations([request]))).toMatchObject({ ok: true, value: { id: 'one' } });
    expect(onlySaved(await workspace.saveEvaluations([request]))).toMatchObject({ error: { kind: 'conflict' } });
  });
});
