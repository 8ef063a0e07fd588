import type { Summary } from '../../../storage/schema/summary-schema.ts';
import classes from '../panels.module.css';
import { InferPanel } from './infer-panel.tsx';
import { TrialPanel } from './trial-panel.tsx';

/** 规则试算: what another rule would do to all that was filed, and which rule the finished sheets follow. */
export const TrialPage = ({ summaries }: { readonly summaries: readonly Summary[] }) => {
  const ids = summaries.map(({ id }) => id);
  return (
    <div className={classes.page}>
      <TrialPanel ids={ids} />
      <InferPanel ids={ids} />
    </div>
  );
};
