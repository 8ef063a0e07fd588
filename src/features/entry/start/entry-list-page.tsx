import { Link } from '@tanstack/react-router';
import { GradeTag } from '../../../components/grade-tag.tsx';
import { parseDecimal } from '../../../domain/number/decimal.ts';
import { useSummaries } from '../../../queries/summaries.ts';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import { entryListText } from '../../../text/entry-list.ts';
import { formatScore } from '../../../text/format-number.ts';
import { stateText } from '../../../text/entry-sheet.ts';
import { TableHead } from '../../../ui/table-head.tsx';
import { CreatePanel } from './create-panel.tsx';
import classes from './entry-list-page.module.css';

type EntryListPageProps = { readonly year: number | null; readonly unit: string | null };

const none: readonly Summary[] = [];

/** Where filling in begins: a new sheet, or one under way. */
export const EntryListPage = ({ year, unit }: EntryListPageProps) => {
  const summaries = useSummaries().data ?? none;
  const here = summaries.filter(
    (row) => (year === null || row.fiscalYear === year) && (unit === null || row.implementingUnit === unit),
  );
  return (
    <div className={classes.page}>
      <h1>{entryListText.title}</h1>
      <CreatePanel summaries={summaries} year={year} unit={unit} />
      <UnderWay rows={here.filter(({ kind }) => kind === 'self-evaluation')} />
    </div>
  );
};

const { columns } = entryListText;
const mostShown = 200;

const scoreText = (total: string | null): string => {
  const value = total === null ? null : parseDecimal(total);
  return value === null ? '' : formatScore(value);
};

const UnderWay = ({ rows }: { readonly rows: readonly Summary[] }) => (
  <section>
    <h2>{entryListText.lead}</h2>
    {rows.length === 0 ? (
      <p>{entryListText.none}</p>
    ) : (
      <table className={classes.table}>
        <TableHead columns={columns} />
        <tbody>
          {rows.slice(0, mostShown).map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/entry/$id" params={{ id: row.id }}>
                  {row.projectName || entryListText.noName}
                </Link>
              </th>
              <td>{row.implementingUnit}</td>
              <td>{row.fiscalYear}</td>
              <td>{stateText[row.state]}</td>
              <td>{row.openPoints}</td>
              <td>{scoreText(row.total)}</td>
              <td>
                <GradeTag grade={row.grade} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    {rows.length > mostShown && <p>{entryListText.more(rows.length - mostShown)}</p>}
  </section>
);
