import { expect, it } from 'vitest';
import { emptyMark } from '../../src/domain/review/review.ts';
import { clauseWords, isClauseMade } from '../../src/text/clause-words.ts';

const clauses = [
  { id: 'missing', title: '未提供佐证材料', percent: '20' },
  { id: 'contradicts', title: '佐证与填报不符', percent: '50' },
];

it('names the clauses in the order of the list, without those it no longer has', () => {
  expect(clauseWords(['contradicts', 'gone', 'missing'], clauses)).toBe('未提供佐证材料；佐证与填报不符');
});

it.each([
  ['未提供佐证材料', ['missing'], true],
  ['未提供佐证材料；佐证与填报不符', ['missing', 'contradicts'], true],
  ['', [], true],
  ['未提供佐证材料', [], false],
  ['未提供佐证材料，已电话核实', ['missing'], false],
])('the reason %j beside the clauses %j is made by them: %s', (reason, ids, expected) => {
  expect(isClauseMade({ ...emptyMark, reason, clauses: ids }, clauses)).toBe(expected);
});
