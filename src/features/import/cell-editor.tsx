import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Correction } from '../../import/draft/corrections.ts';
import { importText, positionText } from '../../text/import-page-text.ts';
import { Button } from '../../ui/button.tsx';
import classes from './import-page.module.css';
import { type Editing, setEditing, useEditing } from './light-store.ts';

type CellEditorProps = { readonly onCorrect: (correction: Correction) => void };

/** One cell of the source, to be written as it should have been; the sheet is then read again. */
export const CellEditor = ({ onCorrect }: CellEditorProps) => {
  const editing = useEditing();
  if (editing === null) return null;
  const { table, row, column } = editing;
  return <CellForm key={`${table} ${row} ${column}`} editing={editing} onCorrect={onCorrect} />;
};

const CellForm = ({ editing, onCorrect }: CellEditorProps & { readonly editing: NonNullable<Editing> }) => {
  const { table, row, column, text } = editing;
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const close = (): void => setEditing(null);
  const apply = (): void => {
    onCorrect({ table, row, column, text: input.current?.value.trim() ?? text });
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    apply();
  };
  return (
    <div className={classes.editor}>
      <label htmlFor="correct-cell">{importText.correctLabel(positionText(row, column))}</label>
      <textarea
        id="correct-cell"
        ref={input}
        rows={text.length > 40 ? 3 : 1}
        defaultValue={text}
        onKeyDown={onKeyDown}
      />
      <Button tone="primary" onClick={apply}>
        {importText.apply}
      </Button>
      <Button onClick={close}>{importText.giveUp}</Button>
    </div>
  );
};
