import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useBackup } from '../../queries/backup.ts';
import { useClearWorkspace, useLoadSample, useStart } from '../../queries/start-workspace.ts';
import { useChangeSettings } from '../../queries/settings.ts';
import { useSummaries } from '../../queries/summaries.ts';
import { backupText } from '../../text/entry-backup.ts';
import { backupFileName, frameText } from '../../text/ui-frame.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { downloadText } from '../../ui/download.ts';
import { useScheme } from '../../ui/use-scheme.ts';
import { WordMenu } from '../../ui/word-menu.tsx';
import { useRestoreDialog } from './restore-dialog.tsx';

/** What can be done with the workspace as a whole. */
export const WorkspaceMenu = () => {
  const [asking, setAsking] = useState<'no' | 'clear'>('no');
  const navigate = useNavigate();
  const { scheme, next } = useScheme();
  const title = useStart().data?.meta?.title ?? '';
  const count = useSummaries().data?.length ?? 0;
  const backup = useBackup();
  const sample = useLoadSample();
  const clear = useClearWorkspace();
  const restore = useRestoreDialog();
  const change = useChangeSettings();
  const download = async (): Promise<void> => {
    const at = new Date();
    downloadText(backupFileName(at), 'application/json', await backup.mutateAsync());
    change({ lastBackupAt: at.toISOString() });
  };
  return (
    <>
      <WordMenu
        label={title === '' ? frameText.workspace : title}
        title={frameText.workspace}
        items={[
          { label: frameText.downloadBackup, onChoose: () => void download() },
          { label: backupText.restore, onChoose: restore.choose },
          { label: frameText.restoreSample, onChoose: () => sample.mutate() },
          { label: frameText.openAddress, onChoose: () => void navigate({ to: '/open' }) },
          { label: frameText.schemeIs(frameText.scheme[scheme]), onChoose: next },
          { label: frameText.clearWorkspace, onChoose: () => setAsking('clear'), tone: 'danger' },
        ]}
      />
      {restore.dialog}
      <ConfirmDialog
        open={asking === 'clear'}
        title={frameText.clearTitle}
        confirm={frameText.clearConfirm}
        cancel={frameText.cancel}
        onCancel={() => setAsking('no')}
        onConfirm={() => {
          setAsking('no');
          clear.mutate();
        }}
      >
        {frameText.clearBody(count)}
      </ConfirmDialog>
    </>
  );
};
