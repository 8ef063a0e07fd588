import { listText } from '../../../text/ui-list.ts';
import { SeverityMark } from '../../../components/severity-mark.tsx';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import classes from './list-page.module.css';

const severities = ['block', 'warn', 'note'] as const;

/** How many findings of each severity, with a mark per severity. */
export const FindingCounts = ({ findings }: Pick<Summary, 'findings'>) => {
  const present = severities.filter((severity) => findings[severity] > 0);
  if (present.length === 0) return <span className={classes.none}>{listText.notScored}</span>;
  return (
    <span className={classes.counts} title={listText.findings(findings)}>
      {present.map((severity) => (
        <span key={severity}>
          <SeverityMark severity={severity} /> {findings[severity]}
        </span>
      ))}
    </span>
  );
};
