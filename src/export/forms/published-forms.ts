import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import type { Form } from '../layout/form.ts';
import { departmentGoals } from './department-goals.ts';
import { departmentSelfEvaluation } from './department-self-evaluation.ts';
import { fundGoals } from './fund-goals.ts';
import { fundSelfEvaluation } from './fund-self-evaluation.ts';
import { municipalProjectGoals } from './municipal-project-goals.ts';
import { projectGoalRegister } from './project-goal-register.ts';
import { projectGoals } from './project-goals.ts';
import { projectMonitoring } from './project-monitoring.ts';
import { projectSelfEvaluation } from './project-self-evaluation.ts';
import { selfEvaluationReview } from './self-evaluation-review.ts';

/** Every form that ships with the product. */
export const publishedForms: readonly Form[] = [
  fundSelfEvaluation,
  projectSelfEvaluation,
  departmentSelfEvaluation,
  projectGoals,
  departmentGoals,
  municipalProjectGoals,
  projectGoalRegister,
  fundGoals,
  projectMonitoring,
  selfEvaluationReview,
];

/** The form with this id, or null. */
export const findForm = (id: string): Form | null => publishedForms.find((form) => form.id === id) ?? null;

const goalFormOf = ({ scope, formTitle }: Evaluation): Form => {
  if (scope === 'department') return departmentGoals;
  if (formTitle.includes('公开表')) return projectGoalRegister;
  if (formTitle.includes('市本级')) return municipalProjectGoals;
  return scope === 'fund' || formTitle.includes('总体绩效目标') ? fundGoals : projectGoals;
};

const selfEvaluationForm = ({ scope, formTitle }: Evaluation): Form => {
  if (scope === 'department') return departmentSelfEvaluation;
  return formTitle.includes('专项资金') || scope === 'fund' ? fundSelfEvaluation : projectSelfEvaluation;
};

/** The form an evaluation came in: by its title, else by what it is. */
export const formOf = (evaluation: Evaluation): Form => {
  const { kind, formTitle } = evaluation;
  if (kind === 'monitoring') return projectMonitoring;
  if (formTitle.includes('复核表')) return selfEvaluationReview;
  if (kind === 'target' || formTitle.includes('目标')) return goalFormOf(evaluation);
  return selfEvaluationForm(evaluation);
};

/** The self-evaluation sheet that a goal table leads to; any other sheet keeps the form it came in. */
export const selfEvaluationFormOf = (evaluation: Evaluation): Form =>
  evaluation.kind === 'target' ? selfEvaluationForm(evaluation) : formOf(evaluation);
