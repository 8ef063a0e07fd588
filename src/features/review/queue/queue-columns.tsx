import { Link } from '@tanstack/react-router';
import { GradeTag } from '../../../components/grade-tag.tsx';
import { SeverityMark } from '../../../components/severity-mark.tsx';
import { parseDecimal } from '../../../domain/number/decimal.ts';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import { formatScore } from '../../../text/format-number.ts';
import { anyCheckText } from '../../../text/review-cross-text.ts';
import { queueText } from '../../../text/review-queue-text.ts';
import { stateText } from '../../../text/ui-list.ts';
import type { DataColumn } from '../../../ui/data-row.tsx';
import { Figure } from '../../../ui/figure.tsx';
import classes from '../review-page.module.css';
import { type QueueOrder, queueOrders } from '../review-search.ts';
import { countSeverity, type QueueRow } from './queue-rows.ts';

type QueueColumn = DataColumn<QueueRow> & { readonly id: QueueOrder };

const severities = ['block', 'warn', 'note'] as const;
const shownReasons = 3;

const reasonsText = ({ risk }: QueueRow): string =>
  (risk?.reasons ?? [])
    .slice(0, shownReasons)
    .map(({ check, count }) => queueText.reason(anyCheckText(check), count))
    .join(queueText.join);

const Findings = (row: QueueRow) => (
  <span className={classes.counts}>
    {severities
      .filter((severity) => countSeverity(row, severity) > 0)
      .map((severity) => (
        <span key={severity}>
          <SeverityMark severity={severity} /> {countSeverity(row, severity)}
        </span>
      ))}
  </span>
);

const points = (id: QueueOrder, of: (summary: Summary) => string | null): QueueColumn => ({
  id,
  label: queueText.columns[id],
  width: id === 'gap' ? '96px' : '72px',
  align: 'end',
  render: ({ summary }) => {
    const value = parseDecimal(of(summary) ?? '');
    return value === null ? (
      <span className={classes.none}>{queueText.none}</span>
    ) : (
      <Figure text={formatScore(value)} />
    );
  },
});

const project: QueueColumn = {
  id: 'project',
  label: queueText.columns.project,
  width: 'auto',
  render: ({ summary }, link) => (
    <Link
      to="/review"
      search={(current: object) => ({ ...current, sheet: summary.id })}
      title={summary.projectName || summary.formTitle}
      {...link}
    >
      {summary.projectName || summary.formTitle}
    </Link>
  ),
};

const state: QueueColumn = {
  id: 'state',
  label: queueText.columns.state,
  width: '72px',
  render: ({ summary }) => <span data-state={summary.state}>{stateText[summary.state]}</span>,
};

const risk: QueueColumn = {
  id: 'risk',
  label: queueText.columns.risk,
  width: '56px',
  align: 'end',
  render: ({ risk: found }) =>
    found === null ? <span className={classes.none}>{queueText.notChecked}</span> : found.points,
};

const scores: readonly QueueColumn[] = [
  points('self', ({ selfTotal }) => selfTotal),
  points('total', ({ total }) => total),
  points('reviewed', ({ reviewedTotal }) => reviewedTotal),
  points('gap', ({ scoreGap }) => scoreGap),
];

const reasons: DataColumn<QueueRow> = {
  id: 'reasons',
  label: queueText.columns.reasons,
  width: '20%',
  render: (row) => <span title={reasonsText(row)}>{reasonsText(row)}</span>,
};

/** The columns of the queue while no sheet is open beside it. */
export const wideColumns: readonly DataColumn<QueueRow>[] = [
  risk,
  project,
  {
    id: 'unit',
    label: queueText.columns.unit,
    width: '14%',
    render: ({ summary }) => <span title={summary.implementingUnit}>{summary.implementingUnit}</span>,
  },
  state,
  ...scores,
  {
    id: 'grade',
    label: queueText.columns.grade,
    width: '60px',
    align: 'center',
    render: ({ summary }) => <GradeTag grade={summary.grade} />,
  },
  { id: 'findings', label: queueText.columns.findings, width: '128px', render: Findings },
  reasons,
];

/** What is left of it beside a sheet. */
export const narrowColumns: readonly DataColumn<QueueRow>[] = [risk, project, state];

/** The column to sort by, or null where a head does not sort. */
export const toSort = (id: string): QueueOrder | null => queueOrders.find((column) => column === id) ?? null;
