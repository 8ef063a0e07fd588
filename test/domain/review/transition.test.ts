import { expect, it } from 'vitest';
import { allowedActions } from '../../../src/domain/review/transition.ts';

it.each([
  ['draft', ['accept']],
  ['submitted', ['return', 'approve']],
  ['returned', ['accept']],
  ['reviewed', ['return', 'reopen', 'archive']],
  ['archived', []],
] as const)('a sheet that is %s allows %j', (state, actions) => {
  expect(allowedActions(state)).toEqual(actions);
});
