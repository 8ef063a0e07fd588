import type { Evaluation, EvaluationKind, Problem, Scope, Task } from '../../domain/evaluation/evaluation.ts';
import { blankIndicator } from '../../domain/entry/create-evaluation.ts';
import type { Form } from '../layout/form.ts';

const indicatorRows = 30;
const taskRows = 6;
const problemRows = 4;

const kinds: Readonly<Partial<Record<string, readonly [EvaluationKind, Scope]>>> = {
  'fund-self-evaluation': ['self-evaluation', 'fund'],
  'department-self-evaluation': ['self-evaluation', 'department'],
  'project-goals': ['target', 'project'],
  'department-goals': ['target', 'department'],
  'municipal-project-goals': ['target', 'project'],
  'project-goal-register': ['target', 'project'],
  'fund-goals': ['target', 'fund'],
  'project-monitoring': ['monitoring', 'project'],
};

const noAmounts = { total: '', appropriation: '', other: '' };
const blankTask: Task = { name: '', content: '', completion: '', budget: noAmounts, executed: noAmounts };
const blankProblem: Problem = { type: '', problem: '', suggestion: '' };

const repeat = <Value>(count: number, of: (index: number) => Value): readonly Value[] =>
  Array.from({ length: count }, (_, index) => of(index));

/** A sheet with nothing in it and room in its lists, for a year. */
export const blankEvaluation = (form: Form, fiscalYear: number | null): Evaluation => {
  const [kind, scope] = kinds[form.id] ?? ['self-evaluation', 'project'];
  const levels = { category: null, categoryText: '', subcategoryText: '' };
  return {
    id: 'blank',
    kind,
    scope,
    formTitle: '',
    fiscalYear,
    projectName: '',
    supervisingDepartment: '',
    implementingUnit: '',
    overview: '',
    achievements: '',
    attributes: [],
    funding: { unit: '万元', rows: [] },
    expectedGoal: '',
    actualGoal: '',
    tasks: repeat(taskRows, () => blankTask),
    indicators: repeat(indicatorRows, (index) => blankIndicator(`blank-${index + 1}`, levels)),
    problems: repeat(problemRows, () => blankProblem),
    statedMaxScore: '',
    statedTotal: '',
    statedGrade: '',
    state: 'draft',
    sources: [],
    origins: {},
    doubts: [],
  };
};
