import { describe, expect, it } from 'vitest';
import {
  type ListSort,
  nextSort,
  sortOf,
  sortSummaries,
} from '../../../../src/features/evaluations/list/sort-summaries.ts';
import type { ListColumn, ListSearch } from '../../../../src/features/evaluations/list/list-search.ts';
import { buildSummary } from '../../../support/summary-builder.ts';

const rows = [
  buildSummary({
    id: 'a',
    projectName: '项目10',
    implementingUnit: '渭南',
    fiscalYear: 2023,
    budgetText: '9.00',
    executionRate: '100.00',
    total: '99.64',
    grade: 'excellent',
    openPoints: 2,
    findings: { block: 0, warn: 9, note: 0 },
  }),
  buildSummary({
    id: 'b',
    projectName: '项目2',
    implementingUnit: '固原',
    fiscalYear: 2025,
    budgetText: '100000',
    moneyUnit: '元',
    executionRate: '9.50',
    total: '100',
    grade: 'excellent',
    state: 'submitted',
    openPoints: 0,
    findings: { block: 1, warn: 0, note: 0 },
  }),
  buildSummary({ id: 'c', projectName: '', formTitle: '', fiscalYear: null, kind: 'target', openPoints: null }),
  buildSummary({
    id: 'd',
    projectName: '保安',
    implementingUnit: '柳州',
    fiscalYear: 2021,
    total: '86.71',
    grade: 'good',
  }),
];

const order = (sort: ListSort): string =>
  sortSummaries(rows, sort)
    .map(({ id }) => id)
    .join('');

describe('the list', () => {
  it.each<[ListColumn, 'up' | 'down', string]>([
    ['project', 'up', 'dbac'],
    ['project', 'down', 'abdc'],
    ['unit', 'up', 'bdac'],
    ['year', 'up', 'dabc'],
    ['year', 'down', 'badc'],
    ['budget', 'up', 'abcd'],
    ['rate', 'up', 'bacd'],
    ['rate', 'down', 'abcd'],
    ['total', 'up', 'dabc'],
    ['total', 'down', 'badc'],
    ['grade', 'up', 'abdc'],
    ['grade', 'down', 'dabc'],
    ['state', 'down', 'bacd'],
    ['open', 'down', 'abdc'],
    ['findings', 'down', 'badc'],
    ['form', 'up', 'abdc'],
  ])('is sorted by %s %s, rows without a value last', (column, direction, expected) => {
    expect(order({ column, direction })).toBe(expected);
  });

  it.each<[string, ListSearch, ListSort]>([
    ['names for a unit', {}, { column: 'project', direction: 'up' }],
    ['the lowest scores for a leader', { view: 'leader' }, { column: 'total', direction: 'up' }],
    ['the most findings for the bureau', { view: 'finance' }, { column: 'findings', direction: 'down' }],
    [
      'what was chosen for everyone',
      { view: 'leader', sort: 'year', dir: 'down' },
      { column: 'year', direction: 'down' },
    ],
  ])('puts first %s', (_, search, sort) => {
    expect(sortOf(search)).toEqual(sort);
  });

  it.each<[ListSort, ListColumn, ListSort]>([
    [{ column: 'project', direction: 'up' }, 'total', { column: 'total', direction: 'up' }],
    [{ column: 'total', direction: 'up' }, 'total', { column: 'total', direction: 'down' }],
    [{ column: 'total', direction: 'down' }, 'total', { column: 'total', direction: 'up' }],
  ])('turns %o by a click on %s', (current, column, next) => {
    expect(nextSort(current, column)).toEqual(next);
  });
});
