import { memo, useState } from 'react';
import { fileStatusText, importText } from '../../text/import-page-text.ts';
import { Choice } from '../../ui/choice.tsx';
import { type Entry, type EntryStatus, openDoubts, statusOf } from './entry.ts';
import { failureWords } from './failure-words.ts';
import classes from './file-list.module.css';

type FileListProps = {
  readonly entries: readonly Entry[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
};

/** In the order in which a person deals with them. */
const statuses: readonly EntryStatus[] = ['failed', 'look', 'clean', 'saved', 'reading', 'waiting'];

/** Every file with what became of it; of many, those of one outcome alone. */
export const FileList = ({ entries, selected, onSelect }: FileListProps) => {
  const [chosen, setChosen] = useState<EntryStatus | null>(null);
  const present = statuses.flatMap((status) => {
    const count = entries.filter((entry) => statusOf(entry) === status).length;
    return count > 0 ? [{ status, count }] : [];
  });
  // The last file of an outcome may leave it: then all are shown, and none is hidden behind a choice that is gone.
  const status = present.some((option) => option.status === chosen) ? chosen : null;
  return (
    <>
      {present.length > 1 && (
        <Choice
          label={importText.statusFilter}
          value={status ?? ''}
          options={[
            { value: '', label: importText.allFiles(entries.length) },
            ...present.map((option) => ({
              value: option.status,
              label: importText.filesOf(option.status, option.count),
            })),
          ]}
          onChange={(value) => setChosen(statuses.find((option) => option === value) ?? null)}
        />
      )}
      <ul className={classes.files} aria-label={importText.files}>
        {entries
          .filter((entry) => status === null || statusOf(entry) === status)
          .map((entry) => (
            <FileItem key={entry.id} entry={entry} isSelected={entry.id === selected} onSelect={onSelect} />
          ))}
      </ul>
    </>
  );
};

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
