import { expect, it } from 'vitest';
import { listUnfiled, lowestOf, rankByUrgency } from '../../../src/features/overview/rank-rows.ts';
import { buildRow, sanmingRows } from '../../support/overview-rows.ts';

const idOf = ({ summary }: (typeof sanmingRows)[number]): string => summary.id;

it('puts the unspent project with full outputs first, then the blank score, then the slow one', () => {
  expect(rankByUrgency(sanmingRows).map(idOf)).toEqual(['sanming-2023-5', 'sanming-2023-4', 'sanming-2023-3']);
});

it('finds the lowest total, passing over rows without one', () => {
  expect(lowestOf([buildRow(), ...sanmingRows])?.summary.id).toBe('sanming-2023-4');
  expect(lowestOf([buildRow()])).toBeNull();
});

it('names who has not filed, the most sheets first', () => {
  const rows = [
    buildRow({ implementingUnit: '甲', state: 'submitted' }),
    buildRow({ implementingUnit: '甲', state: 'returned' }),
    buildRow({ implementingUnit: '乙', state: 'draft' }),
    buildRow({ implementingUnit: '乙', state: 'draft' }),
    buildRow({ implementingUnit: '丙', state: 'archived' }),
  ];
  expect(listUnfiled(rows)).toEqual([
    { unit: '乙', unfiled: 2, sheets: 2 },
    { unit: '甲', unfiled: 1, sheets: 2 },
  ]);
});
