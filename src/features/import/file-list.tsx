import { useState } from 'react';
import { groupBy } from '../../domain/group-by.ts';
import { importText } from '../../text/import-page-text.ts';
import { Choice } from '../../ui/choice.tsx';
import { type Entry, type EntryStatus, statusOf } from './entry.ts';
import { FileRows } from './file-rows.tsx';

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
  const ofStatus = groupBy(entries, statusOf);
  const present = statuses.flatMap((status) => {
    const count = ofStatus.get(status)?.length ?? 0;
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
      <FileRows
        entries={status === null ? entries : (ofStatus.get(status) ?? [])}
        selected={selected}
        onSelect={onSelect}
      />
    </>
  );
};
