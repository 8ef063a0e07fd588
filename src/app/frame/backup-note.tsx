import { useEffect, useState } from 'react';
import {
  useChooseFolder,
  useFolderBackup,
  useFolderState,
  useLastEntryAt,
  useRoom,
} from '../../queries/auto-backup.ts';
import { useBackup } from '../../queries/backup.ts';
import { useChangeSettings, useSettings } from '../../queries/settings.ts';
import { backupText } from '../../text/entry-backup.ts';
import { backupFileName } from '../../text/ui-frame.ts';
import { Button } from '../../ui/button.tsx';
import { downloadText } from '../../ui/download.ts';
import classes from './frame.module.css';

const quietTime = 10_000;
const day = 86_400_000;
const longestDays = 7;
const fullPercent = 90;

/** Writes a backup into the chosen folder once typing has rested. */
const useAutomaticBackup = (lastEntryAt: number | null) => {
  const folder = useFolderState();
  const { mutate, data } = useFolderBackup();
  useEffect(() => {
    if (folder !== 'ready' || lastEntryAt === null) return undefined;
    const timer = setTimeout(() => {
      const at = new Date();
      mutate({ name: backupText.folderFileName(at), at: at.toISOString() });
    }, quietTime);
    return () => clearTimeout(timer);
  }, [folder, lastEntryAt, mutate]);
  return { folder, outcome: data };
};

type Facts = {
  readonly folder: ReturnType<typeof useFolderState>;
  readonly outcome: ReturnType<typeof useFolderBackup>['data'];
  readonly usedPercent: number | null;
  readonly days: number | null;
};

/** What has to be said, gravest first; null when all is well. */
const wordsOf = ({ folder, outcome, usedPercent, days }: Facts): string | null => {
  if (usedPercent !== null && usedPercent >= fullPercent) return backupText.nearlyFull(usedPercent);
  if (outcome === 'failed') return backupText.folderFailed;
  if (folder === 'waiting') return backupText.waiting;
  if (folder === 'ready') return null;
  if (days === null) return backupText.never;
  return days >= longestDays ? backupText.old(days) : null;
};

/** Says when what is typed has no second home yet, with the way to give it one. Silent until something was typed. */
export const BackupNote = () => {
  const [putOff, setPutOff] = useState<'no' | 'yes'>('no');
  const lastEntryAt = useLastEntryAt();
  const { folder, outcome } = useAutomaticBackup(lastEntryAt);
  const room = useRoom(lastEntryAt);
  const { lastBackupAt } = useSettings();
  const change = useChangeSettings();
  const choose = useChooseFolder();
  const backup = useBackup();
  if (lastEntryAt === null || putOff === 'yes') return null;
  const days = lastBackupAt === null ? null : Math.floor((lastEntryAt - Date.parse(lastBackupAt)) / day);
  const words = wordsOf({ folder, outcome, usedPercent: room?.usedPercent ?? null, days });
  if (words === null) return null;
  const download = async (): Promise<void> => {
    const at = new Date();
    downloadText(backupFileName(at), 'application/json', await backup.mutateAsync());
    change({ lastBackupAt: at.toISOString() });
  };
  return (
    <aside className={classes.note}>
      <span>{words}</span>
      <Button onClick={() => void download()}>{backupText.download}</Button>
      {folder !== 'unsupported' && (
        <Button onClick={() => choose.mutate()}>
          {folder === 'waiting' ? backupText.allow : backupText.chooseFolder}
        </Button>
      )}
      <Button onClick={() => setPutOff('yes')}>{backupText.later}</Button>
    </aside>
  );
};
