import { type SaveState, useSaveState } from '../../queries/save-state.ts';
import { useStart } from '../../queries/start-workspace.ts';
import { saveStateText } from '../../text/ui-frame.ts';
import classes from './frame.module.css';

const clock = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });

const wordOf = (state: SaveState | { readonly kind: 'shut' }): string =>
  state.kind === 'saved' ? saveStateText.saved(clock.format(state.at)) : saveStateText[state.kind];

export const SaveStateNote = () => {
  const isShut = useStart().isError;
  const saved = useSaveState();
  const state = isShut ? ({ kind: 'shut' } as const) : saved;
  return (
    <output className={classes.saveState} data-kind={state.kind}>
      {wordOf(state)}
    </output>
  );
};
