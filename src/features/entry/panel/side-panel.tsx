import { entryHeadText } from '../../../text/entry-head.ts';
import { libraryText } from '../../../text/entry-library.ts';
import { panelText } from '../../../text/entry-panel.ts';
import { TabRow } from '../../../ui/tab-row.tsx';
import { CheckTab } from './check-tab.tsx';
import { HeadTab } from './head-tab.tsx';
import { HistoryTab } from './history-tab.tsx';
import { LibraryTab } from './library-tab.tsx';
import { LiftTab } from './lift-tab.tsx';
import type { PanelProps } from './panel-props.ts';
import { RowTab } from './row-tab.tsx';
import classes from './side-panel.module.css';

type TabChoice = { readonly chosen: string; readonly onChoose: (tab: string) => void };

const tabs = [
  { id: 'row', label: panelText.tabs.row, Tab: RowTab },
  { id: 'check', label: panelText.tabs.check, Tab: CheckTab },
  { id: 'lift', label: panelText.tabs.lift, Tab: LiftTab },
  { id: 'library', label: libraryText.tab, Tab: LibraryTab },
  { id: 'head', label: entryHeadText.tab, Tab: HeadTab },
  { id: 'history', label: panelText.tabs.history, Tab: HistoryTab },
] as const;

/** What helps beside the grid: the row at hand, what still hinders submission, the next grade, the history. */
export const SidePanel = ({ chosen, onChoose, ...props }: PanelProps & TabChoice) => {
  const { Tab } = tabs.find(({ id }) => id === chosen) ?? tabs[0];
  return (
    <aside className={classes.panel} aria-label={panelText.label}>
      <TabRow label={panelText.label} chosen={chosen} tabs={tabs} onChoose={onChoose}>
        <Tab {...props} />
      </TabRow>
    </aside>
  );
};
