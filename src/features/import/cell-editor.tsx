import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Correction } from '../../import/draft/corrections.ts';
import { importText, positionText } from '../../text/import-page-text.ts';
import { Button } from '../../ui/button.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import type { ReadEntry } from './entry.ts';
import classes from './editor-form.module.css';
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

const close = (): void => setEditing(null);

type CellFormProps = CellEditorProps & { readonly editing: Extract<Editing, { kind: 'cell' }> };

const CellForm = ({ state, editing, onCorrect }: CellFormProps) => {
  const { table, row, column } = editing;
  const [text, setText] = useState(editing.text);
  const own = useReturnFocus();
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  useEscape(close);
  const apply = (): void => onCorrect({ kind: 'cell', table, row, column, text: text.trim() });
  const applyOnEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    apply();
  };
  return (
    <section ref={own} className={classes.editor} aria-label={importText.repair}>
      <label htmlFor="correct-cell">{importText.correctLabel(positionText(row, column))}</label>
      <textarea
        id="correct-cell"
        ref={input}
        rows={Math.min(6, text.split('\n').length + (text.length > 60 ? 1 : 0))}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={applyOnEnter}
      />
      <Button tone="primary" onClick={apply}>
        {importText.apply}
      </Button>
      <Button onClick={close}>{importText.giveUp}</Button>
      <RepairBar state={state} place={{ table, row, column }} text={text} onCorrect={onCorrect} />
    </section>
  );
};
