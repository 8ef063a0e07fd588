import { Link } from '@tanstack/react-router';
import { helpText } from '../../text/help-text.ts';
import { monitoringText } from '../../text/monitoring-text.ts';
import { overviewText } from '../../text/overview-text.ts';
import { frameText } from '../../text/ui-frame.ts';
import classes from './frame.module.css';

const places = [
  { to: '/overview', label: overviewText.title, exact: false },
  { to: '/monitoring', label: monitoringText.title, exact: false },
  { to: '/', label: frameText.list, exact: true },
  { to: '/entry', label: frameText.entry, exact: false },
  { to: '/import', label: frameText.import, exact: false },
  { to: '/review', label: frameText.review, exact: false },
  { to: '/rules', label: frameText.rules, exact: false },
  { to: '/help', label: helpText.title, exact: false },
] as const;

/** One row of places, words only. */
export const Places = () => (
  <nav className={classes.places} aria-label={frameText.places}>
    {places.map(({ to, label, exact }) => (
      <Link key={to} to={to} className={classes.place} activeOptions={{ exact, includeSearch: false }}>
        {label}
      </Link>
    ))}
  </nav>
);
