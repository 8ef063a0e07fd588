import { type KeyboardEvent, useRef } from 'react';
import { fileStatusText, importText } from '../../text/import-page-text.ts';
import { useLongList } from '../../ui/use-long-list.ts';
import { type Entry, openDoubts, statusOf } from './entry.ts';
import { failureWords } from './failure-words.ts';
import classes from './file-rows.module.css';

type FileRowsProps = {
  readonly entries: readonly Entry[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
};

/** As in the style sheet, in pixels. */
const rowHeight = 58;
const sizes = { rowHeight, headHeight: 0 };

/** Any number of files: only those in sight are drawn. Arrows move between them, Enter opens one. */
export const FileRows = ({ entries, selected, onSelect }: FileRowsProps) => {
  const scroller = useRef<HTMLDivElement>(null);
  const { from, to, entered, ...rowEvents } = useLongList(scroller, {
    count: entries.length,
    ...sizes,
    // Files that come in before it do not pull the list back to the one that is open.
    shown: selected,
    rowOf: (shown) => entries.findIndex(({ id }) => id === shown),
  });

  return (
    <div ref={scroller} className={classes.scroller}>
      <ul
        aria-label={importText.files}
        style={{ height: entries.length * rowHeight, paddingBlockStart: from * rowHeight }}
      >
        {entries.slice(from, to).map((entry, offset) => (
          <li key={entry.id} aria-setsize={entries.length} aria-posinset={from + offset + 1}>
            <FileButton
              entry={entry}
              index={from + offset}
              isSelected={entry.id === selected}
              isEntered={from + offset === entered}
              onSelect={onSelect}
              {...rowEvents}
            />
          </li>
        ))}
      </ul>
    </div>
  );
};

type FileButtonProps = {
  readonly entry: Entry;
  readonly index: number;
  readonly isSelected: boolean;
  /** The one row that the Tab key reaches. */
  readonly isEntered: boolean;
  readonly onSelect: (id: string) => void;
  readonly onFocus: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

const FileButton = ({ entry, index, isSelected, isEntered, onSelect, ...rowEvents }: FileButtonProps) => {
  const facts = factsOf(entry);
  return (
    <button
      type="button"
      className={classes.file}
      data-row={index}
      tabIndex={isEntered ? 0 : -1}
      aria-current={isSelected ? 'true' : undefined}
      onClick={() => onSelect(entry.id)}
      onFocus={() => rowEvents.onFocus(index)}
      onKeyDown={rowEvents.onKeyDown}
    >
      <FileStatus entry={entry} />
      <span className={classes.fileName}>{entry.name}</span>
      <span className={classes.fileFacts} title={facts}>
        {facts}
      </span>
    </button>
  );
};

const FileStatus = ({ entry }: { readonly entry: Entry }) => {
  const status = statusOf(entry);
  return (
    <span className={classes.status} data-status={status}>
      <span aria-hidden="true">{fileStatusText[status].mark}</span> {fileStatusText[status].word}
    </span>
  );
};

const factsOf = (entry: Entry): string => {
  const { state } = entry;
  if (state.kind === 'waiting') return '';
  const failure = failureWords(state);
  if (failure !== null) return failure.cause;
  if (state.kind !== 'read') return '';
  const doubts = openDoubts(state);
  return [importText.sheets(state.read.drafts.length), ...(doubts > 0 ? [importText.doubts(doubts)] : [])].join(' · ');
};
