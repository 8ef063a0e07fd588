import { Link } from '@tanstack/react-router';
import { type SampleFailure, useLoadSample } from '../../../queries/start-workspace.ts';
import { sampleFailureText } from '../../../text/ui-sample-failure.ts';
import { beginText } from '../../../text/ui-list.ts';
import classes from './list-page.module.css';

type BeginPanelProps = { readonly failure: SampleFailure | null; readonly isLost: boolean };

/** Nothing here yet, or nothing any more: three ways to begin. */
export const BeginPanel = ({ failure, isLost }: BeginPanelProps) => {
  const sample = useLoadSample();
  return (
    <section className={classes.begin}>
      {isLost && (
        <p className={classes.bad} role="alert">
          {beginText.lost}
        </p>
      )}
      <h1>{beginText.title}</h1>
      <p>{beginText.lead}</p>
      <ul>
        <li>
          <Link to="/import">{beginText.importTitle}</Link>
          <p>{beginText.importBody}</p>
        </li>
        <li>
          <button type="button" disabled={sample.isPending} onClick={() => sample.mutate()}>
            {beginText.sampleTitle}
          </button>
          <p>{beginText.sampleBody}</p>
          {failure !== null && (
            <p className={classes.bad} role="alert">
              {beginText.sampleFailed}
              {sampleFailureText(failure.kind)}
            </p>
          )}
        </li>
        <li>
          <Link to="/open">{beginText.addressTitle}</Link>
          <p>{beginText.addressBody}</p>
        </li>
      </ul>
    </section>
  );
};
