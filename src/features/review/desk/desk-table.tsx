import type { DeductionClause } from '../../../domain/review/deduction.ts';
import { rowOfEdit } from '../../../domain/entry/changes-since-return.ts';
import type { Edit } from '../../../domain/entry/edit.ts';
import type { ReviewMark } from '../../../domain/review/review.ts';
import { formatDecimal } from '../../../domain/number/decimal.ts';
import { formatScore } from '../../../text/format-number.ts';
import { deskText } from '../../../text/review-desk-text.ts';
import { GradeTag } from '../../../components/grade-tag.tsx';
import classes from './desk.module.css';
import { DeskRowView } from './desk-row.tsx';
import type { DeskRow, DeskSheet } from './desk-rows.ts';

type DeskTableProps = {
  readonly sheet: DeskSheet;
  readonly clauses: readonly DeductionClause[];
  /** What the unit changed since the return. */
  readonly changes: readonly Edit[];
  readonly nameOf: (id: string) => string;
  readonly active: string | null;
  readonly lock: 'open' | 'locked';
  readonly onActivate: (key: string) => void;
  readonly onMark: (row: DeskRow, mark: ReviewMark, over: ReviewMark) => void;
  readonly onActual: (row: DeskRow, actualText: string, over: ReviewMark) => void;
};

const columns = [
  ['name', '17%'],
  ['target', '12%'],
  ['actual', '11%'],
  ['reviewedActual', '9%'],
  ['maxScore', '52px'],
  ['selfScore', '62px'],
  ['computed', '62px'],
  ['reviewed', '66px'],
  ['scoreGap', '70px'],
  ['reason', 'auto'],
] as const;

const figures: ReadonlySet<string> = new Set(['maxScore', 'selfScore', 'computed', 'reviewed', 'scoreGap']);

/** 自评 | 计算 | 复核 row by row. */
export const DeskTable = ({
  sheet,
  clauses,
  changes,
  nameOf,
  active,
  lock,
  onActivate,
  onMark,
  onActual,
}: DeskTableProps) => (
  <table className={classes.table} aria-label={deskText.table}>
    <colgroup>
      {columns.map(([id, width]) => (
        <col key={id} style={{ width }} />
      ))}
    </colgroup>
    <thead>
      <tr>
        {columns.map(([id]) => (
          <th
            key={id}
            scope="col"
            className={figures.has(id) ? classes.number : undefined}
            title={id === 'scoreGap' ? deskText.scoreGapHint : undefined}
          >
            {deskText.columns[id]}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {sheet.rows.map((row) => (
        <DeskRowView
          key={row.key}
          row={row}
          clauses={clauses}
          changes={changes.filter((edit) => rowOfEdit(edit) === row.key)}
          nameOf={nameOf}
          isActive={row.key === active}
          lock={lock}
          onActivate={() => onActivate(row.key)}
          onMark={(mark, over) => onMark(row, mark, over)}
          onActual={(actualText, over) => onActual(row, actualText, over)}
        />
      ))}
    </tbody>
    <Foot sheet={sheet} />
  </table>
);

const Foot = ({ sheet: { score } }: { readonly sheet: DeskSheet }) => (
  <tfoot>
    <tr>
      <th scope="row" colSpan={5}>
        {deskText.total}
      </th>
      <td className={classes.number}>{score.selfTotal === null ? deskText.none : formatScore(score.selfTotal)}</td>
      <td className={classes.number}>
        {score.computedTotal === null ? deskText.none : formatScore(score.computedTotal)}
      </td>
      <td className={classes.number}>
        {score.reviewedTotal === null ? deskText.none : formatScore(score.reviewedTotal)}
      </td>
      <td className={classes.number}>{score.scoreGap === null ? '' : formatDecimal(score.scoreGap)}</td>
      <td>{score.unreviewed > 0 ? deskText.unreviewed(score.unreviewed) : <GradeTag grade={score.reviewedGrade} />}</td>
    </tr>
  </tfoot>
);
