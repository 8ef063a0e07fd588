import { useState } from 'react';
import { openText } from '../../text/open-text.ts';
import { Button } from '../../ui/button.tsx';
import { FailedView } from './failed-view.tsx';
import { wordsOfFetch } from './failure-words.ts';
import { FileView } from './file-view.tsx';
import classes from './open-page.module.css';
import type { Address } from './read-address.ts';
import { type Fetched, useFetched } from './use-fetched.ts';

/** Fetches the file of an address, again on demand, then shows what it is. */
export const FetchView = ({ address }: { readonly address: Address }) => {
  const [attempt, setAttempt] = useState(1);
  return <Attempt key={attempt} address={address} onRetry={() => setAttempt(attempt + 1)} />;
};

const Attempt = ({ address, onRetry }: { readonly address: Address; readonly onRetry: () => void }) => {
  const { fetched, cancel } = useFetched(address.href);
  if (fetched.kind === 'loading') return <Loading fetched={fetched} onCancel={cancel} />;
  if (fetched.kind === 'failed') return <FailedView words={wordsOfFetch(fetched.failure)} onRetry={onRetry} />;
  return <FileView fileName={address.fileName} bytes={fetched.bytes} />;
};

type LoadingProps = {
  readonly fetched: Extract<Fetched, { kind: 'loading' }>;
  readonly onCancel: () => void;
};

const Loading = ({ fetched: { received, expected, pace }, onCancel }: LoadingProps) => (
  <div className={classes.loading}>
    <h2>{openText.loading}</h2>
    <progress aria-label={openText.loading} {...(expected === null ? {} : { max: expected, value: received })} />
    <output>{openText.progress(received, expected)}</output>
    {pace === 'slow' && <p role="alert">{openText.slow}</p>}
    <div className={classes.ways}>
      <Button onClick={onCancel}>{openText.cancel}</Button>
    </div>
  </div>
);
