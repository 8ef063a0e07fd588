import { useState } from 'react';
import type { Evaluation } from '../../../domain/evaluation/evaluation.ts';
import { type ExecutionFit, inferExecution } from '../../../domain/rules/infer-execution.ts';
import { inferRuleSets, type RuleSetFit } from '../../../domain/rules/infer-rule-sets.ts';
import { findRuleSet, publishedRuleSets } from '../../../domain/rules/rule-sets.ts';
import { executionCandidateText, executionReasonText, reviewTrialText } from '../../../text/review-trial-text.ts';
import { Button } from '../../../ui/button.tsx';
import classes from '../panels.module.css';
import { PassBar } from '../pass-bar.tsx';
import { useChunks } from '../use-chunks.ts';
import { TableHead } from '../../../ui/table-head.tsx';

const mostRead = 500;
const mostMisfits = 20;

type Inferred = { readonly ruleSets: readonly RuleSetFit[]; readonly executions: readonly ExecutionFit[] };

/** Which published rule the finished sheets follow, and which execution tables their points allow. */
export const InferPanel = ({ ids }: { readonly ids: readonly string[] }) => {
  const [found, setFound] = useState<Inferred | null>(null);
  const { pass, start, stop, over } = useChunks();
  const infer = async (): Promise<void> => {
    const words = reviewTrialText.reading;
    const sheets: readonly Evaluation[] | null = await start((setting) =>
      over(ids.slice(0, mostRead), (records) => records.map(({ evaluation }) => evaluation), { ...setting, words }),
    );
    if (sheets === null) return;
    setFound({ ruleSets: inferRuleSets(sheets, publishedRuleSets), executions: inferExecution(sheets) });
  };
  return (
    <section className={classes.panel}>
      <h2>{reviewTrialText.inferTitle}</h2>
      <p className={classes.lead}>{reviewTrialText.inferLead}</p>
      <div className={classes.buttons}>
        <Button disabled={ids.length === 0} onClick={() => void infer()}>
          {reviewTrialText.infer}
        </Button>
        <PassBar pass={pass} stop={stop} />
        {ids.length > mostRead && reviewTrialText.limited(mostRead)}
      </div>
      {found !== null && (
        <>
          <RuleSetFits fits={found.ruleSets} />
          <ExecutionFits fits={found.executions} />
        </>
      )}
    </section>
  );
};

const RuleSetFits = ({ fits }: { readonly fits: readonly RuleSetFit[] }) => (
  <>
    <p>{reviewTrialText.proRataConfirmed(fits[0]?.proRataRows ?? 0)}</p>
    {fits.map(({ ruleSetId, reproduced, compared, misfits }, index) => (
      <details key={ruleSetId} open={index === 0}>
        <summary>{reviewTrialText.fit(findRuleSet(ruleSetId)?.title ?? ruleSetId, reproduced, compared)}</summary>
        <ul className={classes.list}>
          {misfits.slice(0, mostMisfits).map((misfit) => (
            <li key={`${misfit.evaluationId}/${misfit.part}/${misfit.name}`}>{reviewTrialText.misfit(misfit)}</li>
          ))}
        </ul>
      </details>
    ))}
  </>
);

const ExecutionFits = ({ fits }: { readonly fits: readonly ExecutionFit[] }) => (
  <>
    <h3>{reviewTrialText.executionTitle}</h3>
    <table className={classes.table} aria-label={reviewTrialText.executionTitle}>
      <TableHead columns={reviewTrialText.executionColumns} />
      <tbody>
        {fits.map((fit) => (
          <tr key={executionCandidateText(fit.candidate)}>
            <td>{executionCandidateText(fit.candidate)}</td>
            <td>
              <strong>{reviewTrialText.verdict[fit.verdict]}</strong>
            </td>
            <td>{executionReasonText(fit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
);
