import { describe, expect, it } from 'vitest';
import { inferExecution } from '../../../src/domain/rules/infer-execution.ts';
import { publishedSheet } from '../../support/evaluation-builder.ts';

const fits = inferExecution([1, 2, 3, 4, 5].map((number) => publishedSheet(`sanming-2023-${number}`)));
const nameOf = ({ candidate }: (typeof fits)[number]): string => {
  if (candidate.kind === 'tiers') return candidate.tiers.map(({ from, points }) => `${from}→${points}`).join(' ');
  return candidate.kind === 'per-point' ? `-${candidate.points}` : candidate.kind;
};

describe('三明五张表的预算执行得分', () => {
  it('excludes pro-rata with its numbers', () => {
    const proRata = fits.find(({ candidate }) => candidate.kind === 'pro-rata');
    const differing = proRata?.sightings.filter(({ verdict }) => verdict === 'differs');
    expect(differing?.map(({ rate, expected, printed }) => [rate, expected, printed])).toEqual([
      ['38.7', '3.87', '0'],
      ['98.25', '9.82', '7'],
    ]);
  });

  it('names the tables that the points seen allow', () => {
    expect(fits.filter(({ verdict }) => verdict === 'consistent').map(nameOf)).toEqual([
      '100→10 90→7',
      '100→10 95→7',
      '100→10 95→7 90→5',
      '100→10 90→7 80→4',
      '-1.5',
    ]);
  });

  it('excludes the others', () => {
    expect(fits.filter(({ verdict }) => verdict === 'excluded').map(nameOf)).toEqual([
      'pro-rata',
      '95→10 90→7',
      '90→10 80→8 60→6',
      '-1',
      '-0.5',
    ]);
  });
});
