import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit, editOf, invertEdits } from '../../../src/domain/entry/edit.ts';
import {
  type EditLog,
  emptyLog,
  extendStep,
  recordStep,
  redoStep,
  undoStep,
} from '../../../src/domain/entry/edit-log.ts';
import type { EntrySheet, Place } from '../../../src/domain/entry/entry-sheet.ts';
import { blankProblem, blankTask } from '../../../src/domain/entry/form-rows.ts';
import { defaultMeasure, emptyLedger, measureOf } from '../../../src/domain/entry/ledger.ts';
import { emptyWatch } from '../../../src/domain/monitoring/watch.ts';
import { buildEvaluation, buildIndicator, publishedSheet } from '../../support/evaluation-builder.ts';

const sheetOf = (evaluation = publishedSheet('sanming-2023-4')): EntrySheet => ({
  ruleSetId: 'national-2020',
  evaluation,
  ledger: emptyLedger,
  watch: emptyWatch,
});

const rowFields = ['actualText', 'selfScoreText', 'maxScoreText', 'deviationReason', 'targetText', 'name'] as const;

/** What a person may do next, as numbers and text that every sheet can make sense of. */
const gesture = fc.oneof(
  fc.record({
    kind: fc.constant('cell' as const),
    row: fc.nat(60),
    field: fc.constantFrom(...rowFields),
    text: fc.constantFrom('', '优', '98.5%', '34', '—', '平稳运行', '12月底前', '⩾３'),
  }),
  fc.record({ kind: fc.constant('attainment' as const), row: fc.nat(60), to: fc.constantFrom('', 'met', 'not-met') }),
  fc.record({
    kind: fc.constant('period' as const),
    row: fc.nat(60),
    month: fc.integer({ min: 0, max: 12 }),
    text: fc.constantFrom('', '12', '197/200'),
  }),
  fc.record({ kind: fc.constant('measure' as const), row: fc.nat(60), to: fc.constantFrom('', 'latest', 'average') }),
  fc.record({ kind: fc.constant('add' as const), at: fc.nat(60) }),
  fc.record({ kind: fc.constant('remove' as const), row: fc.nat(60) }),
  fc.record({ kind: fc.constant('evidence' as const), row: fc.nat(60), text: fc.string() }),
  fc.record({ kind: fc.constant('problem' as const), row: fc.nat(6), text: fc.string() }),
  fc.record({ kind: fc.constant('add-problem' as const), at: fc.nat(6) }),
  fc.record({ kind: fc.constant('remove-problem' as const), row: fc.nat(6) }),
  fc.record({
    kind: fc.constant('task' as const),
    row: fc.nat(6),
    field: fc.constantFrom('name', 'completion', 'budgetTotal', 'executedOther'),
    text: fc.string(),
  }),
  fc.record({ kind: fc.constant('add-task' as const), at: fc.nat(6) }),
  fc.record({ kind: fc.constant('remove-task' as const), row: fc.nat(6) }),
  fc.record({ kind: fc.constant('state' as const), to: fc.constantFrom('draft', 'submitted', 'returned') }),
  fc.record({ kind: fc.constant('year' as const), to: fc.constantFrom('', '2024', '2025') }),
);

type Gesture = typeof gesture extends fc.Arbitrary<infer Value> ? Value : never;

const cell = (sheet: EntrySheet, place: Place, to: string): readonly Edit[] => {
  const edit = editOf(sheet, place, to);
  return edit === null ? [] : [edit];
};

type FormMove = Extract<Gesture, { kind: `${string}problem` | `${string}task` }>;

const isFormMove = (move: Gesture): move is FormMove => /(problem|task)$/.test(move.kind);

function formRowEdits(sheet: EntrySheet, move: FormMove): readonly Edit[] {
  const { problems, tasks } = sheet.evaluation;
  switch (move.kind) {
    case 'problem':
      return cell(
        sheet,
        { kind: 'problem', row: move.row, field: 'problem' },
        move.row < problems.length ? move.text : '',
      );
    case 'task':
      return cell(sheet, { kind: 'task', row: move.row, field: move.field }, move.row < tasks.length ? move.text : '');
    case 'add-problem':
      return [{ kind: 'problem-added', at: move.at % (problems.length + 1), problem: blankProblem }];
    case 'add-task':
      return [{ kind: 'task-added', at: move.at % (tasks.length + 1), task: blankTask }];
    case 'remove-problem': {
      const problem = problems[move.row];
      return problem === undefined ? [] : [{ kind: 'problem-removed', at: move.row, problem }];
    }
    case 'remove-task': {
      const task = tasks[move.row];
      return task === undefined ? [] : [{ kind: 'task-removed', at: move.row, task }];
    }
  }
}

