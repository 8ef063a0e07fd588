import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useEvaluations, useSaveEvaluations } from '../../queries/evaluations.ts';
import { saveFailureOf } from '../../queries/save-failure.ts';
import { useSummaries } from '../../queries/summaries.ts';
import type { SaveFailure } from '../../storage/save-evaluations.ts';
import type { WorkspaceFile } from '../../storage/schema/workspace-file.ts';
import { openText } from '../../text/open-text.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import classes from './open-page.module.css';
import { planWorkspace, requestsOf, type SheetEntry, type WorkspacePlan } from './workspace-plan.ts';

/** What a workspace file would bring; nothing is written before a person says so. */
export const WorkspaceOffer = ({ file }: { readonly file: WorkspaceFile }) => {
  const { plan, isComparing } = useWorkspacePlan(file);
  const [changed, setChanged] = useState<'keep' | 'replace'>('keep');
  const save = useSaveEvaluations();
  const requests = requestsOf(plan, changed);
  const failure = saveFailureOf(save);
  const loaded = save.data?.ok === true ? save.data.value.length : null;
  return (
    <section className={classes.offer}>
      <h2>{openText.workspaceTitle(file.title)}</h2>
      {loaded === null ? (
        <>
          {isComparing ? <output>{openText.comparing}</output> : <Counts file={file} plan={plan} />}
          {plan.changed.length > 0 && (
            <Choice
              label={openText.changedChoice}
              value={changed}
              options={[
                { value: 'keep', label: openText.changedChoices.keep },
                { value: 'replace', label: openText.changedChoices.replace },
              ]}
              onChange={(value) => setChanged(value === 'replace' ? 'replace' : 'keep')}
            />
          )}
          {failure !== null && <p role="alert">{saveFailureText(failure)}</p>}
          <Button
            tone="primary"
            busy={save.isPending}
            disabled={isComparing || requests.length === 0}
            onClick={() => save.mutate(requests)}
          >
            {requests.length === 0 ? openText.nothingToLoad : openText.load(requests.length)}
          </Button>
        </>
      ) : (
        <output>{openText.loaded(loaded)}</output>
      )}
      <Link to="/">{openText.toList}</Link>
    </section>
  );
};

const useWorkspacePlan = (file: WorkspaceFile) => {
  const summaries = useSummaries();
  const here = new Set(summaries.data?.map(({ id }) => id) ?? []);
  const ids = file.evaluations.map(({ evaluation }) => evaluation.id).filter((id) => here.has(id));
  const queries = useEvaluations(ids);
  const records = queries.flatMap(({ data }) => (data?.ok === true ? [[data.value.id, data.value] as const] : []));
  return {
    plan: planWorkspace(file.evaluations, new Map(records)),
    isComparing: summaries.isPending || queries.some(({ isPending }) => isPending),
  };
};

const Counts = ({ file, plan }: { readonly file: WorkspaceFile; readonly plan: WorkspacePlan<SheetEntry> }) => (
  <ul className={classes.counts}>
    <li>{openText.workspaceCount(file.evaluations.length)}</li>
    {plan.fresh.length > 0 && <li>{openText.workspaceFresh(plan.fresh.length)}</li>}
    {plan.same.length > 0 && <li>{openText.workspaceSame(plan.same.length)}</li>}
    {plan.changed.length > 0 && <li>{openText.workspaceChanged(plan.changed.length)}</li>}
    {file.damaged.length > 0 && <li>{openText.workspaceDamaged(file.damaged.length)}</li>}
  </ul>
);

const saveFailureText = (failure: SaveFailure): string =>
  failure.kind === 'storage-failed'
    ? openText.saveFailed['storage-failed'](failure.reason)
    : openText.saveFailed[failure.kind];
