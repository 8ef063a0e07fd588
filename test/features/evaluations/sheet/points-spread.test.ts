import { expect, it } from 'vitest';
import { formatScore } from '../../../../src/text/format-number.ts';
import { judgeSheet } from '../../../../src/features/evaluations/sheet/judge-sheet.ts';
import { spreadPoints } from '../../../../src/features/evaluations/sheet/points-spread.ts';
import { ruleSetOf } from '../../../../src/storage/summary.ts';
import { buildEvaluation, buildIndicator, publishedSheet } from '../../../support/evaluation-builder.ts';

const spread = (...[evaluation, ruleSetId]: readonly [Parameters<typeof judgeSheet>[0], string]): readonly string[] =>
  spreadPoints(judgeSheet(evaluation, ruleSetOf(ruleSetId))).map(
    ({ part, got, of }) => `${part} ${formatScore(got)}/${formatScore(of)}`,
  );

it('says where the points of a published sheet went; a blank score counts nothing', () => {
  expect(spread(publishedSheet('sanming-2023-4'), 'sanming-2023')).toEqual([
    'execution 7/10',
    'cost 10/10',
    'benefit 30/30',
    'satisfaction 10/10',
    'output 29.71/40',
  ]);
});

it('leaves out what has no score and keeps what has no level', () => {
  const evaluation = buildEvaluation({
    funding: { unit: '万元', rows: [] },
    indicators: [
      buildIndicator({ id: '1', category: null, maxScoreText: '20' }),
      buildIndicator({ id: '2', category: 'cost', actualText: '' }),
    ],
  });
  expect(spread(evaluation, 'national-2020')).toEqual(['unfiled 20/20']);
});
