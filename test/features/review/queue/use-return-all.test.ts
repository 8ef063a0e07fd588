import { describe, expect, it } from 'vitest';
import { emptyLedger } from '../../../../src/domain/entry/ledger.ts';
import type { EvaluationState } from '../../../../src/domain/evaluation/evaluation.ts';
import { emptyWatch } from '../../../../src/domain/monitoring/watch.ts';
import { emptyReview } from '../../../../src/domain/review/review.ts';
import { returnSheets } from '../../../../src/features/review/queue/use-return-all.ts';
import type { SaveRequest } from '../../../../src/storage/save-evaluations.ts';
import { currentSchema } from '../../../../src/storage/schema/migrate.ts';
import type { EvaluationRecord } from '../../../../src/storage/schema/parse-record.ts';
import { buildEvaluation } from '../../../support/evaluation-builder.ts';

const recordOf = (id: string, state: EvaluationState): EvaluationRecord => ({
  schema: currentSchema,
  id,
  revision: 1,
  savedAt: '',
  ruleSetId: 'national-2020',
  evaluation: buildEvaluation({ id, state }),
  ledger: emptyLedger,
  review: emptyReview,
  log: [],
  watch: emptyWatch,
});

const told = { reason: '请核对', by: '甲' };

const setting = (states: readonly EvaluationState[], save: (requests: readonly SaveRequest[]) => unknown) =>
  ({
    read: () => Promise.resolve(states.map((state, at) => recordOf(String(at), state))),
    save: (requests: readonly SaveRequest[]) => Promise.resolve(save(requests)),
    at: '2024-03-01T08:00:00.000Z',
  }) as Parameters<typeof returnSheets>[2];

const takeAll = () => ({ ok: true, value: [] });

describe('returning many sheets', () => {
  it('says how many went back', async () => {
    expect(await returnSheets(['0', '1'], told, setting(['submitted', 'submitted'], takeAll))).toEqual({
      kind: 'done',
      words: '已退回 2 张',
    });
  });

  it('tells of those that cannot be returned any more', async () => {
    const { kind, words } = await returnSheets(['0', '1'], told, setting(['submitted', 'reviewed'], takeAll));
    expect(kind).toBe('failed');
    expect(words).toMatch(/已退回 1 张；1 张没有退回/u);
  });

  it.each([
    ['conflict', '有表刚在另一个窗口改过'],
    ['storage-full', '浏览器存储已满'],
    ['storage-failed', '浏览器存储写入失败'],
  ] as const)('tells that nothing was written where the disk says %s', async (kind, words) => {
    const refuse = () => ({ ok: false, error: { kind } });
    const outcome = await returnSheets(['0', '1'], told, setting(['submitted', 'submitted'], refuse));
    expect(outcome.kind).toBe('failed');
    expect(outcome.words).toMatch(new RegExp(`2 张都没有退回：${words}`, 'u'));
  });
});
