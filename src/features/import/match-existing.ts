import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import type { Summary } from '../../storage/schema/summary-schema.ts';

const squash = (text: string): string => text.replace(/\s/gu, '');

type Named = Pick<Evaluation, 'kind' | 'scope' | 'fiscalYear' | 'projectName' | 'implementingUnit'>;

/** Unit, project and year as one text; null when a sheet names neither unit nor project. */
export const identityOf = ({ kind, scope, fiscalYear, projectName, implementingUnit }: Named): string | null => {
  const [project, unit] = [squash(projectName), squash(implementingUnit)];
  if (project === '' && unit === '') return null;
  return [kind, scope === 'department' ? scope : 'project', fiscalYear, project, unit].join('\n');
};

/** The evaluation of the same unit, project and year that the workspace holds already, or null. */
export const findExisting = (summaries: readonly Summary[], evaluation: Evaluation): Summary | null => {
  const identity = identityOf(evaluation);
  return identity === null ? null : (summaries.find((summary) => identityOf(summary) === identity) ?? null);
};
