import type { ImportIssueKind } from '../../import/draft/draft.ts';
import { fileStatusText, importText, positionText } from '../../text/import-page-text.ts';
import { issueRemedyText, issueText } from '../../text/issue-text.ts';
import { type DoubtItem, doubtsInRow, isAboutYear, isNote } from './doubt-items.ts';
import { cellKey } from './cell-place.ts';
import classes from './doubt-list.module.css';
import { setEditing, setLight } from './light-store.ts';
import { SmallButton } from './small-button.tsx';

/** Complete by type: a new kind of issue does not compile without its words. */
const words: Readonly<Record<ImportIssueKind, string>> = issueText;
const remedies: Readonly<Record<ImportIssueKind, string>> = issueRemedyText;

type DoubtListProps = {
  readonly items: readonly DoubtItem[];
  readonly isSettled: (key: string) => boolean;
  readonly onSettle: (key: string) => void;
  /** Opens the year of the sheet; null where it has no place in the file. */
  readonly onYear: (() => void) | null;
};

/** What somebody should look at, first of all: the place, what stands there, what was read, what to do. */
export const DoubtList = ({ items, isSettled, onSettle, onYear }: DoubtListProps) => {
  const open = items.filter((item) => !isSettled(item.key));
  const settled = items.length - open.length;
  return (
    <section className={classes.doubts} aria-label={importText.doubtsTitle}>
      <h2>
        {importText.doubtsTitle}
        <span className={classes.count}>{open.filter((item) => !isNote(item)).length}</span>
        {settled > 0 && <span className={classes.settled}>{importText.doubtsSettled(settled)}</span>}
      </h2>
      {open.length === 0 ? (
        <p className={classes.calm}>{importText.doubtsNone}</p>
      ) : (
        <ul>
          {open.map((item) => (
            <DoubtRow key={item.key} item={item} inRow={doubtsInRow(item, open)} onSettle={onSettle} onYear={onYear} />
          ))}
        </ul>
      )}
    </section>
  );
};

/** What stands there and what it was taken for, said once where that is the same. */
const readingText = (source: string, value: string): string => {
  if (value === '') return source === '' ? importText.readNothing : importText.readBlank(source);
  return source.trim() === value
    ? importText.readSame(value)
    : importText.readAs(source || importText.blankCell, value);
};

type DoubtRowProps = Pick<DoubtListProps, 'onSettle' | 'onYear'> & {
  readonly item: DoubtItem;
  /** All doubts of a row that was moved as a whole; else none. */
  readonly inRow: readonly DoubtItem[];
};

const DoubtRow = ({ item, inRow, onSettle, onYear }: DoubtRowProps) => {
  const { cell, row, source, readings, issues } = item;
  const light = (): void => {
    if (cell !== null) setLight({ key: cellKey(cell), from: 'result' });
  };
  const place = positionText(row, cell?.column ?? null);
  return (
    <li data-note={isNote(item) ? '' : undefined}>
      <button
        type="button"
        className={classes.doubt}
        onMouseEnter={light}
        onMouseLeave={() => setLight(null)}
        onFocus={light}
        onBlur={() => setLight(null)}
        onClick={light}
      >
        <span className={classes.mark} aria-hidden="true">
          {isNote(item) ? '·' : fileStatusText.look.mark}
        </span>
        <span className={classes.position}>{place}</span>
        <span className={classes.doubtText}>
          {readings.map((reading) => (
            <span key={reading.place}>
              <b>{reading.place}</b> {readingText(source, reading.value)}
            </span>
          ))}
          {readings.length === 0 && source !== '' && <q className={classes.quote}>{source}</q>}
          {issues.map((kind) => (
            <span key={kind} className={classes.issue}>
              {[words[kind], remedies[kind]].filter((part) => part !== '').join('。')}
            </span>
          ))}
        </span>
      </button>
      <span className={classes.actions}>
        {inRow.length > 1 && (
          <SmallButton
            label={`${positionText(row, null)} ${importText.fineRow}`}
            onClick={() => {
              for (const { key } of inRow) onSettle(key);
            }}
          >
            {importText.fineRow}
          </SmallButton>
        )}
        {!isNote(item) && (
          <SmallButton label={`${place} ${importText.fine}`} onClick={() => onSettle(item.key)}>
            {importText.fine}
          </SmallButton>
        )}
        {cell !== null && (
          <SmallButton
            label={`${place} ${importText.correct}`}
            onClick={() => setEditing({ kind: 'cell', ...cell, text: source })}
          >
            {importText.correct}
          </SmallButton>
        )}
        {isAboutYear(item) && onYear !== null && (
          <SmallButton label={importText.correctYear} onClick={onYear}>
            {importText.correctYear}
          </SmallButton>
        )}
      </span>
    </li>
  );
};
