import { importText } from '../../text/import-page-text.ts';
import { draftLabel } from './draft-label.ts';
import { type ReadEntry, hasOpenDoubts } from './entry.ts';
import classes from './draft-tabs.module.css';
import { SmallButton } from './small-button.tsx';

type DraftTabsProps = {
  readonly state: ReadEntry;
  readonly chosen: number;
  readonly onChoose: (draft: number) => void;
};

/** More sheets than this are leafed through instead of laid out. */
const mostTabs = 24;

/** The sheets of one file. */
export const DraftTabs = (props: DraftTabsProps) =>
  props.state.read.drafts.length > mostTabs ? <DraftPager {...props} /> : <TabList {...props} />;

const TabList = ({ state, chosen, onChoose }: DraftTabsProps) => (
  <nav className={classes.tabs} aria-label={importText.draftTabs}>
    {state.read.drafts.map(({ evaluation }, index) => (
      <SmallButton key={evaluation.id} isCurrent={index === chosen} onClick={() => onChoose(index)}>
        {draftLabel(state.read.drafts, index)}
      </SmallButton>
    ))}
  </nav>
);

const DraftPager = ({ state, chosen, onChoose }: DraftTabsProps) => {
  const count = state.read.drafts.length;
  const doubtful = nextDoubtful(state, chosen);
  return (
    <nav className={classes.pager} aria-label={importText.draftTabs}>
      <SmallButton disabled={chosen === 0} onClick={() => onChoose(chosen - 1)}>
        {importText.previousDraft}
      </SmallButton>
      <label>
        <input
          type="number"
          min={1}
          max={count}
          value={chosen + 1}
          aria-label={importText.draftNumber}
          onChange={({ currentTarget: { valueAsNumber: number } }) => {
            if (Number.isInteger(number) && number >= 1 && number <= count) onChoose(number - 1);
          }}
        />{' '}
        {importText.ofDrafts(count)}
      </label>
      <SmallButton disabled={chosen === count - 1} onClick={() => onChoose(chosen + 1)}>
        {importText.nextDraft}
      </SmallButton>
      <SmallButton disabled={doubtful === null} onClick={() => doubtful !== null && onChoose(doubtful)}>
        {importText.nextDoubtful}
      </SmallButton>
      <span className={classes.pagerName}>{draftLabel(state.read.drafts, chosen)}</span>
    </nav>
  );
};

/** The next sheet with a doubt that nobody has looked at, from the top again after the last. */
const nextDoubtful = (state: ReadEntry, chosen: number): number | null => {
  const count = state.read.drafts.length;
  for (let step = 1; step < count; step += 1) {
    const index = (chosen + step) % count;
    if (hasOpenDoubts(state, index)) return index;
  }
  return null;
};
