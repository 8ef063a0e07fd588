import { listText } from '../../text/ui-list.ts';
import { Button } from '../../ui/button.tsx';
import classes from './open-failed.module.css';

/** The browser does not let the workspace open: why that may be and what to do. */
export const OpenFailed = () => (
  <section className={classes.page} role="alert">
    <h1>{listText.openFailed}</h1>
    <p>{listText.openFailedRemedy}</p>
    <div>
      <Button tone="primary" onClick={() => window.location.reload()}>
        {listText.reload}
      </Button>
    </div>
  </section>
);
