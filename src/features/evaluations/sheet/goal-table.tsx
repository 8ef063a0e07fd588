import { TargetCell } from '../../../components/target-cell.tsx';
import { subtractDecimals, wholeNumber } from '../../../domain/number/decimal.ts';
import { indicatorPoints } from '../../../domain/rules/level-points.ts';
import { formatScore } from '../../../text/format-number.ts';
import { sheetColumnText, sheetText } from '../../../text/ui-sheet.ts';
import { Figure } from '../../../ui/figure.tsx';
import classes from './indicator-table.module.css';
import type { JudgedSheet, SheetRow } from './judge-sheet.ts';
import { LevelCells } from './level-cells.tsx';

const columns = [
  ['category', '104px'],
  ['subcategory', '140px'],
  ['name', '36%'],
  ['target', 'auto'],
  ['proposed', '108px'],
  ['remark', '16%'],
] as const;

/** A table of targets: nothing to score yet, so weights are proposed and marked as such. */
export const GoalTable = ({ sheet }: { readonly sheet: JudgedSheet }) => {
  const points = indicatorPoints(sheet.ruleSet);
  const execution = subtractDecimals(wholeNumber(100), points);
  return (
    <>
      <p className={classes.proposal}>
        {sheetText.proposalNote(sheet.ruleSet.title, formatScore(execution), formatScore(points))}
      </p>
      <table className={classes.table} aria-label={sheetText.tableLabel}>
        <colgroup>
          {columns.map(([id, width]) => (
            <col key={id} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(([id]) => (
              <th key={id} scope="col" data-column={id}>
                {sheetColumnText[id]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row) => (
            <tr key={row.indicator.id} className={classes.row}>
              <LevelCells row={row} />
              <td>{row.indicator.name}</td>
              <td>
                <TargetCell text={row.indicator.targetText} target={row.target} />
              </td>
              <td className={classes.number}>
                <Weight row={row} />
              </td>
              <td>{row.indicator.remark}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

const Weight = ({ row: { indicator, proposedWeight } }: { readonly row: SheetRow }) => {
  if (indicator.maxScoreText !== '') return <Figure text={indicator.maxScoreText} />;
  if (proposedWeight === '') return <span className={classes.same}>{sheetText.notAnIndicator}</span>;
  return (
    <span className={classes.proposed}>
      <Figure text={proposedWeight} />
    </span>
  );
};
