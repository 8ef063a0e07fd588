import { describe, expect, it } from 'vitest';
import { monthPoints } from '../../../../src/features/overview/charts/months.ts';
import { buildRow, sanmingRows } from '../../../support/overview-rows.ts';

const at = (month: number, executedText: string, done: number | null) => ({
  month,
  executedText,
  budget: null,
  light: null,
  counts: [0, 0, 0, 0],
  done,
});

describe('the months', () => {
  it('of published sheets are December alone', () => {
    const points = monthPoints(sanmingRows);
    expect(points.filter(({ executed }) => executed !== null)).toMatchObject([
      { month: 12, executed: 4674, projects: 5 },
    ]);
  });

  it('count the projects that name an amount, in one unit', () => {
    const rows = [
      buildRow({ budgetText: '100', months: [at(6, '40', 5000), at(7, '60', 6000)] }),
      buildRow({ budgetText: '1000000', moneyUnit: '元', months: [at(7, '200000', 8000)] }),
    ];
    expect(monthPoints(rows).slice(5, 7)).toEqual([
      { month: 6, executed: 4000, done: 5000, projects: 1 },
      { month: 7, executed: 4000, done: 7000, projects: 2 },
    ]);
  });
});
