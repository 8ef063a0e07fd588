import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Evaluation } from '../../../domain/evaluation/evaluation.ts';
import { defaultRuleSetId } from '../../../domain/rules/rule-sets.ts';
import { useReload } from '../../../queries/entry.ts';
import { useSaveEvaluations } from '../../../queries/evaluations.ts';

type Make = (source: Evaluation) => Evaluation;

/** Makes a sheet, keeps it, and opens it to be filled in. */
export const useCreate = () => {
  const [outcome, setOutcome] = useState<'none' | 'failed'>('none');
  const navigate = useNavigate();
  const reload = useReload();
  const { mutateAsync: save, isPending } = useSaveEvaluations();
  const keep = async (evaluation: Evaluation, ruleSetId: string): Promise<void> => {
    const saved = await save([{ evaluation, ruleSetId, basedOn: 0 }]);
    if (saved.ok) await navigate({ to: '/entry/$id', params: { id: evaluation.id } });
    else setOutcome('failed');
  };
  const createFrom = async (id: string, make: Make): Promise<void> => {
    const record = await reload(id);
    if (record === null) return setOutcome('failed');
    await keep(make(record.evaluation), record.ruleSetId);
  };
  return {
    outcome,
    isPending,
    create: (evaluation: Evaluation) => void keep(evaluation, defaultRuleSetId),
    createFrom: (id: string, make: Make) => void createFrom(id, make),
  };
};
