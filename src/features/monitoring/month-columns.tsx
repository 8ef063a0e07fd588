import { Link } from '@tanstack/react-router';
import { LightTag } from '../../components/light-tag.tsx';
import { fromHundredths } from '../../domain/scoring/hundredths.ts';
import { formatRate } from '../../text/format-number.ts';
import { monitoringText } from '../../text/monitoring-text.ts';
import { listText } from '../../text/ui-list.ts';
import type { DataColumn } from '../../ui/data-row.tsx';
import { Figure } from '../../ui/figure.tsx';
import type { MonthColumn, MonthRow } from './month-rows.ts';

/** The columns of 双监控, in order. */
export const monthColumns: readonly (DataColumn<MonthRow> & { readonly id: MonthColumn })[] = [
  {
    id: 'light',
    label: monitoringText.projectLight,
    width: '88px',
    render: ({ at }) => <LightTag light={at?.light ?? null} />,
  },
  {
    id: 'budget',
    label: monitoringText.budgetLight,
    width: '88px',
    render: ({ at }) => <LightTag light={at?.budget ?? null} />,
  },
  {
    id: 'project',
    label: monitoringText.project,
    width: 'auto',
    render: ({ summary: { id, projectName, formTitle } }, link) => (
      <Link to="/monitoring/$id" params={{ id }} search={(current) => current} title={projectName} {...link}>
        {projectName || formTitle || listText.noProject}
      </Link>
    ),
  },
  { id: 'unit', label: monitoringText.unit, width: '22%', render: ({ summary }) => summary.implementingUnit },
  { id: 'year', label: monitoringText.year, width: '64px', align: 'end', render: ({ summary }) => summary.fiscalYear },
  {
    id: 'month',
    label: monitoringText.until,
    width: '72px',
    align: 'end',
    render: ({ at }) => (at === null ? listText.notScored : monitoringText.shortMonth(at.month)),
  },
  {
    id: 'counts',
    label: monitoringText.counts,
    width: '148px',
    align: 'center',
    render: ({ at }) => (at === null ? listText.notScored : monitoringText.countsOf(at.counts)),
  },
  {
    id: 'done',
    label: monitoringText.done,
    width: '104px',
    align: 'end',
    render: ({ at }) => {
      const done = at?.done ?? null;
      return done === null ? listText.notScored : <Figure text={formatRate(fromHundredths(done))} />;
    },
  },
];
