import { useState } from 'react';
import { importText } from '../../text/import-page-text.ts';
import { returnedText } from '../../text/returned-text.ts';
import { Button } from '../../ui/button.tsx';
import { downloadBlob } from '../../ui/download.ts';
import { startExport } from '../../worker/export/start-export.ts';
import type { ReadEntry } from './entry.ts';
import { remarksOf } from './remarks.ts';
import { type ReturnedFailure, type RunExport, writeReturned } from './write-returned.ts';

type ReturnedButtonProps = {
  readonly name: string;
  readonly state: ReadEntry;
  /** What each draft is checked with. */
  readonly ruleSetIdOf: (draft: number) => string;
  readonly bytesOf: () => Promise<Uint8Array<ArrayBuffer> | null>;
  /** What became of the file, in words. */
  readonly onTold: (told: string) => void;
};

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const runInThread: RunExport = (task) => startExport(task, () => undefined).file;

const failureText = (failure: ReturnedFailure): string =>
  failure.kind === 'file-gone' ? returnedText.fileGone : returnedText.broken(failure.reason);

/** The file as sent, with what is doubtful or wrong in it, for the person who made it. */
export const ReturnedButton = ({ name, state, ruleSetIdOf, bytesOf, onTold }: ReturnedButtonProps) => {
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    const remarks = remarksOf(state, ruleSetIdOf);
    const returned = await writeReturned({ name, read: state.read, remarks, bytesOf }, runInThread);
    setBusy(false);
    if (!returned.ok) return onTold(failureText(returned.error));
    const { kind, name: file, bytes } = returned.value;
    downloadBlob(file, new Blob([bytes], { type: mediaType }));
    onTold(returnedText.written[kind](file));
  };
  return (
    <Button busy={busy} disabled={state.isRereading} onClick={() => void save()}>
      {importText.returned}
    </Button>
  );
};
