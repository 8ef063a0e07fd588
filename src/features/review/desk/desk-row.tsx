import { SeverityMark } from '../../../components/severity-mark.tsx';
import { TargetCell } from '../../../components/target-cell.tsx';
import {
  compareDecimals,
  type Decimal,
  formatDecimal,
  negateDecimal,
  subtractDecimals,
} from '../../../domain/number/decimal.ts';
import type { DeductionClause } from '../../../domain/review/deduction.ts';
import type { Edit } from '../../../domain/entry/edit.ts';
import { actualFlawOf } from '../../../domain/review/review-record.ts';
import type { ReviewMark } from '../../../domain/review/review.ts';
import { formatRate, formatScore } from '../../../text/format-number.ts';
import { editTextInRow } from '../../../text/entry-edit.ts';
import { deskText } from '../../../text/review-desk-text.ts';
import { actualFlawText } from '../../../text/review-record-text.ts';
import { Figure } from '../../../ui/figure.tsx';
import { CellInput } from '../cell-input.tsx';
import classes from './desk.module.css';
import { type DeskRow, type Pinned, typeScore } from './desk-rows.ts';

type DeskRowViewProps = {
  readonly row: DeskRow;
  readonly clauses: readonly DeductionClause[];
  /** What the unit changed in it since the return. */
  readonly changes: readonly Edit[];
  readonly nameOf: (id: string) => string;
  readonly isActive: boolean;
  readonly lock: 'open' | 'locked';
  readonly onActivate: () => void;
  /** A mark, and the one that it was typed over. */
  readonly onMark: (mark: ReviewMark, over: ReviewMark) => void;
  /** 复核完成值 was typed. */
  readonly onActual: (actualText: string, over: ReviewMark) => void;
};

const Score = ({ value }: { readonly value: Decimal | null }) =>
  value === null ? <span className={classes.none}>{deskText.none}</span> : <Figure text={formatScore(value)} />;

/** Why self and computed part, in words. */
const differenceOf = ({ selfScore, computedScore }: DeskRow): string | null => {
  if (selfScore === null || computedScore === null) return null;
  const gap = subtractDecimals(selfScore, computedScore);
  const order = compareDecimals(selfScore, computedScore);
  if (order === 0) return null;
  return order > 0 ? deskText.higher(formatScore(gap)) : deskText.lower(formatScore(negateDecimal(gap)));
};

/** One row with its three scores; what is wrong with it stands on a line of its own below. */
export const DeskRowView = ({
  row,
  clauses,
  changes,
  nameOf,
  isActive,
  lock,
  onActivate,
  onMark,
  onActual,
}: DeskRowViewProps) => {
  const { indicator, mark } = row;
  const flaw = actualFlawOf(row);
  const name = indicator === null ? deskText.execution : nameOf(indicator.id);
  return (
    <>
      <tr
        className={classes.row}
        data-active={isActive || undefined}
        data-key={row.key}
        onClick={onActivate}
        onFocus={onActivate}
      >
        <th scope="row">
          <small>{indicator?.subcategoryText}</small> {name}
        </th>
        <td>
          {indicator !== null && row.target !== null && <TargetCell text={indicator.targetText} target={row.target} />}
        </td>
        <td>
          {indicator?.actualText}
          {row.deviation !== null && (
            <small title={deskText.deviationHint}>{deskText.deviation(formatRate(row.deviation))}</small>
          )}
        </td>
        <td>
          {indicator !== null && (
            <CellInput
              label={deskText.actualOf(name)}
              value={mark.actualText}
              lock={lock}
              flaw={flaw === null ? null : actualFlawText[flaw]}
              onCommit={(text, over) => onActual(text, { ...mark, actualText: over })}
            />
          )}
        </td>
        <td className={classes.number}>
          <Score value={row.maxScore} />
        </td>
        <td className={classes.number}>
          {row.selfScore === null ? (
            <span className={classes.blank}>{deskText.blank}</span>
          ) : (
            <Score value={row.selfScore} />
          )}
        </td>
        <td
          className={classes.number}
          title={row.derivation === null ? deskText.open : deskText.why(row.derivation.formula)}
        >
          <Score value={row.computedScore} />
        </td>
        <td className={classes.number}>
          <CellInput
            label={deskText.scoreOf(name)}
            value={mark.scoreText}
            align="end"
            lock={lock}
            onCommit={(text, over) => onMark(typeScore(row, text, clauses), { ...mark, scoreText: over })}
          />
        </td>
        <td className={classes.number}>{row.scoreGap === null ? '' : formatDecimal(row.scoreGap)}</td>
        <td>
          <CellInput
            label={deskText.reasonOf(name)}
            value={mark.reason}
            lock={lock}
            onCommit={(reason, over) => onMark({ ...mark, reason }, { ...mark, reason: over })}
          />
        </td>
      </tr>
      <PinnedLine
        changes={[
          ...changes.map((edit) => deskText.changed(editTextInRow(edit, nameOf))),
          ...row.targetChanges.map(({ from, to, reason }) => deskText.targetChange(from, to, reason)),
        ]}
        findings={row.findings}
        difference={differenceOf(row)}
        formula={row.derivation?.formula ?? null}
      />
    </>
  );
};

type PinnedLineProps = {
  readonly changes: readonly string[];
  readonly findings: readonly Pinned[];
  readonly difference: string | null;
  readonly formula: string | null;
};

const PinnedLine = ({ changes, findings, difference, formula }: PinnedLineProps) => {
  if (changes.length === 0 && findings.length === 0 && difference === null) return null;
  return (
    <tr className={classes.pinned}>
      <td colSpan={10}>
        <ul>
          {changes.map((words) => (
            <li key={words}>{words}</li>
          ))}
          {difference !== null && (
            <li>
              {difference}
              {formula !== null && <span className={classes.formula}>{deskText.why(formula)}</span>}
            </li>
          )}
          {findings.map(({ severity, text }) => (
            <li key={text} data-severity={severity}>
              <SeverityMark severity={severity} /> {text}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
};
