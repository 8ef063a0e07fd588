import { describe, expect, it } from 'vitest';
import { parseReference } from '../../../../src/export/returned/in-place/cell-reference.ts';

describe('parseReference', () => {
  it.each([
    ['A1', { row: 1, column: 1 }],
    ['AB12', { row: 12, column: 28 }],
    ['$C$14', { row: 14, column: 3 }],
    ['B2:D4', { row: 2, column: 2 }],
    ['12', null],
    ['', null],
  ])('reads %j', (reference, place) => expect(parseReference(reference)).toEqual(place));
});
