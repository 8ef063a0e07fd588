import { startTransition, useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import { useEvaluations } from '../../queries/evaluations.ts';
import { useSummaries } from '../../queries/summaries.ts';
import type { Entry } from './entry.ts';
import { existingIn } from './match-existing.ts';
import { compareSheets, type DraftAction, planDrafts, uncomparedIn } from './plan.ts';

/** Milliseconds of comparing between two frames. */
const budget = 8;

/** What accepting would do to the workspace, draft by draft. */
export const usePlans = (entries: readonly Entry[]) => {
  const [chosen, setChosen] = useState<ReadonlyMap<string, DraftAction>>(new Map());
  const { data: summaries } = useSummaries();
  const findExisting = useMemo(() => existingIn(summaries ?? []), [summaries]);
  const drafts = entries.flatMap(({ state }) => (state.kind === 'read' ? state.read.drafts : []));
  const ids = new Set(drafts.flatMap(({ evaluation }) => findExisting(evaluation)?.id ?? []));
  const loaded = useEvaluations([...ids]);
  const records = new Map(
    loaded.flatMap(({ data }) => (data?.ok === true ? [[data.value.id, data.value] as const] : [])),
  );
  const choose = useCallback(
    (key: string, action: DraftAction): void => setChosen((current) => new Map(current).set(key, action)),
    [],
  );
  const plans = planDrafts(entries, { findExisting, records, chosen });
  const [, goOn] = useReducer((count: number) => count + 1, 0);
  const uncompared = uncomparedIn(plans, { records });
  useEffect(() => {
    if (uncompared.length === 0) return;
    const next = setTimeout(() => {
      const end = performance.now() + budget;
      compareSheets(uncompared, () => performance.now() < end);
      startTransition(goOn);
    });
    return () => clearTimeout(next);
  }, [uncompared]);
  return { plans, choose };
};
