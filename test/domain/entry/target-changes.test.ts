import { describe, expect, it } from 'vitest';
import { emptyLedger, type Ledger, type TargetChange } from '../../../src/domain/entry/ledger.ts';
import { noteTargetChanges, type TargetRecord } from '../../../src/domain/entry/target-changes.ts';
import { buildEvaluation, buildIndicator } from '../../support/evaluation-builder.ts';

const when = { by: '甲', at: '2024-03-01' };
const sheet = (targetText: string) => buildEvaluation({ indicators: [buildIndicator({ id: 'a', targetText })] });
const change = (from: string, to: string, reason: string): TargetChange => ({
  indicatorId: 'a',
  from,
  to,
  reason,
  by: '甲',
  at: '2024-02-01',
});
const locked = (...targetChanges: readonly TargetChange[]): Ledger => ({
  ...emptyLedger,
  weights: 'locked',
  targetChanges,
});
const before = (targetText: string, ledger: Ledger): TargetRecord => ({
  evaluation: sheet(targetText),
  ledger,
  log: [],
});

const told = (stored: TargetRecord, targetText: string, ledger: Ledger): readonly string[] =>
  noteTargetChanges(stored, { evaluation: sheet(targetText), ledger }, when).targetChanges.map(
    ({ from, to, reason }) => `${from} ${to} ${reason}`,
  );

describe('a target that is written again', () => {
  it.each<[string, TargetRecord, string, Ledger, readonly string[]]>([
    ['changed in a draft is nobody’s business', before('≥5', emptyLedger), '≥3', emptyLedger, []],
    ['unchanged after submission', before('≥5', locked()), '≥5', locked(), []],
    [
      'changed after submission, with its reason',
      before('≥5', locked()),
      '≥3',
      locked(change('≥5', '≥3', '预算调减')),
      ['≥5 ≥3 预算调减'],
    ],
    ['changed after submission, without a word', before('≥5', locked()), '≥3', locked(), ['≥5 ≥3 ']],
    ['and changed on from what was noted', before('≥3', locked(change('≥5', '≥3', ''))), '≥3', locked(), ['≥5 ≥3 ']],
    [
      'with a reason that came later',
      before('≥3', locked(change('≥5', '≥3', ''))),
      '≥3',
      locked(change('≥5', '≥3', '预算调减')),
      ['≥5 ≥3 预算调减'],
    ],
    ['in another width after submission', before('≤１００万元', locked()), '≤100 万元', locked(), []],
    ['taken back', before('≥3', locked(change('≥5', '≥3', '预算调减'))), '≥5', locked(), []],
  ])('%s', (_, stored, targetText, ledger, expected) => {
    expect(told(stored, targetText, ledger)).toEqual(expected);
  });

  it('after it was filed by a package counts as submitted', () => {
    const filed = {
      sequence: 1,
      at: '',
      by: '',
      action: 'filed',
      reason: '',
      facts: '',
      review: '',
      previous: '',
      hash: '',
    } as const;
    const stored: TargetRecord = { ...before('≥5', emptyLedger), log: [filed] };
    expect(told(stored, '≥3', emptyLedger)).toEqual(['≥5 ≥3 ']);
  });
});
