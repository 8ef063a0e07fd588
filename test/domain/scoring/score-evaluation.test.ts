import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts';
import { national2020 } from '../../../src/domain/rules/published/national-2020.ts';
import { sanming2023 } from '../../../src/domain/rules/published/sanming-2023.ts';
import type { RuleSet } from '../../../src/domain/rules/rule-set.ts';
import { formatPoints } from '../../../src/domain/scoring/points.ts';
import type { TotalScore } from '../../../src/domain/scoring/score.ts';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts';
import { buildEvaluation, buildFundingRow, buildIndicator, publishedSheet } from '../../support/evaluation-builder.ts';

const show = (total: TotalScore | null): string =>
  total === null ? 'open' : `${formatPoints(total.total)} ${total.grade}`;

const totalOf = (evaluation: Evaluation, ruleSet: RuleSet): string => show(scoreEvaluation(evaluation, ruleSet).result);

describe('the five published sheets of 三明', () => {
  it.each([
    ['sanming-2023-1', '99.64 excellent', '10'],
    ['sanming-2023-2', '99.63 excellent', '10'],
    ['sanming-2023-3', '90 excellent', '0'],
    ['sanming-2023-4', '86.71 good', '7'],
    ['sanming-2023-5', '90 excellent', '0'],
  ])('%s comes out as published: %s', (id, expected, executionScore) => {
    const { result, execution } = scoreEvaluation(publishedSheet(id), sanming2023);
    expect(show(result)).toBe(expected);
    expect(execution.kind === 'scored' && formatPoints(execution.score)).toBe(executionScore);
  });

  it.each(['sanming-2023-1', 'sanming-2023-2', 'sanming-2023-3', 'sanming-2023-4', 'sanming-2023-5'])(
    'every score of %s is as published; the blank one is computed',
    (id) => {
      const sheet = publishedSheet(id);
      const scores = scoreEvaluation(sheet, sanming2023).indicators.map((row) =>
        row.kind === 'scored' ? formatPoints(row.score) : row.kind,
      );
      expect(scores).toEqual(
        sheet.indicators.map(({ selfScoreText }) => (selfScoreText === '' ? '10' : selfScoreText)),
      );
    },
  );

  it.each([
    ['sanming-2023-1', '99.64 excellent'],
    ['sanming-2023-2', '99.63 excellent'],
    ['sanming-2023-3', '93.87 excellent'],
    ['sanming-2023-4', '89.53 good'],
    ['sanming-2023-5', '90 excellent'],
  ])('%s gives %s by the national rules', (id, expected) => {
    expect(totalOf(publishedSheet(id), national2020)).toBe(expected);
  });

  it('tells what the blank score of sheet 4 cost', () => {
    const { result, withBlanksFilled } = scoreEvaluation(publishedSheet('sanming-2023-4'), sanming2023);
    expect(show(withBlanksFilled)).toBe('96.71 excellent');
    expect(result?.derivation).toMatchObject({
      formula: '7 + 10 + 10 + 10 + 10 + 10 + 9.71 + 5 + 5 + 0 + 10 = 86.71',
      notes: [{ kind: 'blank-counts-zero', indicator: '话务员自检考核' }],
    });
    expect(result?.gradeDerivation.formula).toBe('80 ≤ 86.71 < 90');
  });
});

describe('the total', () => {
  const rows = (...scores: readonly (readonly [string, string])[]) =>
    scores.map(([actualText, maxScoreText], index) =>
      buildIndicator({ id: `${index}`, targetText: '≥100', actualText, maxScoreText }),
    );

  it('is rounded before the grade is taken', () => {
    const evaluation = buildEvaluation({ indicators: rows(['100', '79.995']) });
    expect(totalOf(evaluation, national2020)).toBe('90 excellent');
  });

  it.each([
    ['100', '90', '100 excellent'],
    ['88.88', '90', '89.99 good'],
    ['70', '71.42', '59.99 poor'],
    ['70', '71.43', '60 fair'],
  ])('with %s of %s is %s', (actualText, maxScoreText, expected) => {
    expect(totalOf(buildEvaluation({ indicators: rows([actualText, maxScoreText]) }), national2020)).toBe(expected);
  });

  it('stays open while a row is open, and leaves out rows of 无', () => {
    const none = buildIndicator({ id: 'none', name: '无', targetText: '无', maxScoreText: '' });
    expect(totalOf(buildEvaluation({ indicators: [...rows(['100', '90']), none] }), national2020)).toBe(
      '100 excellent',
    );
    expect(totalOf(buildEvaluation({ indicators: rows(['100', '80'], ['', '10']) }), national2020)).toBe('open');
    expect(totalOf(buildEvaluation({ indicators: [] }), national2020)).toBe('open');
  });

  it('stays open while the budget is blank', () => {
    const funding = { unit: '万元', rows: [buildFundingRow({ adjustedBudgetText: '' })] } as const;
    expect(totalOf(buildEvaluation({ funding }), national2020)).toBe('open');
  });

  it('counts a blank 自评得分 only where the sheet prints a total', () => {
    const indicators = rows(['100', '80'], ['100', '10']);
    expect(totalOf(buildEvaluation({ indicators }), national2020)).toBe('100 excellent');
    const [first, second] = indicators;
    const printed = [{ ...buildIndicator(first), selfScoreText: '80' }, buildIndicator(second)];
    expect(totalOf(buildEvaluation({ indicators: printed, statedTotal: '90' }), national2020)).toBe('90 excellent');
  });

  it('does not open a goal table', () => {
    const { result, indicators } = scoreEvaluation(publishedSheet('weinan-2023-1'), national2020);
    expect(result).toBeNull();
    expect(new Set(indicators.map(({ kind }) => kind))).toEqual(new Set(['open']));
  });
});
