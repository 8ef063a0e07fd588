import { type SaveState, useSaveState } from '../../queries/save-state.ts';
import { saveStateText } from '../../text/ui-frame.ts';
import classes from './frame.module.css';

const clock = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });

const wordOf = (state: SaveState): string =>
  state.kind === 'saved' ? saveStateText.saved(clock.format(state.at)) : saveStateText[state.kind];

export const SaveStateNote = () => {
  const state = useSaveState();
  return (
    <output className={classes.saveState} data-kind={state.kind}>
      {wordOf(state)}
    </output>
  );
};
