import { formatScore } from '../../../text/format-number.ts';
import { formatOpenReason } from '../../../text/open-reason-text.ts';
import { sheetText } from '../../../text/ui-sheet.ts';
import { Figure } from '../../../ui/figure.tsx';
import classes from './indicator-table.module.css';
import type { SheetRow } from './judge-sheet.ts';
import type { StopProps } from './use-stops.ts';

type ScoreButtonProps = {
  readonly row: SheetRow;
  readonly stop: StopProps;
  readonly isOpen: boolean;
  readonly onOpen: (stop: string) => void;
};

const hintOf = ({ score }: SheetRow): string | undefined =>
  score?.kind === 'open' ? formatOpenReason(score.reason, score.interval) : undefined;

/** The computed score, or why there is none; opens the receipt. */
export const ScoreButton = ({ row, stop, isOpen, onOpen }: ScoreButtonProps) => {
  const { indicator, score } = row;
  const shown = score?.kind === 'scored' ? formatScore(score.score) : null;
  const word = score?.kind === 'open' ? sheetText.open : sheetText.notAnIndicator;
  return (
    <button
      type="button"
      className={classes.score}
      data-kind={score?.kind}
      title={hintOf(row)}
      aria-expanded={isOpen}
      aria-label={sheetText.openReceipt(indicator.name, shown ?? word)}
      {...stop}
      onClick={(event) => {
        event.stopPropagation();
        onOpen(indicator.id);
      }}
    >
      {shown === null ? word : <Figure text={shown} />}
    </button>
  );
};