function editsOf(sheet: EntrySheet, move: Gesture, turn: number): readonly Edit[] {
  const { indicators } = sheet.evaluation;
  if (move.kind === 'state') return cell(sheet, { kind: 'sheet', field: 'state' }, move.to);
  if (move.kind === 'year') return cell(sheet, { kind: 'sheet', field: 'fiscalYear' }, move.to);
  if (move.kind === 'add') {
    const indicator = buildIndicator({ id: `added-${turn}` });
    return [{ kind: 'row-added', at: move.at % (indicators.length + 1), indicator, measure: defaultMeasure }];
  }
  if (isFormMove(move)) return formRowEdits(sheet, move);
  const at = indicators.length === 0 ? -1 : move.row % indicators.length;
  const indicator = indicators[at];
  if (indicator === undefined) return [];
  const { id } = indicator;
  const measure = measureOf(sheet.ledger, id);
  switch (move.kind) {
    case 'cell':
      return cell(sheet, { kind: 'indicator', id, field: move.field }, move.text);
    case 'attainment':
      return cell(sheet, { kind: 'indicator', id, field: 'attainment' }, move.to);
    case 'period':
      return cell(sheet, { kind: 'period', id, month: move.month, field: 'text' }, move.text);
    case 'measure':
      return cell(sheet, { kind: 'measure', id, field: 'kind' }, move.to);
    case 'evidence': {
      const from = measure.values.find(({ month }) => month === 3)?.evidence ?? [];
      return [{ kind: 'evidence', id, month: 3, from, to: [...from, { kind: 'text', text: move.text }] }];
    }
    case 'remove':
      return [{ kind: 'row-removed', at, indicator, measure }];
  }
}

type Run = { readonly sheet: EntrySheet; readonly log: EditLog };

const walk = (run: Run, step: typeof redoStep<Edit>): Run => {
  let { sheet, log } = run;
  for (let next = step(log); next !== null; next = step(log)) {
    sheet = applyEdits(sheet, next.edits);
    log = next.log;
  }
  return { sheet, log };
};

describe('撤销与重做', () => {
  it('1,000 random edits: all undone is the beginning, all redone is the end', () => {
    fc.assert(
      fc.property(fc.array(gesture, { minLength: 1000, maxLength: 1000, size: 'max' }), (moves) => {
        const start = sheetOf();
        let run: Run = { sheet: start, log: emptyLog };
        for (const [turn, move] of moves.entries()) {
          const edits = editsOf(run.sheet, move, turn);
          run = { sheet: applyEdits(run.sheet, edits), log: recordStep(run.log, edits) };
        }
        const undone = walk(run, (log) => undoStep(log, invertEdits));
        expect(undone.sheet).toEqual(start);
        expect(walk(undone, redoStep).sheet).toEqual(run.sheet);
      }),
      { numRuns: 8 },
    );
  });

  it('typing on in an open cell is one step', () => {
    const start = sheetOf(buildEvaluation());
    const place: Place = { kind: 'indicator', id: 'row', field: 'actualText' };
    let run: Run = { sheet: start, log: emptyLog };
    for (const text of ['9', '98', '98.5']) {
      const edits = cell(run.sheet, place, text);
      run = { sheet: applyEdits(run.sheet, edits), log: extendStep(run.log, edits) };
    }
    expect(run.log.done).toEqual([[{ kind: 'cell', place, from: '100', to: '98.5' }]]);
  });

  it('typing back what stood there leaves no step', () => {
    const place: Place = { kind: 'indicator', id: 'row', field: 'actualText' };
    const first: Edit = { kind: 'cell', place, from: '100', to: '9' };
    const back: Edit = { kind: 'cell', place, from: '9', to: '100' };
    expect(extendStep(recordStep(emptyLog, [first]), [back]).done).toEqual([]);
  });
});
