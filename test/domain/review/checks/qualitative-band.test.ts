import { describe, expect, it } from 'vitest';
import { qualitativeBand } from '../../../../src/domain/review/checks/qualitative-band.ts';
import { reviewSheet } from '../../../../src/domain/review/reviewed-sheet.ts';
import { national2020 } from '../../../../src/domain/rules/published/national-2020.ts';
import { buildEvaluation, buildIndicator } from '../../../support/evaluation-builder.ts';

const find = (facts: Parameters<typeof buildIndicator>[0]) => {
  const indicators = [buildIndicator({ targetText: '效果明显', ...facts })];
  const sheet = reviewSheet(buildEvaluation({ indicators }), national2020);
  return qualitativeBand.find(sheet).map(({ kind, facts: found }) => [kind, found['interval']]);
};

describe('qualitative-band', () => {
  it.each([
    [{ actualText: '达成', selfScoreText: '8' }],
    [{ actualText: '平稳', attainment: 'partly-met', selfScoreText: '7.99' }],
    [{ actualText: '平稳', selfScoreText: '3' }],
    [{ actualText: '达成', selfScoreText: '' }],
    [{ targetText: '≥5次', actualText: '达成', selfScoreText: '3' }],
    [{ targetText: '12月底前', actualText: '2023年12月1日', attainment: 'not-met', selfScoreText: '10' }],
  ] as const)('accepts %j', (facts) => {
    expect(find(facts)).toEqual([]);
  });

  it.each([
    [{ actualText: '达成', selfScoreText: '7.99' }, 'outside', '[8, 10]'],
    [{ actualText: '部分达成并具有一定效果', selfScoreText: '8' }, 'outside', '[6, 8)'],
    [{ actualText: '平稳', attainment: 'not-met', selfScoreText: '6' }, 'outside', '[0, 6)'],
    [{ actualText: '平稳', attainment: 'met', judgedScoreText: '7' }, 'judged-outside', '[8, 10]'],
  ] as const)('finds %j', (facts, kind, interval) => {
    expect(find(facts)).toEqual([[kind, interval]]);
  });
});
