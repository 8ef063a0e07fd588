import { describe, expect, it } from 'vitest';
import { heatUnits, lowestCell } from '../../../../src/features/overview/charts/heat.ts';
import { buildRow, sanmingRows } from '../../../support/overview-rows.ts';

const weak = buildRow({
  implementingUnit: '甲',
  aspects: [
    { aspect: 'quantity', maxScore: 1000, counted: 500, rows: 1, full: 0 },
    { aspect: 'cost', maxScore: 1000, counted: 1000, rows: 1, full: 1 },
  ],
});

describe('units by aspects', () => {
  it('have the rate of all their points, the lowest unit first', () => {
    expect(heatUnits([...sanmingRows, weak, buildRow({ implementingUnit: '乙' })])).toEqual([
      { unit: '甲', all: 7500, rates: { quantity: 5000, cost: 10_000 } },
      {
        unit: '三明市12345政务服务便民热线中心',
        all: 9755,
        rates: {
          quantity: 9961,
          quality: 8569,
          timeliness: 10_000,
          cost: 10_000,
          benefit: 10_000,
          satisfaction: 10_000,
        },
      },
    ]);
  });

  it('have one lowest place', () => {
    expect(lowestCell(heatUnits(sanmingRows))).toMatchObject({ aspect: 'quality', rate: 8569 });
    expect(lowestCell([])).toBeNull();
  });
});
