import { expect, it } from 'vitest';
import { emptyLedger } from '../../../../src/domain/entry/ledger.ts';
import { emptyWatch } from '../../../../src/domain/monitoring/watch.ts';
import { watchSheet } from '../../../../src/domain/monitoring/watch-sheet.ts';
import { national2020 } from '../../../../src/domain/rules/published/national-2020.ts';
import { toBullets } from '../../../../src/features/monitoring/bullets/bullets.ts';
import { buildEvaluation, buildIndicator } from '../../../support/evaluation-builder.ts';

it('holds actuals and last year against their targets, where all are numbers of one unit', () => {
  const evaluation = buildEvaluation({
    indicators: [
      buildIndicator({ id: 'a', targetText: '≥35人', actualText: '34', baselineText: '32' }),
      buildIndicator({ id: 'b', targetText: '效果明显', actualText: '达成' }),
      buildIndicator({ id: 'c', targetText: '≥120元', actualText: '3人' }),
      buildIndicator({ id: 'd', targetText: '≥95%', actualText: '98%' }),
      buildIndicator({ id: 'e', targetText: '≤200人', actualText: '196' }),
    ],
  });
  const watched = watchSheet({ evaluation, ledger: emptyLedger, watch: emptyWatch, ruleSet: national2020 }, 12);
  expect(toBullets(watched, 2023)).toMatchObject([
    { id: 'a', actual: 9714, baseline: 9143, isBehind: true },
    { id: 'd', actual: 10_316, baseline: null, isBehind: false },
    { id: 'e', actual: 9800, baseline: null, isBehind: false },
  ]);
});

it('is behind before December where its light says so, not where the year is not over', () => {
  const evaluation = buildEvaluation({
    kind: 'monitoring',
    attributes: [{ label: '监控期', text: '1-7月' }],
    indicators: [
      buildIndicator({ id: 'a', targetText: '≥120件', actualText: '42件' }),
      buildIndicator({ id: 'b', targetText: '≥120件', actualText: '70件' }),
    ],
  });
  const watched = watchSheet({ evaluation, ledger: emptyLedger, watch: emptyWatch, ruleSet: national2020 }, 7);
  expect(toBullets(watched, 2023)).toMatchObject([
    { id: 'a', isBehind: true },
    { id: 'b', isBehind: false },
  ]);
});
