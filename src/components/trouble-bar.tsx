import { troubleText } from '../text/entry-sheet.ts';
import { backupFileName } from '../text/ui-frame.ts';
import { Button } from '../ui/button.tsx';
import { downloadText } from '../ui/download.ts';
import classes from './trouble-bar.module.css';

/** What another window set too, differently, in words: the question and both answers. */
type ToldClash = {
  readonly key: string;
  readonly question: string;
  readonly mine: string;
  readonly theirs: string;
  readonly onSettle: (winner: 'mine' | 'theirs') => void;
};

export type TroubleKind = 'storage-full' | 'storage-failed' | 'removed' | 'cleared';

type TroubleBarProps = {
  /** Why the last write was refused. */
  readonly trouble: TroubleKind | null;
  readonly clashes: readonly ToldClash[];
  /** What was set here and is written nowhere: why, and each of it in words; there may be several causes. */
  readonly unwritten: readonly { readonly why: string; readonly lines: readonly string[] }[];
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
  /** The whole workspace as the text of a file. */
  readonly readBackup: () => Promise<string>;
};

/** What stands between what was set here and the disk, and the ways out. Nothing set is dropped meanwhile. */
export const TroubleBar = ({ trouble, clashes, unwritten, onRetry, onDismiss, readBackup }: TroubleBarProps) => {
  const download = async (): Promise<void> =>
    downloadText(backupFileName(new Date()), 'application/json', await readBackup());
  const told = unwritten.filter(({ lines }) => lines.length > 0);
  return (
    <>
      {trouble !== null && (
        <div className={classes.trouble} role="alert">
          <p>{troubleText[trouble]}</p>
          <Button tone="primary" onClick={onRetry}>
            {troubleText.retry}
          </Button>
          <Button onClick={() => void download()}>{troubleText.backup}</Button>
        </div>
      )}
      {clashes.map(({ key, question, mine, theirs, onSettle }) => (
        <div key={key} className={classes.trouble} role="alert">
          <p>{question}</p>
          <Button onClick={() => onSettle('mine')}>{mine}</Button>
          <Button onClick={() => onSettle('theirs')}>{theirs}</Button>
        </div>
      ))}
      {told.length > 0 && (
        <div className={classes.unwritten} role="alert">
          {told.map(({ why, lines }) => (
            <section key={why}>
              {why}
              <ul>
                {lines.map((line, at) => (
                  // Two rows of one name may have lost the same.
                  <li key={`${at} ${line}`}>{line}</li>
                ))}
              </ul>
            </section>
          ))}
          <Button onClick={onDismiss}>{troubleText.dismiss}</Button>
        </div>
      )}
    </>
  );
};
