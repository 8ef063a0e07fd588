import type { Summary } from '../../../storage/schema/summary-schema.ts';
import type { View } from '../../../text/ui-frame.ts';
import classes from './exchange.module.css';
import { LogPanel } from './log-panel.tsx';
import { OpenPanel } from './open-panel.tsx';
import { SendPanel } from './send-panel.tsx';

type ExchangePageProps = { readonly summaries: readonly Summary[]; readonly view: View };

/** 报送与退回: packages in, packages out, and the chain that proves what was filed. */
export const ExchangePage = ({ summaries, view }: ExchangePageProps) => (
  <div className={classes.page}>
    <OpenPanel />
    <SendPanel summaries={summaries} view={view} />
    <LogPanel summaries={summaries} />
  </div>
);
