import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Correction } from '../../import/draft/corrections.ts';
import { importText, positionText } from '../../text/import-page-text.ts';
import { Button } from '../../ui/button.tsx';
import type { ReadEntry } from './entry.ts';
import classes from './import-page.module.css';
import { type Editing, setEditing, useEditing } from './light-store.ts';
import { RepairBar } from './repair-bar.tsx';
import { YearForm } from './year-form.tsx';

type CellEditorProps = { readonly state: ReadEntry; readonly onCorrect: (correction: Correction) => void };

/** What is being put right: one cell of the source and what stands around it, or the year; the sheet is then read again. */
export const CellEditor = ({ state, onCorrect }: CellEditorProps) => {
  const editing = useEditing();
  if (editing === null) return null;
  const correct = (correction: Correction): void => {
    onCorrect(correction);
    setEditing(null);
  };
  if (editing.kind === 'year') return <YearForm key={`${editing.table} year`} editing={editing} onCorrect={correct} />;
  const { table, row, column } = editing;
  return <CellForm key={`${table} ${row} ${column}`} state={state} editing={editing} onCorrect={correct} />;
};

type CellFormProps = CellEditorProps & { readonly editing: Extract<Editing, { kind: 'cell' }> };

const CellForm = ({ state, editing, onCorrect }: CellFormProps) => {
  const { table, row, column } = editing;
  const [text, setText] = useState(editing.text);
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const close = (): void => setEditing(null);
  const apply = (): void => onCorrect({ kind: 'cell', table, row, column, text: text.trim() });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    apply();
  };
  return (
    <section className={classes.editor} aria-label={importText.repair}>
      <label htmlFor="correct-cell">{importText.correctLabel(positionText(row, column))}</label>
      <textarea
        id="correct-cell"
        ref={input}
        rows={Math.min(6, text.split('\n').length + (text.length > 60 ? 1 : 0))}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button tone="primary" onClick={apply}>
        {importText.apply}
      </Button>
      <Button onClick={close}>{importText.giveUp}</Button>
      <RepairBar state={state} place={{ table, row, column }} text={text} onCorrect={onCorrect} />
    </section>
  );
};
