import { Link } from '@tanstack/react-router';
import { GradeTag } from '../../../components/grade-tag.tsx';
import { parseCommonAmount } from '../../../domain/money/money.ts';
import { compareDecimals, parseDecimal } from '../../../domain/number/decimal.ts';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import { formatAmount, formatScore } from '../../../text/format-number.ts';
import { kindText, listColumnText, listText, scopeText, stateText } from '../../../text/ui-list.ts';
import type { DataColumn } from '../../../ui/data-row.tsx';
import { Figure } from '../../../ui/figure.tsx';
import { FindingCounts } from './finding-counts.tsx';
import classes from './list-page.module.css';
import type { ListColumn } from './list-search.ts';

const budgetText = ({ budgetText: text, moneyUnit }: Summary): string => {
  const budget = parseCommonAmount(text, moneyUnit);
  return budget === null ? text : formatAmount(budget);
};

const TotalCell = ({ total: totalText, statedTotal }: Summary) => {
  const total = totalText === null ? null : parseDecimal(totalText);
  if (total === null) return <span className={classes.none}>{listText.notScored}</span>;
  const stated = parseDecimal(statedTotal);
  const differs = stated !== null && compareDecimals(stated, total) !== 0;
  return (
    <>
      {differs && (
        <span className={classes.differs} title={listText.publishedDiffers(statedTotal)}>
          ≠
        </span>
      )}
      <Figure text={formatScore(total)} />
    </>
  );
};

const formName = ({ kind, scope }: Summary): string => `${scopeText[scope]}${kindText[kind]}`;

/** The columns of the list, in order. */
export const listColumns: readonly (DataColumn<Summary> & { readonly id: ListColumn })[] = [
  {
    id: 'project',
    label: listColumnText.project,
    width: 'auto',
    render: ({ id, projectName, formTitle }, link) => (
      <Link to="/evaluations/$id" params={{ id }} title={projectName || formTitle} {...link}>
        {projectName || <span className={classes.soft}>{formTitle || listText.noProject}</span>}
      </Link>
    ),
  },
  {
    id: 'unit',
    label: listColumnText.unit,
    width: '18%',
    render: ({ implementingUnit }) => <span title={implementingUnit}>{implementingUnit || listText.noUnit}</span>,
  },
  { id: 'year', label: listColumnText.year, width: '64px', align: 'end', render: ({ fiscalYear }) => fiscalYear },
  { id: 'form', label: listColumnText.form, width: '124px', render: formName },
  {
    id: 'budget',
    label: listColumnText.budget,
    width: '112px',
    align: 'end',
    render: (summary) => <Figure text={budgetText(summary)} />,
  },
  {
    id: 'rate',
    label: listColumnText.rate,
    width: '100px',
    align: 'end',
    render: ({ executionRate }) =>
      executionRate === null ? <span className={classes.none}>{listText.notScored}</span> : executionRate,
  },
  { id: 'total', label: listColumnText.total, width: '84px', align: 'end', render: TotalCell },
  {
    id: 'grade',
    label: listColumnText.grade,
    width: '60px',
    align: 'center',
    render: ({ grade }) => <GradeTag grade={grade} />,
  },
  { id: 'state', label: listColumnText.state, width: '72px', render: ({ state }) => stateText[state] },
  {
    id: 'open',
    label: listColumnText.open,
    width: '66px',
    align: 'end',
    render: ({ openPoints }) =>
      openPoints === null || openPoints === 0 ? (
        <span className={classes.none}>{listText.notScored}</span>
      ) : (
        <strong title={listText.openPoints(openPoints)}>{openPoints}</strong>
      ),
  },
  {
    id: 'findings',
    label: listColumnText.findings,
    width: '128px',
    render: ({ findings }) => <FindingCounts findings={findings} />,
  },
];
