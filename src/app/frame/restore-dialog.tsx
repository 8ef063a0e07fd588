import { useState } from 'react';
import { type OpenedBackup, useOpenBackup, useRestore } from '../../queries/backup.ts';
import { backupText } from '../../text/entry-backup.ts';
import { frameText } from '../../text/ui-frame.ts';
import { sampleFailureText } from '../../text/ui-sample-failure.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { pickFile } from '../../ui/pick-file.ts';
import classes from './frame.module.css';

type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking'; readonly backup: OpenedBackup }
  | { readonly kind: 'told'; readonly words: string };

/** Putting a backup back: choose the file, see what it holds, confirm. */
export const useRestoreDialog = () => {
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const open = useOpenBackup();
  const restore = useRestore();
  const choose = async (): Promise<void> => {
    const file = await pickFile('.json,application/json');
    if (file === null) return;
    const opened = await open.mutateAsync(await file.text());
    setStep(
      opened.ok
        ? { kind: 'asking', backup: opened.value }
        : { kind: 'told', words: backupText.restoreFailed(sampleFailureText(opened.error.kind)) },
    );
  };
  const confirm = async ({ file }: OpenedBackup): Promise<void> => {
    const restored = await restore.mutateAsync(file);
    const words = restored.ok
      ? backupText.restored(restored.value)
      : backupText.restoreFailed(sampleFailureText(restored.error.kind));
    setStep({ kind: 'told', words });
  };
  const dialog = (
    <>
      <ConfirmDialog
        open={step.kind === 'asking'}
        title={backupText.restoreTitle}
        confirm={backupText.restoreConfirm}
        cancel={frameText.cancel}
        onCancel={() => setStep({ kind: 'idle' })}
        onConfirm={() => {
          if (step.kind === 'asking') void confirm(step.backup);
        }}
      >
        {step.kind === 'asking' && backupText.restoreBody(step.backup.file.evaluations.length, step.backup.replaces)}
      </ConfirmDialog>
      {step.kind === 'told' && (
        <output className={classes.told}>
          {step.words}{' '}
          <button type="button" onClick={() => setStep({ kind: 'idle' })}>
            {frameText.close}
          </button>
        </output>
      )}
    </>
  );
  return { choose: () => void choose(), dialog };
};
