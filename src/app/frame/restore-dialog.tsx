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

/** What is said of the damaged sheets of a backup, by their names; nothing where there are none. */
const damagedWords = ({ damaged }: OpenedBackup, say: (names: readonly string[]) => string): readonly string[] =>
  damaged.length === 0 ? [] : [say(damaged.map(({ id, name }) => backupText.damagedName(name, id)))];

const bodyOf = (backup: OpenedBackup): string =>
  [
    backupText.restoreBody(backup.file.evaluations.length, backup.replaces),
    ...damagedWords(backup, backupText.damagedBody),
  ].join('');

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
  const confirm = async (backup: OpenedBackup): Promise<void> => {
    const restored = await restore.mutateAsync(backup.file);
    const words = restored.ok
      ? [backupText.restored(restored.value), ...damagedWords(backup, backupText.restoredDamaged)].join('')
      : backupText.restoreStopped(sampleFailureText(restored.error.kind));
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
        {step.kind === 'asking' && bodyOf(step.backup)}
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
