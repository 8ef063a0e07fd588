import { groupBy } from '../../domain/group-by.ts';
import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import { foldText, squash } from '../../domain/number/fold.ts';
import type { Summary } from '../../storage/schema/summary-schema.ts';

type Named = Pick<Evaluation, 'kind' | 'scope' | 'fiscalYear' | 'projectName' | 'implementingUnit'>;

const identities = new WeakMap<Named, string | null>();

/** Unit, project and year as one text; null when a sheet names neither unit nor project. */
export const identityOf = (named: Named): string | null => {
  const known = identities.get(named);
  if (known !== undefined) return known;
  const identity = composeIdentity(named);
  identities.set(named, identity);
  return identity;
};

const composeIdentity = ({ kind, scope, fiscalYear, projectName, implementingUnit }: Named): string | null => {
  const [project, unit] = [foldText(projectName), foldText(implementingUnit)];
  if (project === '' && unit === '') return null;
  return [kind, scope === 'department' ? scope : 'project', fiscalYear, project, unit].join('\n');
};

export type FindExisting = (evaluation: Evaluation) => Summary | null;

/** Goal tables often do not name the unit: then project, year and department tell, if only one sheet has them. */
const identityWithoutUnit = (named: Named & Pick<Evaluation, 'supervisingDepartment'>): string | null => {
  const identity = identityOf({ ...named, implementingUnit: '' });
  return named.projectName === '' || identity === null ? null : `${identity}\n${foldText(named.supervisingDepartment)}`;
};

/** Looks up the evaluation of the same unit, project and year that the workspace holds already. */
export const existingIn = (summaries: readonly Summary[]): FindExisting => {
  const byUnit = groupBy(summaries, identityOf);
  const byProject = groupBy(summaries, identityWithoutUnit);
  const find: FindExisting = (evaluation) => {
    const same = byUnit.get(identityOf(evaluation) ?? '')?.[0];
    if (same !== undefined || squash(evaluation.implementingUnit) !== '') return same ?? null;
    const candidates = byProject.get(identityWithoutUnit(evaluation) ?? '') ?? [];
    return candidates.length === 1 ? (candidates[0] ?? null) : null;
  };
  // With hundreds of files the same sheets are looked up whenever another file has come in.
  const found = new WeakMap<Evaluation, Summary | null>();
  return (evaluation) => {
    const known = found.get(evaluation);
    if (known !== undefined) return known;
    const existing = find(evaluation);
    found.set(evaluation, existing);
    return existing;
  };
};
