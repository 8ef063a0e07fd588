import type { EntrySheet } from '../domain/entry/entry-sheet.ts';
import type { Clash } from '../domain/entry/rebase-edits.ts';
import { namesInHistory, placeText, placeValueText } from '../text/entry-edit.ts';
import { troubleText } from '../text/entry-sheet.ts';
import { backupFileName } from '../text/ui-frame.ts';
import { Button } from '../ui/button.tsx';
import { downloadText } from '../ui/download.ts';
import classes from './trouble-bar.module.css';

type TroubleBarProps = {
  readonly state: {
    readonly sheet: EntrySheet;
    readonly trouble: { readonly kind: 'storage-full' | 'storage-failed' } | null;
    readonly clashes: readonly Clash[];
  };
  readonly session: {
    readonly retry: () => void;
    readonly settle: (clash: Clash, winner: 'mine' | 'theirs') => void;
  };
  /** The whole workspace as the text of a file. */
  readonly readBackup: () => Promise<string>;
};

/** What stands between the typed text and the disk, and the ways out. Nothing typed is dropped meanwhile. */
export const TroubleBar = ({ state: { sheet, trouble, clashes }, session, readBackup }: TroubleBarProps) => {
  const download = async (): Promise<void> =>
    downloadText(backupFileName(new Date()), 'application/json', await readBackup());
  const nameOf = namesInHistory(sheet.evaluation, []);
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
          <p>{troubleText.clash(placeText(clash.place, nameOf))}</p>
          <Button onClick={() => session.settle(clash, 'mine')}>
            {troubleText.mine(placeValueText(clash.place, clash.mine))}
          </Button>
          <Button onClick={() => session.settle(clash, 'theirs')}>
            {troubleText.theirs(placeValueText(clash.place, clash.theirs))}
          </Button>
        </div>
      ))}
    </>
  );
};
