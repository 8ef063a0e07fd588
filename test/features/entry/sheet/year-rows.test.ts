import { expect, it } from 'vitest';
import type { EntrySheet } from '../../../../src/domain/entry/entry-sheet.ts';
import { emptyLedger } from '../../../../src/domain/entry/ledger.ts';
import type { EvaluationState } from '../../../../src/domain/evaluation/evaluation.ts';
import { emptyWatch } from '../../../../src/domain/monitoring/watch.ts';
import { judgeEntry } from '../../../../src/features/entry/sheet/judge-entry.ts';
import { yearColumnIds } from '../../../../src/features/entry/sheet/year-columns.ts';
import { createYearRows } from '../../../../src/features/entry/sheet/year-rows.tsx';
import { buildEvaluation, buildIndicator } from '../../../support/evaluation-builder.ts';

const sheetIn = (state: EvaluationState, weights: 'open' | 'locked'): EntrySheet => ({
  ruleSetId: 'national-2020',
  evaluation: buildEvaluation({ state, indicators: [buildIndicator({ id: 'a' })] }),
  ledger: { ...emptyLedger, weights },
  watch: emptyWatch,
});

const saves = { unsaved: new Set<string>(), saved: new Set<string>(), trouble: null };

it.each([
  ['draft', 'open', undefined, undefined],
  ['returned', 'locked', 'locked', /^提交后分值、行数和规则集不再改变/u],
  ['submitted', 'locked', 'locked', undefined],
] as const)('a weight of a sheet that is %s, its weights %s, is %s, and says why: %s', (state, weights, lock, hint) => {
  const [row] = createYearRows()(judgeEntry(sheetIn(state, weights)), saves);
  const cell = row?.cells[yearColumnIds.indexOf('maxScoreText')];
  expect(cell?.lock).toBe(lock);
  expect(cell?.hint ?? 'none').toMatch(hint ?? /^none$/u);
});
