import { publishedRuleSets } from '../../domain/rules/rule-sets.ts';
import { useSaveEvaluations } from '../../queries/evaluations.ts';
import { useSettings } from '../../queries/settings.ts';
import { saveFailureOf } from '../../queries/save-failure.ts';
import type { SaveFailure } from '../../storage/save-evaluations.ts';
import { importText } from '../../text/import-page-text.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import classes from './accept-bar.module.css';
import { type DraftPlan, isWaiting, keptRuleSetOf, saveRequestOf } from './plan.ts';

type AcceptBarProps = {
  readonly plans: readonly DraftPlan[];
  readonly ruleSetId: string;
  readonly onRuleSet: (id: string) => void;
  /** A file is being read again: what would be written is not known yet. */
  readonly isRereading: boolean;
  readonly onSaved: (entryId: string, saved: ReadonlyMap<number, string>) => void;
};

/** The only place that writes: everything that is to be written at once, all or nothing. */
export const AcceptBar = ({ plans, ruleSetId, onRuleSet, isRereading, onSaved }: AcceptBarProps) => {
  const save = useSaveEvaluations();
  const { person } = useSettings();
  const kept = plans.map(keptRuleSetOf);
  const writeCount = plans.filter(({ action }) => action !== 'skip').length;
  const accept = (): void => {
    const writes = plans.flatMap((plan) => {
      const request = saveRequestOf(plan, { ruleSetId, by: person });
      return request === null ? [] : [{ plan, request }];
    });
    const markSaved = (): void => {
      for (const entryId of new Set(writes.map(({ plan }) => plan.entryId))) {
        const mine = writes.filter(({ plan }) => plan.entryId === entryId);
        onSaved(entryId, new Map(mine.map(({ plan, request }) => [plan.draft, request.evaluation.id])));
      }
    };
    save.mutate(
      writes.map(({ request }) => request),
      { onSuccess: (saved) => saved.ok && markSaved() },
    );
  };
  const failure = saveFailureOf(save);
  return (
    <div className={classes.accept}>
      {failure !== null && (
        <p className={classes.saveFailure} role="alert">
          {failureText(failure)}
        </p>
      )}
      <span className={classes.acceptLine}>
        {(kept.length === 0 || kept.includes(null)) && (
          <>
            <span aria-hidden="true">{importText.ruleSet}</span>
            <Choice
              label={importText.ruleSet}
              value={ruleSetId}
              options={publishedRuleSets.map(({ id, title }) => ({ value: id, label: title }))}
              onChange={onRuleSet}
            />
          </>
        )}
        {kept.some((id) => id !== null) && <span className={classes.faint}>{importText.ruleSetKept}</span>}
        <span className={classes.space} />
        <span className={classes.faint}>{countText(plans)}</span>
        <Button
          tone="primary"
          busy={save.isPending}
          disabled={writeCount === 0 || isRereading || plans.some(isWaiting)}
          onClick={accept}
        >
          {writeCount === 0 ? importText.nothingToAccept : importText.accept(writeCount)}
        </Button>
      </span>
    </div>
  );
};

const failureText = (failure: SaveFailure): string =>
  failure.kind === 'storage-failed'
    ? importText.saveFailed['storage-failed'](failure.reason)
    : importText.saveFailed[failure.kind];

const countText = (plans: readonly DraftPlan[]): string =>
  (['add', 'update', 'separate', 'skip'] as const)
    .map((action) => ({ action, count: plans.filter((plan) => plan.action === action).length }))
    .filter(({ count }) => count > 0)
    .map(({ action, count }) => importText.actionCount(importText.actions[action], count))
    .join(' · ');
