import { describe, expect, it } from 'vitest';
import { emptyReview } from '../../../src/domain/review/review.ts';
import { emptyLedger } from '../../../src/domain/entry/ledger.ts';
import { planWorkspace, requestsOf } from '../../../src/features/open/workspace-plan.ts';
import { currentSchema } from '../../../src/storage/schema/migrate.ts';
import type { EvaluationRecord } from '../../../src/storage/schema/parse-record.ts';
import type { WorkspaceFile } from '../../../src/storage/schema/workspace-file.ts';
import { buildEvaluation } from '../../support/evaluation-builder.ts';

const [fresh, same, changed] = ['fresh', 'same', 'changed'].map((id) => buildEvaluation({ id }));

const file: WorkspaceFile = {
  format: 'jichi-workspace',
  schema: currentSchema,
  title: '',
  damaged: [],
  history: [],
  evaluations: [fresh, same, changed].flatMap((evaluation) =>
    evaluation === undefined
      ? []
      : [{ ruleSetId: 'national-2020', evaluation, ledger: emptyLedger, review: emptyReview, log: [], revision: 1 }],
  ),
};

const recordOf = (id: string, overview: string): [string, EvaluationRecord] => [
  id,
  {
    schema: currentSchema,
    id,
    revision: 4,
    savedAt: '',
    ruleSetId: 'national-2020',
    evaluation: buildEvaluation({ id, overview }),
    ledger: emptyLedger,
    review: emptyReview,
    log: [],
  },
];

const plan = planWorkspace(file, new Map([recordOf('same', ''), recordOf('changed', '自己改过')]));

describe('a workspace file', () => {
  it('is held against what is here', () => {
    expect(plan.fresh.map(({ evaluation }) => evaluation.id)).toEqual(['fresh']);
    expect(plan.same.map(({ evaluation }) => evaluation.id)).toEqual(['same']);
    expect(plan.changed.map(({ record }) => record.id)).toEqual(['changed']);
  });

  it('leaves what was changed here alone unless told otherwise', () => {
    expect(requestsOf(plan, 'keep').map(({ evaluation }) => evaluation.id)).toEqual(['fresh']);
  });

  it('replaces only the revision it was compared with', () => {
    expect(requestsOf(plan, 'replace')).toMatchObject([
      { evaluation: { id: 'fresh' }, basedOn: 0 },
      { evaluation: { id: 'changed' }, basedOn: 4 },
    ]);
  });
});
