import { sheetText } from '../../../text/ui-sheet.ts';
import { IndicatorRow } from './indicator-row.tsx';
import classes from './indicator-table.module.css';
import type { JudgedSheet } from './judge-sheet.ts';
import { ScoredFoot } from './scored-foot.tsx';
import { type SheetColumn, SheetColumns } from './sheet-columns.tsx';
import { sheetStops } from './sheet-search.ts';
import { useStops } from './use-stops.ts';

type IndicatorTableProps = {
  readonly sheet: JudgedSheet;
  readonly at: string | null;
  readonly onOpen: (stop: string) => void;
};

const scoredColumns = [
  ['category', '88px'],
  ['subcategory', '104px'],
  ['name', '18%'],
  ['target', '14%'],
  ['actual', '9.5%'],
  ['maxScore', '48px'],
  ['selfScore', '76px'],
  ['computed', '66px'],
  ['gap', '60px'],
  ['reason', 'auto'],
] as const satisfies readonly SheetColumn[];

/** 绩效指标 as the form has it, with the computed score and its difference beside the published one. */
export const IndicatorTable = ({ sheet, at, onOpen }: IndicatorTableProps) => {
  const stops = [...sheet.rows.map(({ indicator }) => indicator.id), sheetStops.execution, sheetStops.total];
  const stopProps = useStops(stops, (stop) => {
    if (at !== null) onOpen(stop);
  });
  return (
    <table className={classes.table} aria-label={sheetText.tableLabel}>
      <SheetColumns columns={scoredColumns} />
      <tbody>
        {sheet.rows.map((row) => (
          <IndicatorRow
            key={row.indicator.id}
            row={row}
            isOpen={row.indicator.id === at}
            stop={stopProps(row.indicator.id)}
            onOpen={onOpen}
          />
        ))}
      </tbody>
      <ScoredFoot sheet={sheet} at={at} stopProps={stopProps} onOpen={onOpen} />
    </table>
  );
};
