import { describe, expect, it } from 'vitest';
import { arrangeRows, missingUnits, ofQueue, toQueueRows } from '../../../../src/features/review/queue/queue-rows.ts';
import { buildSummary } from '../../../support/summary-builder.ts';

const summaries = [
  buildSummary({
    id: 'a',
    kind: 'self-evaluation',
    fiscalYear: 2023,
    implementingUnit: '甲单位',
    state: 'submitted',
    total: '99.64',
    selfTotal: '99.64',
    reviewedTotal: '100',
    scoreGap: '-0.36',
  }),
  buildSummary({
    id: 'b',
    kind: 'self-evaluation',
    fiscalYear: 2023,
    implementingUnit: '乙单位',
    state: 'draft',
    total: '86.71',
    selfTotal: '9.5',
    reviewedTotal: '9',
    scoreGap: '5.26',
  }),
  buildSummary({
    id: 'c',
    kind: 'self-evaluation',
    fiscalYear: 2022,
    implementingUnit: '甲单位',
    state: 'returned',
    total: null,
    selfTotal: '100',
  }),
  buildSummary({ id: 'd', kind: 'target', fiscalYear: 2023, implementingUnit: '甲单位' }),
];
const counts = new Map([
  ['a', [{ check: 'on-cutoff', severity: 'note', count: 1 }] as const],
  ['b', [{ check: 'score-range', severity: 'block', count: 2 }] as const],
  ['c', []],
]);
const cross = [
  {
    check: 'measure-conflict',
    severity: 'warn',
    kind: 'target',
    facts: {},
    places: [{ evaluationId: 'c', indicatorId: 'x' }],
  },
] as const;
const rows = toQueueRows(ofQueue(summaries, { year: null, unit: null }), counts, cross);
const ids = (found: readonly (typeof rows)[number][]): readonly string[] => found.map(({ summary }) => summary.id);

describe('the queue', () => {
  it.each([
    ['all years', { year: null, unit: null }, ['a', 'b', 'c']],
    ['one year', { year: 2023, unit: null }, ['a', 'b']],
    ['one unit', { year: null, unit: '甲单位' }, ['a', 'c']],
  ])('holds the self-evaluations of %s', (_, where, expected) => {
    expect(ofQueue(summaries, where).map(({ id }) => id)).toEqual(expected);
  });

  it.each([
    ['by falling risk', {}, ['b', 'c', 'a']],
    ['by total, unscored last', { sort: 'total', dir: 'up' }, ['b', 'a', 'c']],
    ['by falling total, unscored last', { sort: 'total', dir: 'down' }, ['a', 'b', 'c']],
    ['by self score', { sort: 'self', dir: 'down' }, ['c', 'a', 'b']],
    ['by reviewed score, unreviewed last', { sort: 'reviewed', dir: 'down' }, ['a', 'b', 'c']],
    ['by the gap between both', { sort: 'gap', dir: 'up' }, ['a', 'b', 'c']],
    ['by the gravest findings', { sort: 'findings', dir: 'down' }, ['b', 'c', 'a']],
    ['only what must be changed', { risky: 'yes' }, ['b']],
    ['only what came in', { state: 'submitted' }, ['a']],
  ] as const)('is arranged %s', (_, search, expected) => {
    expect(ids(arrangeRows(rows, search))).toEqual(expected);
  });

  it.each([
    ['although it no longer fits', { state: 'submitted' }, ['a', 'b', 'c']],
    ['although it sorts otherwise now', { sort: 'state', dir: 'up' }, ['a', 'b', 'c']],
  ] as const)('leaves the open sheet at its place %s', (_, search, places) => {
    const three = ['a', 'b', 'c'].map((id) => buildSummary({ id, kind: 'self-evaluation', state: 'submitted' }));
    const approved = three.map((summary) =>
      summary.id === 'b' ? { ...summary, state: 'reviewed' as const } : summary,
    );
    const [now, held] = [toQueueRows(approved, new Map(), []), three[1] ?? null];
    const arranged = arrangeRows(now, search, held);
    expect(ids(arranged)).toEqual(places);
    expect(arranged[1]?.summary.state).toBe('reviewed');
    expect(ids(arrangeRows(now, search))).not.toEqual(places);
  });

  it('names the units that filed nothing; a draft is nothing', () => {
    expect(missingUnits(['甲单位', '乙单位', '丙单位'], summaries)).toEqual(['乙单位', '丙单位']);
  });
});
