import { expect, it } from 'vitest';
import { newId } from '../../src/worker/new-id.ts';

it('newId gives another id each time', () => {
  const ids = new Set(Array.from({ length: 1000 }, newId));
  expect(ids.size).toBe(1000);
  expect([...ids].every((id) => /^[0-9a-f]{32}$/u.test(id))).toBe(true);
});
