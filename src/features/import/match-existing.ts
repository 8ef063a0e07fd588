import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import { foldWidth, squash } from '../../domain/number/fold.ts';
import type { Summary } from '../../storage/schema/summary-schema.ts';

type Named = Pick<Evaluation, 'kind' | 'scope' | 'fiscalYear' | 'projectName' | 'implementingUnit'>;

/** Unit, project and year as one text; null when a sheet names neither unit nor project. */
export const identityOf = ({ kind, scope, fiscalYear, projectName, implementingUnit }: Named): string | null => {
  const [project, unit] = [squash(foldWidth(projectName)), squash(foldWidth(implementingUnit))];
  if (project === '' && unit === '') return null;
  return [kind, scope === 'department' ? scope : 'project', fiscalYear, project, unit].join('\n');
};

export type FindExisting = (evaluation: Evaluation) => Summary | null;

/** Looks up the evaluation of the same unit, project and year that the workspace holds already. */
export const existingIn = (summaries: readonly Summary[]): FindExisting => {
  const known = new Map<string, Summary>();
  for (const summary of summaries) {
    const identity = identityOf(summary);
    if (identity !== null && !known.has(identity)) known.set(identity, summary);
  }
  return (evaluation) => known.get(identityOf(evaluation) ?? '') ?? null;
};
