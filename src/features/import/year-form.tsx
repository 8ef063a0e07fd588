import { type FormEvent, useEffect, useRef } from 'react';
import type { Correction } from '../../import/draft/corrections.ts';
import { importText } from '../../text/import-page-text.ts';
import { Button } from '../../ui/button.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import classes from './editor-form.module.css';
import { type Editing, setEditing } from './light-store.ts';

type YearFormProps = {
  readonly editing: Extract<Editing, { kind: 'year' }>;
  readonly onCorrect: (correction: Correction) => void;
};

const close = (): void => setEditing(null);

/** The year of a sheet, as four digits, and of the others of the file that print none. */
export const YearForm = ({ editing, onCorrect }: YearFormProps) => {
  const { table, row, text, others } = editing;
  const own = useReturnFocus<HTMLFormElement>();
  const input = useRef<HTMLInputElement>(null);
  const all = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  useEscape(close);
  const apply = (event?: FormEvent): void => {
    event?.preventDefault();
    const year = /^(?:19|20)\d{2}$/u.exec(input.current?.value.trim() ?? '')?.[0];
    const reach = all.current?.checked === true ? 'file' : 'sheet';
    if (year !== undefined) onCorrect({ kind: 'year', table, row, year: Number.parseInt(year, 10), reach });
    else input.current?.reportValidity();
  };
  return (
    <form ref={own} className={classes.editor} aria-label={importText.repair} onSubmit={apply}>
      <label htmlFor="correct-year">{importText.yearLabel}</label>
      <input
        id="correct-year"
        ref={input}
        inputMode="numeric"
        required
        pattern="(19|20)[0-9]{2}"
        title={importText.yearHint}
        defaultValue={text}
      />
      {others > 0 && (
        <label className={classes.also}>
          <input ref={all} type="checkbox" defaultChecked />
          {importText.yearOfOthers(others)}
        </label>
      )}
      <Button tone="primary" onClick={() => apply()}>
        {importText.apply}
      </Button>
      <Button onClick={close}>{importText.giveUp}</Button>
    </form>
  );
};
