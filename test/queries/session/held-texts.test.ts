import { expect, it } from 'vitest';
import { emptyLedger } from '../../../src/domain/entry/ledger.ts';
import { emptyWatch } from '../../../src/domain/monitoring/watch.ts';
import { holdText } from '../../../src/queries/session/held-texts.ts';
import { buildEvaluation } from '../../support/evaluation-builder.ts';

const sheet = {
  ruleSetId: 'national-2020',
  evaluation: buildEvaluation({ fiscalYear: 2026 }),
  ledger: emptyLedger,
  watch: emptyWatch,
};
const year = { kind: 'sheet', field: 'fiscalYear' } as const;
const project = { kind: 'sheet', field: 'projectName' } as const;
const held = [{ place: year, text: '20x7', over: '2026' }];

it('one text stands in a place: the last that was typed', () => {
  expect(holdText({ sheet, held }, year, '20x8')).toEqual([{ place: year, text: '20x8', over: '2026' }]);
  expect(holdText({ sheet, held }, year, '2027')).toEqual([]);
});

it('typing elsewhere leaves the very list, so that nothing is judged anew for it', () => {
  expect(holdText({ sheet, held }, project, '道路养护')).toBe(held);
});
