import type { Severity } from '../domain/review/finding.ts';
import { severityText } from '../text/ui-severity.ts';
import { Spoken } from '../ui/spoken.tsx';
import classes from './severity-mark.module.css';

const shapes = { block: '▲', warn: '◆', note: '○' } as const satisfies Record<Severity, string>;

/** A shape per severity, legible in grey; its word is heard. */
export const SeverityMark = ({ severity }: { readonly severity: Severity }) => (
  <span className={classes.mark} data-severity={severity}>
    <span aria-hidden>{shapes[severity]}</span>
    <Spoken text={severityText[severity]} />
  </span>
);
