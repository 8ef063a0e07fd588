import { expect, it } from 'vitest';
import { filterRows } from '../../../src/features/overview/filter-rows.ts';
import type { OverviewSearch } from '../../../src/features/overview/overview-search.ts';
import { buildRow, sanmingRows } from '../../support/overview-rows.ts';

const rows = [
  ...sanmingRows,
  buildRow({
    id: 'other',
    fiscalYear: 2024,
    implementingUnit: '某校',
    supervisingDepartment: '教育局',
    state: 'submitted',
  }),
];

it.each<[string, OverviewSearch, number]>([
  ['nothing', {}, 6],
  ['the year', { year: 2024 }, 1],
  ['the unit', { unit: '三明市12345政务服务便民热线中心' }, 5],
  ['the department', { department: '教育局' }, 1],
  ['the state', { state: 'submitted' }, 1],
  ['an aspect that lost points', { lost: 'quality' }, 3],
  ['an aspect in which nobody lost', { lost: 'benefit' }, 0],
  ['the light', { light: 'green' }, 3],
  ['no light at all', { light: 'none' }, 1],
  ['several at once', { year: 2023, state: 'submitted' }, 0],
])('the overview is narrowed by %s', (_, search, count) => {
  expect(filterRows(rows, search)).toHaveLength(count);
});
