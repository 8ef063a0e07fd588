import { describe, expect, it } from 'vitest';
import type { FundingRow } from '../../../../src/domain/budget/funding.ts';
import { fundingArithmetic } from '../../../../src/domain/review/checks/funding-arithmetic.ts';
import { reviewSheet } from '../../../../src/domain/review/reviewed-sheet.ts';
import { national2020 } from '../../../../src/domain/rules/published/national-2020.ts';
import { buildEvaluation, buildFundingRow } from '../../../support/evaluation-builder.ts';

const find = (rows: readonly Partial<FundingRow>[]) => {
  const funding = { unit: '万元', rows: rows.map(buildFundingRow) } as const;
  return fundingArithmetic
    .find(reviewSheet(buildEvaluation({ funding }), national2020))
    .map(({ kind, facts }) => [kind, facts]);
};

const blank = { adjustedBudgetText: '', executedAmountText: '', maxScoreText: '' };

describe('funding-arithmetic', () => {
  it.each<[string, readonly Partial<FundingRow>[]]>([
    ['a rate with two places', [{ executedAmountText: '196.49', rateText: '98.25' }]],
    ['a rate with one place', [{ executedAmountText: '196.49', rateText: '98.2' }]],
    ['a rate with its sign', [{ executedAmountText: '196.49', rateText: '98.25%' }]],
    ['no budget and no rate', [{ adjustedBudgetText: '0', executedAmountText: '0', rateText: '0.00' }]],
    [
      'parts that make up the total',
      [
        {},
        { kind: 'current-year-appropriation', executedAmountText: '150', adjustedBudgetText: '150' },
        { kind: 'other', adjustedBudgetText: '50', executedAmountText: '50' },
      ],
    ],
    [
      'details that make up the rest',
      [
        {},
        { kind: 'current-year-appropriation', executedAmountText: '150', adjustedBudgetText: '150' },
        { kind: 'detail', adjustedBudgetText: '50', executedAmountText: '50' },
      ],
    ],
    ['amounts of 0', [{ initialBudgetText: '0', adjustedBudgetText: '0', executedAmountText: '0', rateText: '' }]],
    ['a goal table without parts', [{ ...blank, initialBudgetText: '4' }]],
  ])('accepts %s', (_, rows) => {
    expect(find(rows)).toEqual([]);
  });

  it('finds amounts below 0, which stand in nobody’s way', () => {
    const funding = {
      unit: '万元',
      rows: [buildFundingRow({ initialBudgetText: '-4', adjustedBudgetText: '', executedAmountText: '-0.5' })],
    } as const;
    const found = fundingArithmetic.find(reviewSheet(buildEvaluation({ funding }), national2020));
    expect(found.map(({ kind, severity, place, facts }) => [kind, severity, place, facts['amount']])).toEqual([
      ['negative', 'warn', { kind: 'funding', row: 0, field: 'initialBudgetText' }, '-4'],
      ['negative', 'warn', { kind: 'funding', row: 0, field: 'executedAmountText' }, '-0.5'],
    ]);
  });

  it('finds a rate that is not executed ÷ budget', () => {
    expect(find([{ executedAmountText: '196.49', rateText: '98.24' }])).toEqual([
      [
        'rate',
        { row: '年度资金总额', rowKind: 'total', rate: '98.24', expected: '98.25', executed: '196.49', budget: '200' },
      ],
    ]);
  });

  it('finds an execution score that is not what the rule gives', () => {
    expect(find([{ executedAmountText: '196.49', selfScoreText: '10' }])).toEqual([
      ['execution-score', { selfScore: '10', computedScore: '9.82', formula: '196.49 ÷ 200 × 10 = 9.82' }],
    ]);
  });

  it('finds funds that do not add up', () => {
    const part = { kind: 'current-year-appropriation', ...blank } as const;
    expect(
      find([
        { ...blank, initialBudgetText: '10' },
        { ...part, initialBudgetText: '8' },
      ]),
    ).toEqual([['sum', { column: 'initialBudgetText', total: '10', sum: '8' }]]);
  });
});
