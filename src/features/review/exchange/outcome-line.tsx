import classes from './exchange.module.css';

/** What came of writing many sheets, in words. */
export type Outcome = { readonly kind: 'done' | 'failed'; readonly words: string };

export const noOutcome: Outcome = { kind: 'done', words: '' };

/** Says what came of it: an alarm where it failed. */
export const OutcomeLine = ({ outcome: { kind, words } }: { readonly outcome: Outcome }) =>
  kind === 'failed' ? (
    <p role="alert" className={classes.failure}>
      {words}
    </p>
  ) : (
    <output>{words}</output>
  );
