import { describe, expect, it } from 'vitest';
import type { Light } from '../../../src/domain/monitoring/light.ts';
import { countLights, orderMonthRows, toMonthRows } from '../../../src/features/monitoring/month-rows.ts';
import type { MonthSummary } from '../../../src/storage/schema/summary-schema.ts';
import { buildSummary } from '../../support/summary-builder.ts';

const at = (light: Light | null, red = 0, month = 7): MonthSummary => ({
  month,
  executedText: '',
  budget: null,
  light,
  counts: [red, 0, 0, 0],
  done: red * 100,
});

const summaries = [
  buildSummary({ id: 'green', months: [at('green')] }),
  buildSummary({ id: 'red', months: [at('red', 1)] }),
  buildSummary({ id: 'redder', months: [at('red', 3), at('green', 0, 12)] }),
  buildSummary({ id: 'dark', fiscalYear: 2024 }),
  buildSummary({ id: 'goals', kind: 'target' }),
];

const rows = toMonthRows(summaries, {}, 7);
const order = (light: Light | 'none' | undefined, column: 'light' | 'done', direction: 'up' | 'down') =>
  orderMonthRows(rows, light, { column, direction }).map(({ summary }) => summary.id);

describe('projects by a month', () => {
  it('are the self-evaluations of the year that is asked for', () => {
    expect(toMonthRows(summaries, { year: 2024 }, 7).map(({ summary }) => summary.id)).toEqual(['dark']);
  });

  it('are ordered the worst first, those without a light last', () => {
    expect(order(undefined, 'light', 'up')).toEqual(['redder', 'red', 'green', 'dark']);
    expect(order(undefined, 'light', 'down')).toEqual(['green', 'red', 'redder', 'dark']);
    expect(order(undefined, 'done', 'up')).toEqual(['green', 'red', 'redder', 'dark']);
  });

  it('are narrowed by a light', () => {
    expect(order('red', 'light', 'up')).toEqual(['redder', 'red']);
    expect(order('none', 'light', 'up')).toEqual(['dark']);
  });

  it('are counted by light', () => {
    expect(countLights(rows)).toEqual([
      ['red', 2],
      ['yellow', 0],
      ['green', 1],
      ['blue', 0],
      ['none', 1],
    ]);
  });
});
