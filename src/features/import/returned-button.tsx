import { useState } from 'react';
import { importText } from '../../text/import-page-text.ts';
import { Button } from '../../ui/button.tsx';
import { downloadBlob } from '../../ui/download.ts';
import type { ReadEntry } from './entry.ts';
import { remarksOf, returnedName } from './remarks.ts';

type ReturnedButtonProps = { readonly name: string; readonly state: ReadEntry; readonly ruleSetId: string };

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The file as sent, with what is doubtful or wrong in it, for the person who made it. */
export const ReturnedButton = ({ name, state, ruleSetId }: ReturnedButtonProps) => {
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      const { writeReturned } = await import('../../export/returned/write-returned.ts');
      const bytes = await writeReturned(state.read.tables, remarksOf(state, ruleSetId), { writtenAt: new Date() });
      downloadBlob(returnedName(name), new Blob([Uint8Array.from(bytes)], { type: mediaType }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button busy={busy} disabled={state.isRereading} onClick={() => void save()}>
      {importText.returned}
    </Button>
  );
};
