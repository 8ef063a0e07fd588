import { describe, expect, it } from 'vitest';
import { appendLog } from '../../../src/domain/exchange/change-log.ts';
import {
  type ExchangedSheet,
  type MergePlan,
  mergeSheets,
  planMerge,
  takeNew,
} from '../../../src/domain/exchange/merge-sheets.ts';
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts';
import { emptyMark, emptyReview, executionKey, putMark } from '../../../src/domain/review/review.ts';
import { buildEvaluation, buildIndicator } from '../../support/evaluation-builder.ts';
import { filedSheet } from '../../support/filed-sheet.ts';

/** Nobody wrote but the reviewer, unless a test says otherwise. */
const isClauseMade = (): boolean => false;

const told = { by: '李明', at: '2024-03-01T08:00:00.000Z' };
const rows = [buildIndicator({ id: 'a', name: '培训人数' }), buildIndicator({ id: 'b', name: '培训课时' })];
const draft: ExchangedSheet = { evaluation: buildEvaluation({ indicators: rows }), review: emptyReview, log: [] };
const filed = filedSheet(draft, told);

const mark = { ...emptyMark, scoreText: '8', clauses: ['late'], reason: '补签到表', by: '王芳' };

const act = (sheet: ExchangedSheet, action: 'returned' | 'approved'): ExchangedSheet => {
  const reviewed = { ...sheet, review: { opinion: '', marks: { a: mark, b: mark } } };
  return { ...reviewed, log: appendLog(sheet.log, { ...told, action, reason: '' }, reviewed) };
};

const change = (sheet: ExchangedSheet, facts: Partial<Evaluation['indicators'][number]>): ExchangedSheet => {
  const indicators = sheet.evaluation.indicators.map((row) => (row.id === 'a' ? { ...row, ...facts } : row));
  return { ...sheet, evaluation: { ...sheet.evaluation, indicators } };
};

const returned = act(filed, 'returned');

const mergeable = (plan: MergePlan): Extract<MergePlan, { kind: 'merge' }> => {
  if (plan.kind !== 'merge') throw new Error(`expected a merge, got ${plan.kind}`);
  return plan;
};

describe('opening a sheet of a package', () => {
  it.each<[string, ExchangedSheet | null, ExchangedSheet, MergePlan]>([
    ['nothing here', null, filed, { kind: 'new' }],
    ['the same here', filed, filed, { kind: 'same' }],
    ['more here than there', returned, filed, { kind: 'older' }],
    ['another history', act(filed, 'approved'), returned, { kind: 'forked', sequence: 2 }],
    [
      'facts touched by whoever reviewed',
      filed,
      change(returned, { actualText: '7' }),
      { kind: 'facts-changed', sequence: 1 },
    ],
    [
      'a step rewritten',
      filed,
      { ...returned, log: returned.log.map((entry) => ({ ...entry, by: '别人' })) },
      { kind: 'log-changed', sequence: 1 },
    ],
  ])('%s', (_, mine, theirs, plan) => {
    expect(planMerge(mine, theirs)).toEqual(plan);
  });
});

describe('marks of a package', () => {
  const marked = { opinion: '很好', marks: { a: mark } };

  it.each<[string, ExchangedSheet, ExchangedSheet['review']]>([
    ['a unit files with', { ...filed, review: marked }, emptyReview],
    ['a draft comes with', { ...draft, review: marked }, emptyReview],
    ['a unit files again with', filedSheet(change(returned, { actualText: '96' }), told), emptyReview],
    ['a bureau gives back', returned, returned.review],
  ])('that %s count only when they are of the bureau', (_, theirs, review) => {
    expect(takeNew(theirs)).toEqual({ ...theirs, review });
  });

  it.each<[string, ExchangedSheet]>([
    ['filed', filedSheet(change({ ...filed, review: marked }, { actualText: '96' }), told)],
    ['a draft', change({ ...draft, review: marked }, { actualText: '96' })],
  ])('do not take the place of marks that are here: %s', (_, theirs) => {
    const mine = theirs.log.length === 0 ? draft : filed;
    const here = { ...mine, review: { opinion: '', marks: { b: mark } } };
    const plan = mergeable(planMerge(here, theirs));
    expect(mergeSheets(here, theirs, { plan, picks: new Map(), isClauseMade }).review).toEqual(here.review);
  });
});

describe('a unit merges what the bureau returned', () => {
  const mine = change(filed, { actualText: '96', remark: '已改' });
  const plan = mergeable(planMerge(mine, returned));

  it('keeps its own cells, takes marks, state and log, and lists every cell that differs', () => {
    expect(plan.prefer).toBe('mine');
    expect(plan.differences.map(({ place, mine: here, theirs }) => [place, here, theirs])).toEqual([
      [{ kind: 'indicator', id: 'a', field: 'actualText' }, '96', '100'],
      [{ kind: 'indicator', id: 'a', field: 'remark' }, '已改', ''],
    ]);
    const merged = mergeSheets(mine, returned, { plan, picks: new Map(), isClauseMade });
    expect(merged.evaluation.indicators[0]).toMatchObject({ actualText: '96', remark: '已改' });
    expect(merged.review).toEqual(returned.review);
    expect(merged.log).toEqual(returned.log);
  });

  it('takes over single cells that were picked', () => {
    const picks = new Map([['indicator/a/actualText', 'theirs'] as const]);
    const merged = mergeSheets(mine, returned, { plan, picks, isClauseMade });
    expect(merged.evaluation.indicators[0]).toMatchObject({ actualText: '100', remark: '已改' });
  });
});

describe('a bureau merges what a unit filed again', () => {
  const again = filedSheet(change(returned, { actualText: '96' }), told);
  const plan = mergeable(planMerge(returned, again));
  const merged = mergeSheets(returned, again, { plan, picks: new Map(), isClauseMade });

  it('takes the facts of the unit and keeps its own marks where nothing changed', () => {
    expect(merged.evaluation.indicators[0]?.actualText).toBe('96');
    expect(merged.review.marks['b']).toEqual(mark);
  });

  it('opens the marks of changed rows again without the words that their clauses wrote', () => {
    const taken = mergeSheets(returned, again, { plan, picks: new Map(), isClauseMade: () => true });
    expect(taken.review.marks).toEqual({ b: mark });
  });

  it('opens the mark of 预算执行 again when the unit changed its funds', () => {
    const funds = returned.evaluation.funding.rows.map((row) => ({ ...row, executedAmountText: '190.00' }));
    const evaluation = { ...returned.evaluation, funding: { ...returned.evaluation.funding, rows: funds } };
    const here = { ...returned, review: putMark(returned.review, executionKey, { ...emptyMark, scoreText: '10' }) };
    const theirs = filedSheet({ ...returned, evaluation }, told);
    const merge = { plan: mergeable(planMerge(here, theirs)), picks: new Map(), isClauseMade };
    expect(mergeSheets(here, theirs, merge).review.marks).toEqual({ a: mark, b: mark });
  });

  it('opens the marks of changed rows again and keeps the words', () => {
    expect(merged.review.marks['a']).toEqual({ ...emptyMark, reason: '补签到表', by: '王芳' });
  });
});
