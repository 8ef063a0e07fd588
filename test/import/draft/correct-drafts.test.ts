import { expect, it } from 'vitest';
import { rowsOf } from '../../../src/import/draft/correct-drafts.ts';
import { buildEvaluation, buildIndicator } from '../../support/evaluation-builder.ts';

const at = (row: number) => ({ table: 1, row, column: 1, text: '' });
const evaluation = buildEvaluation({
  sources: [
    { file: 'a.xlsx', table: '封面' },
    { file: 'a.xlsx', table: '自评表' },
  ],
  origins: { projectName: at(3) },
  indicators: [buildIndicator({ origins: { name: at(9) } }), buildIndicator({ origins: { name: at(12) } })],
});

it.each([
  ['自评表', { from: 3, to: 12 }],
  ['封面', null],
  ['别的表', null],
] as const)('finds the rows of %s that a sheet was read from', (table, rows) => {
  expect(rowsOf(evaluation, table)).toEqual(rows);
});
