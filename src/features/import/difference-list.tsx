import { importText } from '../../text/import-page-text.ts';
import type { Difference, DifferenceKind } from './differences.ts';
import classes from './difference-list.module.css';
import readTable from './read-table.module.css';

const shown = 200;

type DifferenceListProps = {
  readonly differences: readonly Difference[];
  readonly kind: DifferenceKind;
};

/** Cell by cell: what the workspace says, and what it would say, or what the new table says in vain. */
export const DifferenceList = ({ differences, kind }: DifferenceListProps) => {
  const { title, columns } = importText.differences[kind];
  const { place, before, after } = columns;
  const rest = differences.length - shown;
  return (
    <div className={classes.differences}>
      <table className={readTable.readTable} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{place}</th>
            <th scope="col">{before}</th>
            <th scope="col">{after}</th>
          </tr>
        </thead>
        <tbody>
          {differences.slice(0, shown).map((difference, index) => (
            <tr key={index}>
              <th scope="row">{difference.place}</th>
              <td>{difference.before === '' ? <Blank /> : <del>{difference.before}</del>}</td>
              <td>{difference.after === '' ? <Blank /> : <ins>{difference.after}</ins>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p>{importText.differenceMore(rest)}</p>}
    </div>
  );
};

const Blank = () => <span className={classes.blank}>{importText.blankCell}</span>;
