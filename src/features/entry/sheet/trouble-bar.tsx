import type { Place } from '../../../domain/entry/entry-sheet.ts';
import { useBackup } from '../../../queries/backup.ts';
import { entryColumnText, troubleText } from '../../../text/entry-sheet.ts';
import { backupFileName } from '../../../text/ui-frame.ts';
import { Button } from '../../../ui/button.tsx';
import { downloadText } from '../../../ui/download.ts';
import type { EntrySession, SessionState } from '../session/entry-session.ts';
import classes from './entry-page.module.css';

type TroubleBarProps = { readonly session: EntrySession; readonly state: SessionState };

const columnOf = (place: Place): string =>
  Object.entries(entryColumnText).find(([id]) => id === place.field)?.[1] ?? troubleText.sheetField;

/** What stands between the typed text and the disk, and the ways out. Nothing typed is dropped meanwhile. */
export const TroubleBar = ({ session, state: { trouble, clashes, sheet } }: TroubleBarProps) => {
  const backup = useBackup();
  const download = async (): Promise<void> =>
    downloadText(backupFileName(new Date()), 'application/json', await backup.mutateAsync());
  const nameOf = (place: Place): string =>
    'id' in place ? (sheet.evaluation.indicators.find(({ id }) => id === place.id)?.name ?? '') : '';
  return (
    <>
      {trouble !== null && (
        <div className={classes.trouble} role="alert">
          <p>{troubleText[trouble.kind]}</p>
          <Button tone="primary" onClick={session.retry}>
            {troubleText.retry}
          </Button>
          <Button onClick={() => void download()}>{troubleText.backup}</Button>
        </div>
      )}
      {clashes.map((clash) => (
        <div key={JSON.stringify(clash)} className={classes.trouble} role="alert">
          <p>{troubleText.clash(nameOf(clash.place), columnOf(clash.place))}</p>
          <Button onClick={() => session.settle(clash, 'mine')}>{troubleText.mine(clash.mine)}</Button>
          <Button onClick={() => session.settle(clash, 'theirs')}>{troubleText.theirs(clash.theirs)}</Button>
        </div>
      ))}
    </>
  );
};
