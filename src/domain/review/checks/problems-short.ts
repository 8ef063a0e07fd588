import { compareDecimals, decimalOf, wholeNumber } from '../../number/decimal.ts';
import { squash } from '../../number/fold.ts';
import { pointsOrNull } from '../../scoring/points.ts';
import { totalFundingRow } from '../../scoring/score-execution.ts';
import { saysNone } from '../../target/plain-text.ts';
import { type Check, type Observations, observeSheet } from '../check.ts';
import type { ReviewedSheet } from '../reviewed-sheet.ts';

const lengthOf = (text: string): number => Array.from(squash(text)).length;

/** 问题与建议 is part of the form for 专项资金; other forms have no place for it. */
const findUnlisted = ({ evaluation, rows, score }: ReviewedSheet): Observations<'problems-short'> => {
  if (evaluation.scope !== 'fund' || evaluation.problems.length > 0) return [];
  const executionRow = {
    maxScore: score.execution.kind === 'open' ? null : score.execution.maxScore,
    selfScore: pointsOrNull(totalFundingRow(evaluation)?.selfScoreText ?? ''),
  };
  const losing = [...rows, executionRow].filter(
    ({ maxScore, selfScore }) => maxScore !== null && selfScore !== null && compareDecimals(selfScore, maxScore) < 0,
  );
  return losing.length === 0
    ? []
    : [observeSheet({ kind: 'sheet', field: 'problems' }, 'none-listed', { count: `${losing.length}` })];
};

const find = (sheet: ReviewedSheet): Observations<'problems-short'> => {
  const texts = sheet.evaluation.problems.flatMap((problem, row) =>
    (['problem', 'suggestion'] as const).map((field) => ({ row, field, text: problem[field] })),
  );
  const short = texts.filter(
    ({ text }) =>
      !saysNone(text) && compareDecimals(wholeNumber(lengthOf(text)), decimalOf(sheet.thresholds.problemLength)) < 0,
  );
  const limit = sheet.thresholds.problemLength;
  return [
    ...short.map(({ row, field, text }) =>
      observeSheet({ kind: 'problem', row, field }, 'short', { text, length: `${lengthOf(text)}`, limit }),
    ),
    ...findUnlisted(sheet),
  ];
};

/** 问题与建议 that are too short to say anything, or missing where points were lost. */
export const problemsShort: Check<'problems-short'> = {
  slug: 'problems-short',
  severity: 'warn',
  source: { evidence: 'observed', citation: '三明市专项资金绩效自评表：每条问题和建议不少于30个字' },
  find,
};
