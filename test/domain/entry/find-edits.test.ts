import { describe, expect, it } from 'vitest';
import { applyEdits, invertEdits } from '../../../src/domain/entry/edit.ts';
import type { EntrySheet } from '../../../src/domain/entry/entry-sheet.ts';
import { findEdits, tellsAll } from '../../../src/domain/entry/find-edits.ts';
import { defaultMeasure, emptyLedger, putMeasure } from '../../../src/domain/entry/ledger.ts';
import { blankProblem, blankTask } from '../../../src/domain/entry/form-rows.ts';
import { revertEdits } from '../../../src/domain/entry/revert.ts';
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts';
import { emptyWatch } from '../../../src/domain/monitoring/watch.ts';
import { buildEvaluation, buildFundingRow, buildIndicator } from '../../support/evaluation-builder.ts';

const rows = ['a', 'b', 'c'].map((id) => buildIndicator({ id, name: `指标${id}` }));
const problem = { ...blankProblem, problem: '进度慢' };

const sheet = (facts: Partial<Evaluation> = {}): EntrySheet => ({
  ruleSetId: 'national-2020',
  evaluation: buildEvaluation({ indicators: rows, problems: [problem], ...facts }),
  ledger: emptyLedger,
  watch: emptyWatch,
});

const targetChange = {
  indicatorId: 'a',
  from: '≥95%',
  to: '≥90%',
  reason: '年中调减任务',
  by: '张三',
  at: '2026-07-01',
};
const value = { month: 3, text: '40', note: '', evidence: [{ kind: 'text', text: '签到表' }] } as const;
const measured = putMeasure(emptyLedger, 'a', { ...defaultMeasure, kind: 'cumulative', values: [value] });
const changed = rows.map((row) => (row.id === 'a' ? { ...row, actualText: '96' } : row));
const funding = { unit: '万元', rows: [buildFundingRow({ executedAmountText: '150' })] } as const;

describe('the edits between two sheets', () => {
  it.each<[string, EntrySheet, readonly string[]]>([
    ['nothing', sheet(), []],
    ['a state', sheet({ state: 'submitted' }), ['cell']],
    ['a cell of a row', sheet({ indicators: changed }), ['cell']],
    ['funds', sheet({ funding }), ['cell']],
    ['a row that went', sheet({ indicators: rows.slice(1) }), ['row-removed']],
    [
      'a row that came in the middle',
      sheet({ indicators: [...rows.slice(0, 1), buildIndicator({ id: 'x' }), ...rows.slice(1)] }),
      ['row-added'],
    ],
    ['problems and tasks', sheet({ problems: [], tasks: [blankTask] }), ['problem-removed', 'task-added']],
    ['a period with its evidence', { ...sheet(), ledger: measured }, ['cell', 'cell', 'evidence']],
    ['the rule set', { ...sheet(), ruleSetId: 'sanming-2023' }, ['cell']],
    [
      'a changed target with its reason',
      { ...sheet(), ledger: { ...emptyLedger, targetChanges: [targetChange] } },
      ['target-change-recorded'],
    ],
  ])('make the one of the other, and lead back: %s', (_, after, kinds) => {
    const edits = findEdits(sheet(), after);
    expect(edits.map(({ kind }) => kind)).toEqual(kinds);
    expect(applyEdits(sheet(), edits)).toEqual(after);
    expect(applyEdits(after, invertEdits(edits))).toEqual(sheet());
  });
});

const problemOf = (text: string) => ({ type: '项目管理', problem: text, suggestion: '抓紧' });
const rowsNamed = (...ids: readonly string[]) => ids.map((id) => buildIndicator({ id, name: id }));

const measuredB = { ...emptyLedger, measures: { b: { ...defaultMeasure, kind: 'cumulative' as const } } };

const start: EntrySheet = {
  ruleSetId: 'national-2020',
  evaluation: buildEvaluation({
    indicators: rowsNamed('a', 'b', 'c'),
    problems: [problemOf('一'), problemOf('二')],
    tasks: [blankTask],
  }),
  ledger: measuredB,
  watch: emptyWatch,
};

const changedBy = (facts: Partial<Evaluation>): Evaluation => ({ ...start.evaluation, ...facts });

describe('the edits of two versions', () => {
  it.each<[string, Partial<Evaluation>]>([
    ['a text of the head', { overview: '新的概况', fiscalYear: 2024, statedTotal: '91' }],
    ['an amount', { funding: { unit: '万元', rows: [buildFundingRow({ executedAmountText: '180' })] } }],
    [
      'a cell of a row',
      { indicators: [...rowsNamed('a'), buildIndicator({ id: 'b', name: 'b', attainment: 'met' }), ...rowsNamed('c')] },
    ],
    ['a row that came', { indicators: rowsNamed('a', 'new', 'b', 'c') }],
    ['a row that went', { indicators: rowsNamed('a', 'c') }],
    ['rows in another order', { indicators: rowsNamed('c', 'a', 'new', 'b') }],
    ['no rows', { indicators: [], problems: [], tasks: [] }],
    ['rows of the lists', { problems: [problemOf('三')], tasks: [{ ...blankTask, name: '任务' }, blankTask] }],
  ])('leads to %s, and back again', (_, facts) => {
    const evaluation = changedBy(facts);
    const edits = findEdits(start, { ...start, evaluation });
    expect(tellsAll(start.evaluation, evaluation)).toBe(true);
    const now = applyEdits(start, edits);
    expect(now.evaluation).toEqual(evaluation);
    const history = [{ revision: 2, action: 'edited', edits }];
    expect(applyEdits(now, revertEdits(now, history, 1))).toEqual(start);
  });

  it('tells one changed cell as one edit', () => {
    const place = { kind: 'indicator', id: 'b', field: 'actualText' };
    const evaluation = changedBy({
      indicators: start.evaluation.indicators.map((row) => (row.id === 'b' ? { ...row, actualText: '98' } : row)),
    });
    expect(findEdits(start, { ...start, evaluation })).toEqual([{ kind: 'cell', place, from: '100', to: '98' }]);
  });

  it.each<[string, Partial<Evaluation>]>([
    [
      'rows of money came',
      { funding: { unit: '万元', rows: [buildFundingRow(), buildFundingRow({ kind: 'other' })] } },
    ],
    ['the money is of another unit', { funding: { unit: '元', rows: [buildFundingRow()] } }],
    ['a printed pair changed', { attributes: [{ label: '项目期', text: '3年' }] }],
  ])('does not tell all where %s', (_, facts) => {
    const evaluation = changedBy({ ...facts, overview: '新' });
    expect(tellsAll(start.evaluation, evaluation)).toBe(false);
    expect(findEdits(start, { ...start, evaluation })).toMatchObject([{ place: { field: 'overview' } }]);
  });
});
