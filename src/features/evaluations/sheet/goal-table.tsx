import { TargetCell } from '../../../components/target-cell.tsx';
import { type Decimal, subtractDecimals, sumDecimals, wholeNumber } from '../../../domain/number/decimal.ts';
import { indicatorPoints } from '../../../domain/rules/level-points.ts';
import { pointsOrNull } from '../../../domain/scoring/points.ts';
import { formatScore } from '../../../text/format-number.ts';
import { sheetText } from '../../../text/ui-sheet.ts';
import { Figure } from '../../../ui/figure.tsx';
import classes from './indicator-table.module.css';
import type { JudgedSheet, SheetRow } from './judge-sheet.ts';
import { LevelCells } from './level-cells.tsx';
import { type SheetColumn, SheetColumns } from './sheet-columns.tsx';

const columns = [
  ['category', '104px'],
  ['subcategory', '140px'],
  ['name', '36%'],
  ['target', 'auto'],
  ['proposed', '108px'],
  ['remark', '16%'],
] as const satisfies readonly SheetColumn[];

/** A table of targets: nothing to score yet, so weights are proposed and marked as such. */
export const GoalTable = ({ sheet }: { readonly sheet: JudgedSheet }) => {
  const hasRemarks = sheet.rows.some(({ indicator }) => indicator.remark !== '');
  const shown = columns.filter(([id]) => id !== 'remark' || hasRemarks);
  const points = indicatorPoints(sheet.ruleSet);
  const execution = subtractDecimals(wholeNumber(100), points);
  return (
    <>
      <p className={classes.proposal}>
        {sheetText.proposalNote(sheet.ruleSet.title, formatScore(execution), formatScore(points))}
      </p>
      <table className={classes.table} aria-label={sheetText.tableLabel}>
        <SheetColumns columns={shown} />
        <tbody>
          {sheet.rows.map((row) => (
            <tr key={row.indicator.id} className={classes.row}>
              <LevelCells row={row} />
              <td className={classes.name}>{row.indicator.name}</td>
              <td>
                <TargetCell text={row.indicator.targetText} target={row.target} />
              </td>
              <td className={classes.number}>
                <Weight row={row} />
              </td>
              {hasRemarks && <td>{row.indicator.remark}</td>}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <SumRow label={sheetText.executionRow} text={formatScore(execution)} />
          <SumRow label={sheetText.weightSum} text={formatScore(weightSum(sheet.rows, execution))} />
        </tfoot>
      </table>
    </>
  );
};

const SumRow = ({ label, text }: { readonly label: string; readonly text: string }) => (
  <tr className={classes.row}>
    <th scope="row" colSpan={4}>
      {label}
    </th>
    <td className={classes.number}>
      <Figure text={text} />
    </td>
  </tr>
);

/** What printed and proposed weights come to together with the execution. */
const weightSum = (rows: readonly SheetRow[], execution: Decimal): Decimal =>
  sumDecimals([
    execution,
    ...rows.flatMap(({ indicator, proposedWeight }) => pointsOrNull(indicator.maxScoreText || proposedWeight) ?? []),
  ]);

const Weight = ({ row: { indicator, proposedWeight } }: { readonly row: SheetRow }) => {
  if (indicator.maxScoreText !== '') return <Figure text={indicator.maxScoreText} />;
  if (proposedWeight === '') return <span className={classes.same}>{sheetText.notAnIndicator}</span>;
  return (
    <span className={classes.proposed}>
      <Figure text={proposedWeight} />
    </span>
  );
};
