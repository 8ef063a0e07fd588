import { memo, useMemo } from 'react';
import { overviewText } from '../../text/overview-text.ts';
import classes from './overview-page.module.css';
import type { OverviewRow } from './overview-row.ts';
import { listUnfiled } from './rank-rows.ts';
import { RowsLink } from './rows-link.tsx';

const shown = 8;

/** Who has not filed, the most sheets first. */
export const FilingList = memo(({ rows }: { readonly rows: readonly OverviewRow[] }) => {
  const units = useMemo(() => listUnfiled(rows), [rows]);
  return (
    <section className={classes.block} aria-labelledby="filing">
      <h2 id="filing">{overviewText.filing}</h2>
      <p className={classes.soft}>{units.length === 0 ? overviewText.allFiled : overviewText.filingLead}</p>
      <ul className={classes.filing}>
        {units.slice(0, shown).map(({ unit, unfiled, sheets }) => (
          <li key={unit}>
            <span>{unit || overviewText.noUnit}</span>
            <RowsLink slice={{ kind: 'unit', unit }}>{overviewText.unitFiling(unfiled, sheets)}</RowsLink>
          </li>
        ))}
      </ul>
      {units.length > shown && (
        <RowsLink slice={{ kind: 'unfiled' }}>{overviewText.attentionRest(units.length)}</RowsLink>
      )}
    </section>
  );
});
