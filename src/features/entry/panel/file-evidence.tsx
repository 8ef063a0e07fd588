import { useState } from 'react';
import type { Evidence } from '../../../domain/entry/ledger.ts';
import { useReadFile, useSaveFile } from '../../../queries/files.ts';
import { periodText } from '../../../text/entry-period.ts';
import { Button } from '../../../ui/button.tsx';
import { downloadBase64 } from '../../../ui/download.ts';
import { pickFile } from '../../../ui/pick-file.ts';
import { readBase64 } from '../../../ui/read-base64.ts';
import { newId } from '../../../worker/new-id.ts';

const largest = 5 * 1024 * 1024;

type Trouble = 'none' | 'too-large' | 'not-kept';

/** Takes a file from the disk as evidence. */
export const AddFile = ({ onAdd }: { readonly onAdd: (evidence: Evidence) => void }) => {
  const [trouble, setTrouble] = useState<Trouble>('none');
  const save = useSaveFile();
  const add = async (): Promise<void> => {
    const file = await pickFile('');
    if (file === null) return;
    if (file.size > largest) return setTrouble('too-large');
    const id = newId();
    const base64 = await readBase64(file);
    const saved = await save.mutateAsync({ id, name: file.name, type: file.type, base64 });
    setTrouble(saved.ok ? 'none' : 'not-kept');
    if (saved.ok) onAdd({ kind: 'file', id, name: file.name, size: file.size });
  };
  return (
    <>
      <Button busy={save.isPending} onClick={() => void add()}>
        {periodText.addFile}
      </Button>
      {trouble !== 'none' && <span role="alert">{periodText.fileTrouble[trouble]}</span>}
    </>
  );
};

/** A kept file, to be had again by a click. */
export const FileEvidence = ({ file }: { readonly file: Extract<Evidence, { kind: 'file' }> }) => {
  const [missing, setMissing] = useState<'no' | 'yes'>('no');
  const read = useReadFile();
  const open = async (): Promise<void> => {
    const kept = await read.mutateAsync(file.id);
    setMissing(kept === null ? 'yes' : 'no');
    if (kept !== null) downloadBase64(kept.name, kept.type, kept.base64);
  };
  return (
    <>
      <Button onClick={() => void open()}>{file.name}</Button>
      {missing === 'yes' && <span role="alert">{periodText.fileMissing}</span>}
    </>
  );
};
