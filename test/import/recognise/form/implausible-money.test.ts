import { describe, expect, it } from 'vitest';
import type { FundingRow } from '../../../../src/domain/budget/funding.ts';
import { doubtImplausibleMoney } from '../../../../src/import/recognise/form/implausible-money.ts';
import { buildFundingRow } from '../../../support/evaluation-builder.ts';

const blank: Partial<FundingRow> = {
  initialBudgetText: '',
  adjustedBudgetText: '',
  executedAmountText: '',
  maxScoreText: '',
  rateText: '',
  selfScoreText: '',
};

const doubtsOf = (rows: readonly Partial<FundingRow>[]) =>
  doubtImplausibleMoney(rows.map((row) => buildFundingRow({ ...blank, ...row }))).rows.map(({ doubts }) => doubts);

const part = (facts: Partial<FundingRow>): Partial<FundingRow> => ({
  kind: 'current-year-appropriation',
  label: '其中：财政拨款',
  ...facts,
});

describe('doubtImplausibleMoney', () => {
  it('doubts a part above the whole, and the whole, in that column alone', () => {
    expect(
      doubtsOf([
        { initialBudgetText: '2950', adjustedBudgetText: '2950' },
        part({ initialBudgetText: '8600', adjustedBudgetText: '2000' }),
      ]),
    ).toEqual([['initialBudgetText'], ['initialBudgetText']]);
  });

  it.each<[string, readonly Partial<FundingRow>[]]>([
    ['parts up to the whole', [{ adjustedBudgetText: '1,000.00' }, part({ adjustedBudgetText: '1000' })]],
    ['money of several years beside', [{ initialBudgetText: '10' }, { kind: 'detail', initialBudgetText: '30' }]],
    [
      'a part that is doubtful',
      [{ initialBudgetText: '5' }, part({ initialBudgetText: '8', doubts: ['initialBudgetText'] })],
    ],
    ['a part without a whole', [part({ initialBudgetText: '8' })]],
    ['a blank whole', [{}, part({ initialBudgetText: '8' })]],
  ])('leaves %s alone', (_, rows) => {
    const given = rows.map((row) => buildFundingRow({ ...blank, ...row }));
    expect(doubtImplausibleMoney(given)).toEqual({ rows: given, reasons: [] });
  });

  it.each<[string, Partial<FundingRow>]>([
    ['the rate of its budget', { adjustedBudgetText: '80', executedAmountText: '60', rateText: '75' }],
    ['the rate of the first budget', { initialBudgetText: '80', executedAmountText: '60', rateText: '75.00' }],
    [
      'the rate of one of two',
      { initialBudgetText: '120', adjustedBudgetText: '80', executedAmountText: '60', rateText: '50' },
    ],
    ['a rate in whole percents', { adjustedBudgetText: '360', executedAmountText: '342.9', rateText: '95' }],
    ['a fraction of one', { adjustedBudgetText: '80', executedAmountText: '60', rateText: '0.75' }],
    ['no budget', { adjustedBudgetText: '0', executedAmountText: '60', rateText: '75' }],
  ])('takes %s as it is', (_, row) => {
    expect(doubtsOf([row])).toEqual([[]]);
  });

  it('doubts a source that is told twice', () => {
    const other = { kind: 'other', label: '其他资金', initialBudgetText: '22.6' } as const;
    expect(doubtsOf([{ initialBudgetText: '60' }, other, other, { ...other, kind: 'detail' }])).toEqual([
      [],
      ['initialBudgetText'],
      ['initialBudgetText'],
      [],
    ]);
  });

  it('doubts amounts and a rate that do not belong together', () => {
    const row = { adjustedBudgetText: '14051', executedAmountText: '96.9', rateText: '10' };
    expect(doubtsOf([row])).toEqual([['adjustedBudgetText', 'executedAmountText', 'rateText']]);
  });

  it('tells why, at the cell that shows it', () => {
    const at = (row: number, text: string) => ({ table: 0, row, column: 3, text });
    const total = { initialBudgetText: '50', rateText: '80', executedAmountText: '20' };
    const { reasons } = doubtImplausibleMoney([
      buildFundingRow({ ...blank, ...total, origins: { rateText: at(5, '80%'), initialBudgetText: at(5, '50') } }),
      buildFundingRow({ ...blank, ...part({ initialBudgetText: '90', origins: { initialBudgetText: at(6, '90') } }) }),
      buildFundingRow({ ...blank, ...part({ initialBudgetText: '10', origins: { initialBudgetText: at(7, '10') } }) }),
    ]);
    expect(reasons).toEqual([
      { kind: 'rate-unlike-amounts', origin: at(5, '80%') },
      { kind: 'part-over-whole', origin: at(6, '90') },
      { kind: 'source-twice', origin: at(6, '90') },
      { kind: 'source-twice', origin: at(7, '10') },
    ]);
  });
});
