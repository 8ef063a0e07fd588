import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/domain/entry/entry-sheet.ts';
import { findFlawedAmounts, findPlaceFlaw } from '../../../src/domain/entry/place-flaw.ts';
import { buildEvaluation, buildFundingRow } from '../../support/evaluation-builder.ts';

const budget: Place = { kind: 'funding', row: 0, field: 'adjustedBudgetText' };
const task: Place = { kind: 'task', row: 0, field: 'budgetTotal' };
const year: Place = { kind: 'sheet', field: 'fiscalYear' };

describe('填入的内容', () => {
  it.each([
    [budget, 'abc', 'not-an-amount'],
    [budget, '十万', 'not-an-amount'],
    [budget, '198.5', null],
    [budget, '-3', 'negative-amount'],
    [budget, '-0', null],
    [budget, '1，296.14', null],
    [budget, '', null],
    [budget, '—', null],
    [task, '若干', 'not-an-amount'],
    [{ kind: 'executed', month: 7, field: 'text' }, '十万', 'not-an-amount'],
    [{ kind: 'executed', month: 7, field: 'expectedText' }, '约200', 'not-an-amount'],
    [{ kind: 'executed', month: 7, field: 'text' }, '70', null],
    [year, '20x6', 'not-a-year'],
    [year, '202', 'not-a-year'],
    [year, '２０２６', null],
    [year, '', null],
    [{ kind: 'sheet', field: 'projectName' }, 'abc', null],
    [{ kind: 'task', row: 0, field: 'name' }, 'abc', null],
  ] as const)('%j: “%s” has the flaw %s', (place, text, flaw) => {
    expect(findPlaceFlaw(place, text)).toBe(flaw);
  });

  it('finds amounts in every row of 项目资金', () => {
    const rows = [buildFundingRow(), buildFundingRow({ kind: 'other', label: '其他资金', initialBudgetText: '十万' })];
    expect(findFlawedAmounts(buildEvaluation({ funding: { unit: '万元', rows } }))).toEqual([
      { place: { kind: 'funding', row: 1, field: 'initialBudgetText' }, label: '其他资金', text: '十万' },
    ]);
  });
});
