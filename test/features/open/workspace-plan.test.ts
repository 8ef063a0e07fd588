import { describe, expect, it } from 'vitest';
import { type KnownSheet, planWorkspace, requestsOf } from '../../../src/features/open/workspace-plan.ts';
import { buildEvaluation } from '../../support/evaluation-builder.ts';

const entries = ['fresh', 'same', 'changed', 'other rules'].map((id) => ({
  ruleSetId: 'national-2020',
  evaluation: buildEvaluation({ id }),
  revision: 1,
}));

const known = (id: string, facts: Partial<KnownSheet> = {}): [string, KnownSheet] => [
  id,
  { id, revision: 4, ruleSetId: 'national-2020', evaluation: buildEvaluation({ id }), ...facts },
];

const plan = planWorkspace(
  entries,
  new Map([
    known('same'),
    known('changed', { evaluation: buildEvaluation({ id: 'changed', overview: '自己改过' }) }),
    known('other rules', { ruleSetId: 'sanming-2023' }),
  ]),
);

describe('a workspace file', () => {
  it('is held against what is here', () => {
    expect(plan.fresh.map(({ evaluation }) => evaluation.id)).toEqual(['fresh']);
    expect(plan.same.map(({ evaluation }) => evaluation.id)).toEqual(['same']);
    expect(plan.changed.map(({ record }) => record.id)).toEqual(['changed', 'other rules']);
  });

  it('leaves what was changed here alone unless told otherwise', () => {
    expect(requestsOf(plan, 'keep').map(({ evaluation }) => evaluation.id)).toEqual(['fresh']);
  });

  it('replaces only the revision it was compared with', () => {
    expect(requestsOf(plan, 'replace')).toMatchObject([
      { evaluation: { id: 'fresh' }, basedOn: 0 },
      { evaluation: { id: 'changed' }, basedOn: 4 },
      { evaluation: { id: 'other rules' }, basedOn: 4 },
    ]);
  });
});
