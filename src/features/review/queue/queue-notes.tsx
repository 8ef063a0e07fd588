import { crossFindingText } from '../../../text/review-cross-text.ts';
import { queueText } from '../../../text/review-queue-text.ts';
import { SeverityMark } from '../../../components/severity-mark.tsx';
import { type Outcome, OutcomeLine } from '../exchange/outcome-line.tsx';
import classes from '../review-page.module.css';
import type { Checks } from './use-checks.ts';

type QueueNotesProps = {
  /** What came of returning many sheets. */
  readonly outcome: Outcome;
  readonly checks: Checks;
  readonly missing: readonly string[];
  readonly expected: number;
};

const mostShown = 50;

/** What came of the last return, how far the checks are, what only shows over many sheets, and who has not filed. */
export const QueueNotes = ({
  outcome,
  checks: { progress, crossFindings, counts },
  missing,
  expected,
}: QueueNotesProps) => {
  const grave = crossFindings.filter(({ severity }) => severity !== 'note');
  const found = [...counts.values()].flat().filter(({ severity }) => severity !== 'note');
  return (
    <div className={classes.notes}>
      {outcome.words !== '' && <OutcomeLine outcome={outcome} />}
      <output>
        {progress.state === 'running' && queueText.checking(progress.done, progress.all)}
        {progress.state === 'done' &&
          queueText.checked(
            counts.size,
            found.reduce((sum, { count }) => sum + count, grave.length),
          )}
        {progress.state === 'failed' && queueText.checkFailed}
      </output>
      {grave.length > 0 && (
        <details>
          <summary>{queueText.crossTitle(grave.length)}</summary>
          <ul>
            {grave.slice(0, mostShown).map((finding) => (
              <li key={`${finding.check}${crossFindingText(finding)}`}>
                <SeverityMark severity={finding.severity} /> {crossFindingText(finding)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {expected > 0 && (
        <details>
          <summary>{queueText.missing(missing.length)}</summary>
          <ul>
            {missing.map((unit) => (
              <li key={unit}>{unit}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};
