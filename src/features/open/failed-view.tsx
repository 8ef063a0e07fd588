import { Link } from '@tanstack/react-router';
import { openText, type OpenWords } from '../../text/open-text.ts';
import { Button } from '../../ui/button.tsx';
import classes from './open-page.module.css';

type FailedViewProps = { readonly words: OpenWords; readonly onRetry: (() => void) | null };

/** What went wrong, and the ways on. */
export const FailedView = ({ words, onRetry }: FailedViewProps) => (
  <div className={classes.failed} role="alert">
    <h2>{words.title}</h2>
    <p>{words.cause}</p>
    {words.remedy !== '' && <p>{words.remedy}</p>}
    <div className={classes.ways}>
      {onRetry !== null && (
        <Button tone="primary" onClick={onRetry}>
          {openText.retry}
        </Button>
      )}
      <Link to="/open" search={({ from: _from, ...rest }) => rest}>
        {openText.otherAddress}
      </Link>
      <Link to="/import">{openText.importInstead}</Link>
    </div>
  </div>
);
