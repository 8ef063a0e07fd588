import { useEffect, useRef } from 'react';
import type { Origin } from '../../domain/evaluation/origin.ts';
import { fileStatusText, importText, positionText } from '../../text/import-page-text.ts';
import { cellKey } from './cell-place.ts';
import classes from './read-value.module.css';
import { setEditing, setLight, useLitFrom } from './light-store.ts';

type ReadValueProps = {
  readonly value: string;
  readonly origin: Origin | undefined;
  /** Names of the tables that origins count. */
  readonly tables: readonly string[];
  readonly isDoubtful: boolean;
};

/** A value as read: pointing at it lights its cell in the source, choosing it opens the cell for rewriting. */
export const ReadValue = ({ value, origin, tables, isDoubtful }: ReadValueProps) => {
  const place =
    origin === undefined ? null : { table: tables[origin.table] ?? '', row: origin.row, column: origin.column };
  const key = place === null ? null : cellKey(place);
  const light = useLitFrom(key);
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (light === 'source') element.current?.scrollIntoView({ block: 'nearest' });
  }, [light]);
  const mark = isDoubtful && <span aria-hidden="true">{fileStatusText.look.mark} </span>;
  if (place === null || key === null || origin === undefined) {
    return (
      <span className={classes.plainValue} data-mark={isDoubtful ? 'doubtful' : 'none'}>
        {mark}
        {value}
      </span>
    );
  }
  return (
    <button
      ref={element}
      type="button"
      className={classes.value}
      tabIndex={isDoubtful ? 0 : -1}
      data-lit={light === null ? undefined : ''}
      data-mark={isDoubtful ? 'doubtful' : 'none'}
      title={positionText(origin.row, origin.column)}
      onMouseEnter={() => setLight({ key, from: 'result' })}
      onMouseLeave={() => setLight(null)}
      onFocus={() => setLight({ key, from: 'result' })}
      onBlur={() => setLight(null)}
      onClick={() => setEditing({ kind: 'cell', ...place, text: origin.text })}
    >
      {mark}
      {value === '' ? <span className={classes.blank}>{importText.blankCell}</span> : value}
    </button>
  );
};
