import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/domain/entry/edit.ts';
import { editsBetween } from '../../../src/domain/entry/edits-between.ts';
import type { EntrySheet } from '../../../src/domain/entry/entry-sheet.ts';
import { blankTask } from '../../../src/domain/entry/form-rows.ts';
import { defaultMeasure, emptyLedger } from '../../../src/domain/entry/ledger.ts';
import { revertEdits } from '../../../src/domain/entry/revert.ts';
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts';
import { emptyWatch } from '../../../src/domain/monitoring/watch.ts';
import { buildEvaluation, buildFundingRow, buildIndicator } from '../../support/evaluation-builder.ts';

const problem = (text: string) => ({ type: '项目管理', problem: text, suggestion: '抓紧' });
const rows = (...ids: readonly string[]) => ids.map((id) => buildIndicator({ id, name: id }));

const measured = { ...emptyLedger, measures: { b: { ...defaultMeasure, kind: 'cumulative' as const } } };

const start: EntrySheet = {
  ruleSetId: 'national-2020',
  evaluation: buildEvaluation({
    indicators: rows('a', 'b', 'c'),
    problems: [problem('一'), problem('二')],
    tasks: [blankTask],
  }),
  ledger: measured,
  watch: emptyWatch,
};

const changed = (facts: Partial<Evaluation>): Evaluation => ({ ...start.evaluation, ...facts });

describe('editsBetween', () => {
  it.each<[string, Partial<Evaluation>]>([
    ['a text of the head', { overview: '新的概况', fiscalYear: 2024, statedTotal: '91' }],
    ['an amount', { funding: { unit: '万元', rows: [buildFundingRow({ executedAmountText: '180' })] } }],
    [
      'a cell of a row',
      { indicators: [...rows('a'), buildIndicator({ id: 'b', name: 'b', attainment: 'met' }), ...rows('c')] },
    ],
    ['a row that came', { indicators: rows('a', 'new', 'b', 'c') }],
    ['a row that went', { indicators: rows('a', 'c') }],
    ['rows in another order', { indicators: rows('c', 'a', 'new', 'b') }],
    ['no rows', { indicators: [], problems: [], tasks: [] }],
    ['rows of the lists', { problems: [problem('三')], tasks: [{ ...blankTask, name: '任务' }, blankTask] }],
  ])('leads to %s, and back again', (_, facts) => {
    const evaluation = changed(facts);
    const { edits, told } = editsBetween(start, evaluation);
    expect(told).toBe('whole');
    const now = applyEdits(start, edits);
    expect(now.evaluation).toEqual(evaluation);
    const history = [{ revision: 2, action: 'edited', edits }];
    expect(applyEdits(now, revertEdits(now, history, 1))).toEqual(start);
  });

  it('tells one changed cell as one edit', () => {
    const place = { kind: 'indicator', id: 'b', field: 'actualText' };
    const evaluation = changed({
      indicators: start.evaluation.indicators.map((row) => (row.id === 'b' ? { ...row, actualText: '98' } : row)),
    });
    expect(editsBetween(start, evaluation).edits).toEqual([{ kind: 'cell', place, from: '100', to: '98' }]);
  });

  it.each<[string, Partial<Evaluation>]>([
    [
      'rows of money came',
      { funding: { unit: '万元', rows: [buildFundingRow(), buildFundingRow({ kind: 'other' })] } },
    ],
    ['the money is of another unit', { funding: { unit: '元', rows: [buildFundingRow()] } }],
    ['a printed pair changed', { attributes: [{ label: '项目期', text: '3年' }] }],
  ])('does not tell all where %s', (_, facts) => {
    expect(editsBetween(start, changed({ ...facts, overview: '新' }))).toMatchObject({
      told: 'part',
      edits: [{ place: { field: 'overview' } }],
    });
  });
});
