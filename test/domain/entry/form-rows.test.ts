import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit, invertEdits } from '../../../src/domain/entry/edit.ts';
import type { EntrySheet } from '../../../src/domain/entry/entry-sheet.ts';
import { blankProblem, blankTask, readTask, type TaskField, writeTask } from '../../../src/domain/entry/form-rows.ts';
import { emptyLedger } from '../../../src/domain/entry/ledger.ts';
import { emptyWatch } from '../../../src/domain/monitoring/watch.ts';
import { rebaseEdits } from '../../../src/domain/entry/rebase-edits.ts';
import { buildEvaluation } from '../../support/evaluation-builder.ts';

const problem = { type: '管理', problem: '台账不全', suggestion: '补登' };
const task = { ...blankTask, name: '热线受理', budget: { total: '100', appropriation: '90', other: '10' } };
const sheet: EntrySheet = {
  ruleSetId: 'national-2020',
  evaluation: buildEvaluation({ problems: [problem], tasks: [task] }),
  ledger: emptyLedger,
  watch: emptyWatch,
};

const fields = [
  'name',
  'content',
  'completion',
  'budgetTotal',
  'budgetAppropriation',
  'budgetOther',
  'executedTotal',
  'executedAppropriation',
  'executedOther',
] as const satisfies readonly TaskField[];

describe('a task', () => {
  it.each(fields)('takes %s and nothing else changes', (field) => {
    const written = writeTask(task, field, '新');
    expect(fields.filter((other) => readTask(written, other) !== readTask(task, other))).toEqual([field]);
    expect(readTask(written, field)).toBe('新');
  });
});

const edits = [
  { kind: 'problem-added', at: 1, problem: blankProblem },
  { kind: 'problem-removed', at: 0, problem },
  { kind: 'task-added', at: 0, task: blankTask },
  { kind: 'task-removed', at: 0, task },
  { kind: 'cell', place: { kind: 'problem', row: 0, field: 'suggestion' }, from: '补登', to: '专人补登' },
  { kind: 'cell', place: { kind: 'task', row: 0, field: 'executedTotal' }, from: '', to: '98' },
] as const satisfies readonly Edit[];

describe('rows of 问题与建议 and 年度主要任务', () => {
  it.each(edits)('$kind can be taken back', (edit) => {
    const after = applyEdits(sheet, [edit]);
    expect(after).not.toEqual(sheet);
    expect(applyEdits(after, invertEdits([edit]))).toEqual(sheet);
  });

  it('a row that another tab changed is not deleted under it', () => {
    const theirs = applyEdits(sheet, [edits[4]]);
    expect(rebaseEdits(theirs, [edits[1]])).toEqual({ sheet: theirs, edits: [], clashes: [] });
  });

  it('what was typed into a row that another tab deleted is asked about', () => {
    const theirs = applyEdits(sheet, [edits[3]]);
    const { clashes } = rebaseEdits(theirs, [edits[5]]);
    expect(clashes).toEqual([{ kind: 'cell', place: edits[5].place, mine: '98', theirs: '' }]);
  });
});
