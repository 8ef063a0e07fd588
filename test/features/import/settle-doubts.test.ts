import { expect, it } from 'vitest';
import { settleDoubts } from '../../../src/features/import/settle-doubts.ts';
import { buildEvaluation, buildIndicator } from '../../support/evaluation-builder.ts';

it('settleDoubts drops the doubts about the cells that were looked at, and no other', () => {
  const origins = {
    targetText: { table: 0, row: 14, column: 5, text: '=优优' },
    actualText: { table: 0, row: 14, column: 6, text: '优?' },
  };
  const sheet = buildEvaluation({
    sources: [{ file: 'a.xlsx', table: 'Sheet1' }],
    indicators: [buildIndicator({ origins, doubts: ['targetText', 'actualText'] })],
    doubts: ['fiscalYear'],
  });
  const settled = settleDoubts(sheet, (key) => key === 'Sheet1 14 5');
  expect(settled.indicators[0]?.doubts).toEqual(['actualText']);
  expect(settled.doubts).toEqual(['fiscalYear']);
});
