import { describe, expect, it } from 'vitest';
import { defaultMeasure, emptyLedger, putMeasure } from '../../../src/domain/entry/ledger.ts';
import { findDoubt, findLag } from '../../../src/domain/monitoring/lag.ts';
import { emptyWatch, type Likelihood, putOutlook } from '../../../src/domain/monitoring/watch.ts';
import { watchSheet } from '../../../src/domain/monitoring/watch-sheet.ts';
import { national2020 } from '../../../src/domain/rules/published/national-2020.ts';
import { buildEvaluation, buildIndicator } from '../../support/evaluation-builder.ts';

const months = (texts: readonly string[]) =>
  texts.map((text, index) => ({ month: index + 1, text, note: '', evidence: [] }));

const sheetOf = (
  rows: readonly (readonly [string, string, readonly string[]])[],
  likelihood: Likelihood | null = null,
) => ({
  evaluation: buildEvaluation({
    kind: 'monitoring',
    indicators: rows.map(([name, targetText]) =>
      buildIndicator({
        id: name,
        name,
        targetText,
        actualText: '',
        subcategoryText: /%/u.test(targetText) ? '质量指标' : '数量指标',
      }),
    ),
  }),
  ledger: rows.reduce(
    (ledger, [name, , values]) =>
      putMeasure(ledger, name, { ...defaultMeasure, kind: 'cumulative', values: months(values) }),
    emptyLedger,
  ),
  watch:
    likelihood === null
      ? emptyWatch
      : putOutlook(emptyWatch, {
          indicatorId: '场次',
          month: 7,
          likelihood,
          causes: [],
          causeText: '',
          expectedText: '',
        }),
  ruleSet: national2020,
});

const shows = ['场次', '≥120场', ['5', '6', '4', '7', '6', '8', '6']] as const;
const books = ['册数', '≥120册', ['1', '2', '3', '4', '5', '6', '7']] as const;

describe('what is behind', () => {
  it('is told with what was due: a July of 42 against 120', () => {
    const sheet = sheetOf([shows]);
    expect(findLag(watchSheet(sheet, 7))).toEqual({
      light: 'yellow',
      month: 7,
      indicatorId: '场次',
      name: '场次',
      targetText: '≥120场',
      standing: '42',
      due: '70',
      share: '60',
      count: 1,
    });
  });

  it('is the row with the smallest share of what was due', () => {
    const found = findLag(watchSheet(sheetOf([shows, books, ['合格率', '≥95%', ['93%']]]), 7));
    expect(found).toMatchObject({ light: 'red', name: '册数', due: '70', share: '40', count: 2 });
  });

  it('is a rate below its target where nothing grows', () => {
    const found = findLag(watchSheet(sheetOf([['合格率', '≥95%', ['93%']]]), 7));
    expect(found).toMatchObject({ light: 'red', standing: '93%', due: '', share: '', targetText: '≥95%' });
  });

  it('is nothing while all is in time', () => {
    expect(findLag(watchSheet(sheetOf([['场次', '≥12场', ['7']]]), 7))).toBeNull();
  });
});

describe('prospects', () => {
  it.each<[Likelihood | null, unknown]>([
    ['certain', { month: 7, indicatorId: '场次', name: '场次', likelihood: 'certain', meets: 0 }],
    ['impossible', null],
    [null, null],
  ])('of “%s” are held against the forecast', (likelihood, doubt) => {
    expect(findDoubt(sheetOf([shows], likelihood), 7)).toEqual(doubt);
  });
});
