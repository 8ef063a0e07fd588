import type { Correction } from '../../import/draft/corrections.ts';
import { columnRoleText, importText, positionText, rowRoleText } from '../../text/import-page-text.ts';
import classes from './correction-list.module.css';
import { SmallButton } from './small-button.tsx';

type CorrectionListProps = {
  readonly corrections: readonly Correction[];
  readonly busy: boolean;
  readonly onUndo: (index: number) => void;
};

/** Everything that was put right in a file, the latest first; each can be undone on its own. */
export const CorrectionList = ({ corrections, busy, onUndo }: CorrectionListProps) => (
  <details className={classes.corrections}>
    <summary>{busy ? importText.rereading : importText.corrections(corrections.length)}</summary>
    <ol>
      {corrections
        .map((correction, index) => ({ correction, index, words: wordsOf(correction) }))
        .reverse()
        .map(({ correction, index, words }) => (
          <li key={index}>
            <span className={classes.position}>{placeOfCorrection(correction)}</span>
            <span>{words}</span>
            <SmallButton
              disabled={busy}
              label={importText.undoOf(`${placeOfCorrection(correction)} ${words}`)}
              onClick={() => onUndo(index)}
            >
              {importText.undoOne}
            </SmallButton>
          </li>
        ))}
    </ol>
  </details>
);

const placeOfCorrection = (correction: Correction): string =>
  positionText(correction.row, 'column' in correction ? correction.column : null);

const wordsOf = (correction: Correction): string => {
  const { corrected } = importText;
  if (correction.kind === 'cell') return corrected.cell(correction.text);
  if (correction.kind === 'column') return corrected.column(columnRoleText[correction.is]);
  if (correction.kind === 'row') return corrected.row(rowRoleText[correction.is]);
  if (correction.kind === 'split') return corrected.split(correction.parts.length);
  if (correction.kind === 'merge') return corrected.merge(positionText(correction.toRow, correction.toColumn));
  if (correction.kind === 'merge-rows') return corrected.mergeRows(correction.toRow);
  return correction.reach === 'file' ? corrected.yearOfFile(correction.year) : corrected.year(correction.year);
};
