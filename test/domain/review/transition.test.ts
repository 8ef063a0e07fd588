import { expect, it } from 'vitest';
import { allowedActions, stateAfter } from '../../../src/domain/review/transition.ts';

it.each([
  ['draft', ['accept']],
  ['submitted', ['return', 'approve']],
  ['returned', ['accept']],
  ['reviewed', ['archive', 'reopen', 'return']],
  ['archived', ['reopen']],
] as const)('a sheet that is %s allows %j', (state, actions) => {
  expect(allowedActions(state)).toEqual(actions);
});

it.each([
  ['approve', 'submitted', 'reopen'],
  ['return', 'submitted', 'accept'],
] as const)('%s of what was %s is taken back by %s', (action, state, back) => {
  const after = stateAfter(action, state);
  expect(after === null ? null : stateAfter(back, after)).toBe(state);
});
