import { describe, expect, it } from 'vitest';
import { heldText, holdText, letGo, stillHeld } from '../../../src/domain/entry/held-texts.ts';

const year = { kind: 'sheet', field: 'fiscalYear' } as const;
const project = { kind: 'sheet', field: 'projectName' } as const;

describe.each([
  ['a place of a sheet', year, project],
  ['a field with a name', 'threshold', 'clause'],
] as const)('in %s', (_, field, other) => {
  const held = [{ place: field, text: '20x7', over: '2026' }];

  it('one text stands: the last that was typed', () => {
    expect(holdText(held, { place: field, text: '20x8', over: '2026' })).toEqual([
      { place: field, text: '20x8', over: '2026' },
    ]);
    expect(letGo(held, field)).toEqual([]);
  });

  it.each([
    [field, '2026', '20x7'],
    [field, '2025', '2025'],
    [other, '2026', '2026'],
  ])('%j, where %s is kept, shows %s', (place, kept, shown) => {
    expect(heldText(held, place, kept)).toBe(shown);
  });

  it('typing elsewhere leaves the very list, so that nothing is judged anew for it', () => {
    expect(letGo(held, other)).toBe(held);
    expect(stillHeld(held, (place) => (place === field ? '2026' : 'else'))).toBe(held);
    expect(stillHeld(held, (place) => (place === field ? undefined : 'else'))).toBe(held);
  });

  it('a text goes for good when another is kept below it', () => {
    expect(stillHeld(held, () => '2025')).toEqual([]);
  });
});
