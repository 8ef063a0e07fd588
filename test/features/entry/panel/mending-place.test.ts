import { describe, expect, it } from 'vitest';
import { type Obstacle, obstaclesOf } from '../../../../src/domain/entry/obstacles.ts';
import { emptyLedger } from '../../../../src/domain/entry/ledger.ts';
import type { Evaluation } from '../../../../src/domain/evaluation/evaluation.ts';
import { emptyWatch } from '../../../../src/domain/monitoring/watch.ts';
import { national2020 } from '../../../../src/domain/rules/published/national-2020.ts';
import { judgeEntry } from '../../../../src/features/entry/sheet/judge-entry.ts';
import { mendingPlaceOf, mendingPlaceOfFinding } from '../../../../src/features/entry/panel/mending-place.ts';
import { buildEvaluation, buildFundingRow, buildIndicator } from '../../../support/evaluation-builder.ts';

const row = (facts: Parameters<typeof buildIndicator>[0] = {}) =>
  buildIndicator({ id: 'a', maxScoreText: '90', selfScoreText: '90', ...facts });

const appropriation = buildFundingRow({ kind: 'current-year-appropriation', label: '当年财政拨款' });

const placesOf = (facts: Partial<Evaluation>, wanted: (obstacle: Obstacle) => boolean) => {
  const evaluation = buildEvaluation({ indicators: [row()], ...facts });
  const sheet = { ruleSetId: national2020.id, evaluation, ledger: emptyLedger, watch: emptyWatch };
  return obstaclesOf(judgeEntry(sheet)).filter(wanted).map(mendingPlaceOf);
};

const ofCheck =
  (check: string, kind?: string) =>
  (obstacle: Obstacle): boolean =>
    obstacle.kind === 'finding' &&
    obstacle.finding.check === check &&
    (kind ?? obstacle.finding.kind) === obstacle.finding.kind;

const funds = (...rows: Evaluation['funding']['rows']): Partial<Evaluation> => ({ funding: { unit: '万元', rows } });

describe('去改', () => {
  it('leads to the amount of 年度资金总额 that its parts do not add up to', () => {
    const parts = { ...appropriation, adjustedBudgetText: '150' };
    expect(
      placesOf(funds(parts, buildFundingRow({ adjustedBudgetText: '200' })), ofCheck('funding-arithmetic', 'sum')),
    ).toEqual([{ kind: 'field', place: { kind: 'funding', row: 1, field: 'adjustedBudgetText' } }]);
  });

  it('leads to an empty year in the head', () => {
    const place = { kind: 'sheet', field: 'fiscalYear' } as const;
    const finding = {
      check: 'year-mismatch',
      severity: 'warn',
      indicatorId: null,
      kind: 'missing',
      facts: {},
    } as const;
    expect(mendingPlaceOfFinding({ ...finding, place })).toEqual({ kind: 'field', place });
  });

  it('leads to no field for a rate, which is worked out', () => {
    const total = buildFundingRow({ adjustedBudgetText: '200', executedAmountText: '100', rateText: '90%' });
    expect(placesOf(funds(total), ofCheck('funding-arithmetic', 'rate'))).toEqual([null]);
  });

  it('leads to an amount that is missing or no number', () => {
    expect(
      placesOf(funds(buildFundingRow({ executedAmountText: '' })), ({ kind }) => kind === 'execution-blank'),
    ).toEqual([{ kind: 'field', place: { kind: 'funding', row: 0, field: 'executedAmountText' } }]);
    expect(placesOf(funds(buildFundingRow({ initialBudgetText: '十万' })), ({ kind }) => kind === 'amount')).toEqual([
      { kind: 'field', place: { kind: 'funding', row: 0, field: 'initialBudgetText' } },
    ]);
  });

  it('leads to the first weight of a level whose points do not add up', () => {
    const indicators = [
      row({ id: 'a', category: 'output', maxScoreText: '40', selfScoreText: '40' }),
      row({ id: 'b', category: 'benefit', maxScoreText: '50', selfScoreText: '50' }),
    ];
    expect(placesOf({ indicators }, ofCheck('weights', 'level-sum'))).toContainEqual({
      kind: 'cell',
      row: 'a',
      column: 'maxScoreText',
    });
  });

  it.each([
    ['a blank actual', row({ actualText: '' }), 'actualText'],
    ['a blank target', row({ targetText: '' }), 'targetText'],
    ['a blank weight', row({ maxScoreText: '' }), 'maxScoreText'],
    ['an empty phrase', row({ actualText: '90', selfScoreText: '', deviationReason: '无偏差' }), 'deviationReason'],
    ['a score above its weight', row({ selfScoreText: '95' }), 'selfScoreText'],
  ])('leads to the cell of %s', (_, indicator, column) => {
    expect(placesOf({ indicators: [indicator] }, ({ indicatorId }) => indicatorId === 'a')).toContainEqual({
      kind: 'cell',
      row: 'a',
      column,
    });
  });

  it.each([
    [
      'a grade of attainment that is missing',
      row({ targetText: '效果明显', actualText: '较好地推进', selfScoreText: '' }),
    ],
    ['points outside their band', row({ targetText: '效果良好', attainment: 'partly-met', judgedScoreText: '90' })],
  ])('leads to 本行 for %s', (_, indicator) => {
    expect(placesOf({ indicators: [indicator] }, ({ kind }) => kind === 'open')).toEqual([{ kind: 'row', row: 'a' }]);
  });

  it('leads nowhere on a sheet without rows', () => {
    expect(placesOf({ indicators: [] }, ({ kind }) => kind === 'no-indicators')).toEqual([null]);
  });
});
