import { GradeTag } from '../../../components/grade-tag.tsx';
import { totalFundingRow } from '../../../domain/scoring/score-execution.ts';
import type { Decimal } from '../../../domain/number/decimal.ts';
import { subtractDecimals, isNegative } from '../../../domain/number/decimal.ts';
import { formatScore } from '../../../text/format-number.ts';
import { sheetText } from '../../../text/ui-sheet.ts';
import { Figure } from '../../../ui/figure.tsx';
import classes from './indicator-table.module.css';
import type { JudgedSheet } from './judge-sheet.ts';
import { sheetStops } from './sheet-search.ts';
import type { StopProps } from './use-stops.ts';

type ScoredFootProps = {
  readonly sheet: JudgedSheet;
  readonly at: string | null;
  readonly stopProps: (stop: string) => StopProps;
  readonly onOpen: (stop: string) => void;
};

type SumRow = {
  readonly stop: string;
  readonly label: string;
  readonly maxScoreText: string;
  readonly statedText: string;
  readonly computed: Decimal | null;
  readonly difference: { readonly published: Decimal; readonly computed: Decimal } | null;
};

const sumRowsOf = ({ evaluation, score, difference }: JudgedSheet): readonly SumRow[] => {
  const funding = totalFundingRow(evaluation);
  const { execution, result } = score;
  return [
    {
      stop: sheetStops.execution,
      label: sheetText.executionRow,
      maxScoreText: execution.kind === 'scored' ? formatScore(execution.maxScore) : (funding?.maxScoreText ?? ''),
      statedText: funding?.selfScoreText ?? '',
      computed: execution.kind === 'scored' ? execution.score : null,
      difference: difference.execution,
    },
    {
      stop: sheetStops.total,
      label: sheetText.sumRow,
      maxScoreText: evaluation.statedMaxScore,
      statedText: evaluation.statedTotal,
      computed: result?.total ?? null,
      difference: difference.total,
    },
  ];
};

const gapText = (difference: SumRow['difference']): string => {
  if (difference === null) return sheetText.same;
  const gap = subtractDecimals(difference.computed, difference.published);
  return `${isNegative(gap) ? '' : '+'}${formatScore(gap)}`;
};

/** 预算执行 and 总分: what closes the sum of 100. */
export const ScoredFoot = ({ sheet, at, stopProps, onOpen }: ScoredFootProps) => (
  <tfoot>
    {sumRowsOf(sheet).map((row) => (
      <tr
        key={row.stop}
        className={`${classes.row} ${classes.opens}`}
        data-open={row.stop === at || undefined}
        onClick={() => onOpen(row.stop)}
      >
        <th scope="row" colSpan={5}>
          {row.label}
        </th>
        <td className={classes.number}>{row.maxScoreText}</td>
        <td className={classes.number}>
          <Figure text={row.statedText} />
        </td>
        <td className={classes.number}>
          <button
            type="button"
            className={classes.score}
            data-kind={row.computed === null ? 'open' : 'scored'}
            aria-expanded={row.stop === at}
            aria-label={sheetText.openReceipt(
              row.label,
              row.computed === null ? sheetText.open : formatScore(row.computed),
            )}
            {...stopProps(row.stop)}
            onClick={(event) => {
              event.stopPropagation();
              onOpen(row.stop);
            }}
          >
            {row.computed === null ? sheetText.open : <Figure text={formatScore(row.computed)} />}
          </button>
        </td>
        <td className={classes.number}>{row.computed === null ? '' : gapText(row.difference)}</td>
        <td>{row.stop === sheetStops.total && sheet.score.result && <GradeTag grade={sheet.score.result.grade} />}</td>
      </tr>
    ))}
  </tfoot>
);
