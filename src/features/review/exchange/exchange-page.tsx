import type { Summary } from '../../../storage/schema/summary-schema.ts';
import classes from './exchange.module.css';
import { LogPanel } from './log-panel.tsx';
import { OpenPanel } from './open-panel.tsx';
import { SendPanel } from './send-panel.tsx';

/** 报送与退回: packages in, packages out, and the chain that proves what was filed. */
export const ExchangePage = ({ summaries }: { readonly summaries: readonly Summary[] }) => (
  <div className={classes.page}>
    <OpenPanel />
    <SendPanel summaries={summaries} />
    <LogPanel summaries={summaries} />
  </div>
);
