import { memo } from 'react';
import { importText } from '../../text/import-page-text.ts';
import { type Entry, openDoubts, statusOf } from './entry.ts';
import { failureWords } from './failure-words.ts';
import classes from './file-list.module.css';

type FileListProps = {
  readonly entries: readonly Entry[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
};

/** Every file with what became of it. */
export const FileList = ({ entries, selected, onSelect }: FileListProps) => (
  <ul className={classes.files} aria-label={importText.files}>
    {entries.map((entry) => (
      <FileItem key={entry.id} entry={entry} isSelected={entry.id === selected} onSelect={onSelect} />
    ))}
  </ul>
);

type FileItemProps = {
  readonly entry: Entry;
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
};

const FileItem = memo(({ entry, isSelected, onSelect }: FileItemProps) => (
  <li className={classes.fileItem}>
    <button
      type="button"
      className={classes.file}
      aria-current={isSelected ? 'true' : undefined}
      onClick={() => onSelect(entry.id)}
    >
      <FileStatus entry={entry} />
      <span className={classes.fileName}>{entry.name}</span>
      <span className={classes.fileFacts}>{factsOf(entry)}</span>
    </button>
  </li>
));

const FileStatus = ({ entry }: { readonly entry: Entry }) => {
  const status = statusOf(entry);
  return (
    <span className={classes.status} data-status={status}>
      <span aria-hidden="true">{importText.statusMark[status]}</span> {importText.status[status]}
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
