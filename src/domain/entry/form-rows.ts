import type { Evaluation, Problem, Task, TaskAmounts } from '../evaluation/evaluation.ts';

/** Fields of a row of 问题与建议. */
export const problemFields = ['type', 'problem', 'suggestion'] as const satisfies readonly (keyof Problem)[];

export type ProblemField = (typeof problemFields)[number];

/** Fields of a row of 年度主要任务. */
export const taskFields = [
  'name',
  'content',
  'completion',
  'budgetTotal',
  'budgetAppropriation',
  'budgetOther',
  'executedTotal',
  'executedAppropriation',
  'executedOther',
] as const;

export type TaskField = (typeof taskFields)[number];

const amounts = {
  budgetTotal: ['budget', 'total'],
  budgetAppropriation: ['budget', 'appropriation'],
  budgetOther: ['budget', 'other'],
  executedTotal: ['executed', 'total'],
  executedAppropriation: ['executed', 'appropriation'],
  executedOther: ['executed', 'other'],
} as const satisfies Record<string, readonly ['budget' | 'executed', keyof TaskAmounts]>;

export const isTaskAmount = (field: TaskField): field is keyof typeof amounts => field in amounts;

export const readTask = (task: Task, field: TaskField): string => {
  if (!isTaskAmount(field)) return task[field];
  const [group, part] = amounts[field];
  return task[group][part];
};

export const writeTask = (task: Task, field: TaskField, text: string): Task => {
  if (!isTaskAmount(field)) return { ...task, [field]: text };
  const [group, part] = amounts[field];
  return { ...task, [group]: { ...task[group], [part]: text } };
};

const noAmounts: TaskAmounts = { total: '', appropriation: '', other: '' };

export const blankTask: Task = { name: '', content: '', completion: '', budget: noAmounts, executed: noAmounts };

export const blankProblem: Problem = { type: '', problem: '', suggestion: '' };

/** A whole row of 问题与建议 or 年度主要任务 that came or went; `at` counts from 0. */
export type FormRowEdit =
  | { readonly kind: 'problem-added' | 'problem-removed'; readonly at: number; readonly problem: Problem }
  | { readonly kind: 'task-added' | 'task-removed'; readonly at: number; readonly task: Task };

/** The evaluation after a row came or went. */
export const applyFormRow = (evaluation: Evaluation, edit: FormRowEdit): Evaluation => {
  const { problems, tasks } = evaluation;
  switch (edit.kind) {
    case 'problem-added':
      return { ...evaluation, problems: problems.toSpliced(edit.at, 0, edit.problem) };
    case 'problem-removed':
      return { ...evaluation, problems: problems.toSpliced(edit.at, 1) };
    case 'task-added':
      return { ...evaluation, tasks: tasks.toSpliced(edit.at, 0, edit.task) };
    case 'task-removed':
      return { ...evaluation, tasks: tasks.toSpliced(edit.at, 1) };
  }
};

const sameProblem = (left: Problem | undefined, right: Problem): boolean =>
  left?.type === right.type && left.problem === right.problem && left.suggestion === right.suggestion;

const sameAmounts = (left: TaskAmounts, right: TaskAmounts): boolean =>
  left.total === right.total && left.appropriation === right.appropriation && left.other === right.other;

const sameTask = (left: Task | undefined, right: Task): boolean =>
  left?.name === right.name &&
  left.content === right.content &&
  left.completion === right.completion &&
  sameAmounts(left.budget, right.budget) &&
  sameAmounts(left.executed, right.executed);

/** Whether the edit can still be made: a row goes only while it says what it said, and comes only where it adjoins. */
export const fitsFormRow = ({ problems, tasks }: Evaluation, edit: FormRowEdit): boolean => {
  switch (edit.kind) {
    case 'problem-added':
      return edit.at <= problems.length;
    case 'problem-removed':
      return sameProblem(problems[edit.at], edit.problem);
    case 'task-added':
      return edit.at <= tasks.length;
    case 'task-removed':
      return sameTask(tasks[edit.at], edit.task);
  }
};
