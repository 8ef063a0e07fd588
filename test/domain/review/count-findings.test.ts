import { expect, it } from 'vitest';
import { countFindings } from '../../../src/domain/review/count-findings.ts';

it('counts each check by severity, in the order in which they were met', () => {
  const finding = (check: 'weights' | 'dates', severity: 'block' | 'warn') => ({ check, severity, place: null });
  expect(
    countFindings([
      finding('dates', 'warn'),
      finding('weights', 'block'),
      finding('dates', 'block'),
      finding('dates', 'warn'),
    ]),
  ).toEqual([
    { check: 'dates', severity: 'warn', count: 2 },
    { check: 'weights', severity: 'block', count: 1 },
    { check: 'dates', severity: 'block', count: 1 },
  ]);
});
