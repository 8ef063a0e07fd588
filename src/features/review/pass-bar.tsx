import { passText } from '../../text/review-pass-text.ts';
import classes from './pass-bar.module.css';
import type { Passes } from './use-pass.ts';

/** How far long work is, and the way to stop it; nothing while nothing runs. */
export const PassBar = ({ pass, stop }: Pick<Passes, 'pass' | 'stop'>) => (
  <>
    <output className={classes.words}>{pass.words}</output>
    {pass.state === 'running' && (
      <span className={classes.bar}>
        <progress aria-label={pass.words} max={pass.all === 0 ? 1 : pass.all} value={pass.done} />
        <button type="button" className={classes.stop} onClick={stop}>
          {passText.stop}
        </button>
      </span>
    )}
  </>
);
