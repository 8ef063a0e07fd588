import { SeverityMark } from '../../../components/severity-mark.tsx';
import { TargetCell } from '../../../components/target-cell.tsx';
import { isNegative, isZero } from '../../../domain/number/decimal.ts';
import type { Finding } from '../../../domain/review/finding.ts';
import { formatScore } from '../../../text/format-number.ts';
import { rowFindingText, sheetText } from '../../../text/ui-sheet.ts';
import { Figure } from '../../../ui/figure.tsx';
import classes from './indicator-table.module.css';
import type { SheetRow } from './judge-sheet.ts';
import { LevelCells } from './level-cells.tsx';
import { ScoreButton } from './score-button.tsx';
import type { StopProps } from './use-stops.ts';

type IndicatorRowProps = {
  readonly row: SheetRow;
  readonly isOpen: boolean;
  readonly stop: StopProps;
  readonly onOpen: (stop: string) => void;
};

const doubtful = (row: SheetRow, field: SheetRow['indicator']['doubts'][number]) =>
  row.indicator.doubts.includes(field) ? { 'data-doubt': '', title: sheetText.doubt } : {};

export const IndicatorRow = ({ row, isOpen, stop, onOpen }: IndicatorRowProps) => {
  const { id, name, targetText, actualText, maxScoreText, selfScoreText, deviationReason } = row.indicator;
  const open = (): void => {
    if (window.getSelection()?.isCollapsed !== false) onOpen(id);
  };
  return (
    <>
      <tr
        className={`${classes.row} ${classes.opens}`}
        data-open={isOpen || undefined}
        data-pinned={row.findings.length > 0 || undefined}
        onClick={open}
      >
        <LevelCells row={row} />
        <td className={classes.name} {...doubtful(row, 'name')}>
          {name}
        </td>
        <td {...doubtful(row, 'targetText')}>
          <TargetCell text={targetText} target={row.target} />
        </td>
        <td {...doubtful(row, 'actualText')}>{actualText || <Blank row={row} />}</td>
        <td className={classes.number} {...doubtful(row, 'maxScoreText')}>
          {maxScoreText}
        </td>
        <td className={classes.number} {...doubtful(row, 'selfScoreText')}>
          {selfScoreText === '' ? <Blank row={row} /> : <Figure text={selfScoreText} />}
        </td>
        <td className={classes.number}>
          <ScoreButton row={row} stop={stop} isOpen={isOpen} onOpen={onOpen} />
        </td>
        <td className={classes.number}>
          <Gap row={row} />
        </td>
        <td {...doubtful(row, 'deviationReason')}>{deviationReason}</td>
      </tr>
      {row.findings.length > 0 && <PinnedFindings findings={row.findings} isOpen={isOpen} />}
    </>
  );
};

type PinnedFindingsProps = { readonly findings: readonly Finding[]; readonly isOpen: boolean };

/** What is wrong with a row, on a line of its own below it. */
const PinnedFindings = ({ findings, isOpen }: PinnedFindingsProps) => (
  <tr className={classes.pinned} data-open={isOpen || undefined}>
    <td colSpan={8}>
      <ul>
        {findings.map((finding) => (
          <li key={rowFindingText(finding)} data-severity={finding.severity}>
            <SeverityMark severity={finding.severity} /> {rowFindingText(finding)}
          </li>
        ))}
      </ul>
    </td>
  </tr>
);

/** A blank that matters says so; a row of 无 has nothing to fill in. */
const Blank = ({ row }: { readonly row: SheetRow }) =>
  row.score?.kind === 'not-an-indicator' ? null : <span className={classes.blank}>{sheetText.blank}</span>;

/** Computed less published; for a blank, what it leaves out. */
const Gap = ({ row: { score, difference } }: { readonly row: SheetRow }) => {
  if (score?.kind !== 'scored') return null;
  if (difference === null || isZero(difference.gap)) return <span className={classes.same}>{sheetText.same}</span>;
  const sign = isNegative(difference.gap) ? '' : '+';
  return (
    <strong className={classes.gap}>
      {sign}
      {formatScore(difference.gap)}
    </strong>
  );
};
