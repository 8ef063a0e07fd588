import { type KeyboardEvent, useId, useRef, useState } from 'react';
import classes from './text-field.module.css';
import { textToPutBack, type TypedText, typeOver } from './typed-text.ts';

type TextFieldProps = {
  readonly id?: string;
  readonly label: string;
  /** Its name for those who listen, where the label stands elsewhere. */
  readonly name?: string;
  /** Shown while nothing is typed. */
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Left, or put back by Esc as it was before it was typed into. */
  readonly onDone?: (text: string) => void;
  readonly width?: string;
  readonly align?: 'start' | 'end';
  readonly lock?: 'locked' | undefined;
  readonly save?: 'unsaved' | 'saved' | 'failed' | undefined;
  readonly lines?: number;
  /** What is wrong with the text; stands beside the field. */
  readonly flaw?: string | undefined;
};

/** A labelled field; what is typed belongs to its owner at once, who is told too when Esc puts back what stood there. */
export const TextField = ({
  id,
  label,
  name,
  hint,
  value,
  onChange,
  onDone,
  width = '8em',
  align = 'start',
  lock,
  save,
  lines = 1,
  flaw,
}: TextFieldProps) => {
  const [composing, setComposing] = useState<string | null>(null);
  const last = useRef<TypedText | null>(null);
  const flawId = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    const before = textToPutBack(last.current, value);
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || before === null || onDone === undefined) return;
    event.preventDefault();
    onDone(before);
  };
  const type = (text: string): void => {
    last.current = typeOver(last.current, value, text);
    onChange(text);
  };
  const shared = {
    id,
    'aria-label': name,
    'aria-invalid': flaw !== undefined,
    'aria-describedby': flaw === undefined ? undefined : flawId,
    placeholder: hint,
    value: composing ?? value,
    readOnly: lock !== undefined,
    style: { width, textAlign: align },
    onCompositionStart: () => setComposing(value),
    onCompositionEnd: (event: { currentTarget: { value: string } }) => {
      setComposing(null);
      type(event.currentTarget.value);
    },
    onChange: (event: { currentTarget: { value: string } }) => {
      if (composing === null) type(event.currentTarget.value);
      else setComposing(event.currentTarget.value);
    },
    onFocus: () => {
      last.current = null;
    },
    onKeyDown,
    onBlur: (event: { currentTarget: { value: string } }) => onDone?.(event.currentTarget.value),
  };
  return (
    <>
      <label className={classes.field} data-save={flaw !== undefined && save === 'saved' ? undefined : save}>
        {label !== '' && <span>{label}</span>}
        {lines === 1 ? <input {...shared} /> : <textarea rows={lines} {...shared} />}
      </label>
      {flaw !== undefined && (
        <small id={flawId} className={classes.flaw}>
          ▲ {flaw}
        </small>
      )}
    </>
  );
};
