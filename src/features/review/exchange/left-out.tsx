import { Link } from '@tanstack/react-router';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import { exchangeText } from '../../../text/review-exchange-text.ts';
import classes from './exchange.module.css';

type LeftOutProps = { readonly rows: readonly Summary[]; readonly words: string };

const fewShown = 3;
const mostShown = 200;

/** Sheets that do not go into a package, each by its name and with the way to where it is put right. */
export const LeftOut = ({ rows, words }: LeftOutProps) => {
  if (rows.length === 0) return null;
  return (
    <details className={classes.leftOut} open={rows.length <= fewShown}>
      <summary>{words}</summary>
      <ul>
        {rows.slice(0, mostShown).map(({ id, projectName, formTitle }) => (
          <li key={id}>
            <Link to="/entry/$id" params={{ id }}>
              {projectName || formTitle}
            </Link>
          </li>
        ))}
      </ul>
      {rows.length > mostShown && <p>{exchangeText.moreSheets(rows.length - mostShown)}</p>}
    </details>
  );
};
