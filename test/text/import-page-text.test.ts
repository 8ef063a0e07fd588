import { expect, it } from 'vitest';
import { isOpenToUnit } from '../../src/domain/entry/submission.ts';
import type { EvaluationState } from '../../src/domain/evaluation/evaluation.ts';
import { stateAfter } from '../../src/domain/review/transition.ts';
import { importText } from '../../src/text/import-page-text.ts';

it.each([
  ['reviewed', [['退回', 'return']]],
  [
    'archived',
    [
      ['撤销通过', 'reopen'],
      ['退回', 'return'],
    ],
  ],
] as const)('the steps that a sheet that is %s asks for before an import make it open to its unit', (state, steps) => {
  const words = importText.existingLocked[state];
  expect([...words.matchAll(/“([^”]+)”/gu)].map(([, step]) => step)).toEqual(steps.map(([step]) => step));
  const after = steps.reduce<EvaluationState>((now, [, action]) => stateAfter(action, now) ?? now, state);
  expect(isOpenToUnit(after)).toBe(true);
});
