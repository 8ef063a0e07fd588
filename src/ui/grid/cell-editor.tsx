import { type KeyboardEvent, type RefObject, useState } from 'react';
import { readKey } from './grid-keys.ts';
import classes from './grid.module.css';
import type { GridControl } from './use-grid.ts';
import { useGridClipboard } from './use-grid-clipboard.ts';
import type { GridActions } from './use-grid.ts';

type CellEditorProps = {
  readonly grid: GridControl;
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly spoken: string;
  readonly choices: readonly string[] | undefined;
  /** Laid over the active cell by the grid. */
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly onPaste: GridActions['onPaste'];
};

const leavesCell = new Set(['Enter', 'Tab']);
const arrowKeys = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/**
 * The one text field of a grid. It lies over the active cell and has the focus all the time, so that a first
 * keystroke, also of an input method, goes straight into the cell.
 */
export const CellEditor = ({ grid, input, spoken, choices, frame, onPaste }: CellEditorProps) => {
  const { editing } = grid;
  const clipboard = useGridClipboard(grid, onPaste);
  const [chosen, setChosen] = useState(-1);
  const isChoosing = editing !== null && choices !== undefined;

  const chooseKey = (event: KeyboardEvent): boolean => {
    if (choices === undefined) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = step === undefined ? Number.parseInt(event.key, 10) - 1 : chosen + step;
    const text = choices[next];
    if (text === undefined) return step !== undefined;
    setChosen(next);
    grid.type(text);
    return true;
  };

  const editKey = (event: KeyboardEvent): boolean => {
    if (editing === null) return false;
    if (event.key === 'Escape') {
      grid.cancel();
      return true;
    }
    if (isChoosing && chooseKey(event)) return true;
    if (event.key === 'Enter' && event.altKey) {
      grid.type(`${editing.text}\n`);
      return true;
    }
    const leaves = leavesCell.has(event.key) || (editing.mode === 'typing' && arrowKeys.has(event.key));
    if (!leaves) return false;
    grid.commit();
    const command = readKey({ ...plainKey(event), ctrlKey: false, metaKey: false });
    return command !== null && grid.run(command) === 'done';
  };

  const readyKey = (event: KeyboardEvent): boolean => {
    if (choices !== undefined && (event.key === ' ' || (event.key === 'ArrowDown' && event.altKey))) {
      setChosen(-1);
      grid.begin('caret', grid.cellAt(grid.focus)?.text ?? '');
      return true;
    }
    const command = readKey(event);
    return command !== null && grid.run(command) === 'done';
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (editing === null ? readyKey(event) : editKey(event)) event.preventDefault();
  };

  return (
    <div ref={frame} className={classes.editor} data-open={editing !== null || undefined}>
      <textarea
        ref={input}
        className={classes.input}
        aria-label={spoken}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        value={editing?.text ?? ''}
        onChange={(event) => grid.type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={grid.commit}
        {...clipboard}
      />
      {isChoosing && (
        <ol className={classes.choices}>
          {choices.map((choice, index) => (
            <li
              key={choice}
              data-chosen={choice === editing.text || index === chosen || undefined}
              onPointerDown={(event) => {
                event.preventDefault();
                grid.type(choice);
              }}
            >
              {index + 1} {choice}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
};

const plainKey = ({ key, shiftKey, altKey }: KeyboardEvent) => ({ key, shiftKey, altKey });
