import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import type { Form } from '../layout/form.ts';
import { departmentGoals } from './department-goals.ts';
import { departmentSelfEvaluation } from './department-self-evaluation.ts';
import { fundSelfEvaluation } from './fund-self-evaluation.ts';
import { municipalProjectGoals } from './municipal-project-goals.ts';
import { projectGoals } from './project-goals.ts';
import { projectSelfEvaluation } from './project-self-evaluation.ts';

/** Every form that ships with the product. */
export const publishedForms: readonly Form[] = [
  fundSelfEvaluation,
  projectSelfEvaluation,
  departmentSelfEvaluation,
  projectGoals,
  departmentGoals,
  municipalProjectGoals,
];

/** The form with this id, or null. */
export const findForm = (id: string): Form | null => publishedForms.find((form) => form.id === id) ?? null;

/** The form an evaluation came in: by its title, else by what it is. */
export const formOf = (evaluation: Evaluation): Form => {
  const { kind, scope, formTitle } = evaluation;
  if (kind === 'target') {
    if (scope === 'department') return departmentGoals;
    return formTitle.includes('市本级') ? municipalProjectGoals : projectGoals;
  }
  if (scope === 'department') return departmentSelfEvaluation;
  return formTitle.includes('专项') || scope === 'fund' ? fundSelfEvaluation : projectSelfEvaluation;
};
