import { type DeductionClause, isDeductionPercent } from '../../../domain/review/deduction.ts';
import { reviewSettingsText } from '../../../text/review-settings-text.ts';
import { Button } from '../../../ui/button.tsx';
import { newId } from '../../../worker/new-id.ts';
import { CellInput } from '../cell-input.tsx';
import { CheckedCell } from '../checked-cell.tsx';
import classes from '../panels.module.css';
import { TableHead } from '../../../ui/table-head.tsx';

type ClauseListProps = {
  readonly clauses: readonly DeductionClause[];
  readonly onChange: (clauses: readonly DeductionClause[]) => void;
};

/** The bureau's own list of standard deductions. */
export const ClauseList = ({ clauses, onChange }: ClauseListProps) => {
  const put = (changed: DeductionClause): void =>
    onChange(
      clauses.map((clause) => (clause.id === changed.id ? changed : clause)).filter(({ title }) => title !== ''),
    );
  return (
    <section className={classes.panel}>
      <h2>{reviewSettingsText.clausesTitle}</h2>
      <p className={classes.lead}>{reviewSettingsText.clausesLead}</p>
      <table className={classes.table} aria-label={reviewSettingsText.clausesTitle}>
        <TableHead columns={reviewSettingsText.clauseColumns} />
        <tbody>
          {clauses.map((clause, index) => (
            <tr key={clause.id}>
              <td>{index + 1}</td>
              <td>
                <CellInput
                  label={reviewSettingsText.clauseTitle(index + 1)}
                  value={clause.title}
                  lock="open"
                  onCommit={(title) => put({ ...clause, title })}
                />
              </td>
              <td>
                <CheckedCell
                  place={`clause ${clause.id}`}
                  label={reviewSettingsText.clausePercent(index + 1)}
                  value={clause.percent}
                  lock="open"
                  align="end"
                  flawOf={(text) => (isDeductionPercent(text) ? null : reviewSettingsText.noPercent(clause.percent))}
                  onCommit={(percent) => put({ ...clause, percent })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        onClick={() => onChange([...clauses, { id: newId(), title: reviewSettingsText.newClause, percent: '10' }])}
      >
        {reviewSettingsText.addClause}
      </Button>
    </section>
  );
};
