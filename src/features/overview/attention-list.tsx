import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { AttentionReason } from '../../domain/monitoring/attention.ts';
import { fromHundredths } from '../../domain/scoring/hundredths.ts';
import { attentionText } from '../../text/attention-text.ts';
import { formatScore } from '../../text/format-number.ts';
import { overviewText } from '../../text/overview-text.ts';
import { listText } from '../../text/ui-list.ts';
import classes from './overview-page.module.css';
import type { OverviewRow } from './overview-row.ts';
import { ProjectLink, Standing } from './project-link.tsx';
import { lowestOf, rankByUrgency } from './rank-rows.ts';
import { RowsLink } from './rows-link.tsx';

const shown = 5;

/** Where a reason is looked at: the row it names, else the sheet. */
const placeOf = (reason: AttentionReason): string | undefined => {
  if (reason.kind === 'loss') return reason.loss.indicatorId;
  if (reason.kind === 'finding') return reason.finding.indicatorId ?? undefined;
  return undefined;
};

/** The month of the watch that a reason is of. */
const monthOf = (reason: AttentionReason): number | null => {
  if (reason.kind === 'red-light' || reason.kind === 'yellow-light') return reason.lag.month;
  return reason.kind === 'outlook-doubted' ? reason.doubt.month : null;
};

/** The projects that need a leader, ranked, each with its reasons in words. */
export const AttentionList = memo(({ rows }: { readonly rows: readonly OverviewRow[] }) => {
  const ranked = rankByUrgency(rows);
  const lowest = lowestOf(rows);
  return (
    <section className={classes.block} aria-labelledby="attention">
      <h2 id="attention">{overviewText.attention}</h2>
      {ranked.length === 0 ? (
        <p className={classes.soft}>{overviewText.nothingUrgent}</p>
      ) : (
        <ol className={classes.ranked}>
          {ranked.slice(0, shown).map((row) => (
            <AttentionItem key={row.summary.id} row={row} />
          ))}
        </ol>
      )}
      {ranked.length > shown && (
        <p>
          <RowsLink slice={{ kind: 'urgent' }}>{overviewText.attentionRest(ranked.length)}</RowsLink>
        </p>
      )}
      {lowest !== null && <LowestTotal row={lowest} />}
    </section>
  );
});

const AttentionItem = ({ row }: { readonly row: OverviewRow }) => (
  <li>
    <p className={classes.ranking}>
      <ProjectLink row={row} />
      <span className={classes.side}>
        <Standing row={row} />
      </span>
    </p>
    <p className={classes.soft}>{row.summary.implementingUnit || overviewText.noUnit}</p>
    <ul className={classes.reasons}>
      {row.reasons.map((reason) => (
        <li key={reason.kind}>
          <Reason id={row.summary.id} reason={reason} />
        </li>
      ))}
    </ul>
  </li>
);

const Reason = ({ id, reason }: { readonly id: string; readonly reason: AttentionReason }) => {
  const month = monthOf(reason);
  if (month !== null)
    return (
      <Link
        to="/monitoring/$id"
        params={{ id }}
        search={(current) => ({ ...current, month })}
        className={classes.plain}
      >
        {attentionText(reason)}
      </Link>
    );
  const at = placeOf(reason);
  if (at === undefined) return attentionText(reason);
  return (
    <Link to="/evaluations/$id" params={{ id }} search={(current) => ({ ...current, at })} className={classes.plain}>
      {attentionText(reason)}
    </Link>
  );
};

/** The project with the lowest total and the row that cost it most. */
const LowestTotal = ({ row: { summary, total } }: { readonly row: OverviewRow }) => {
  const [dearest] = summary.losses;
  return (
    <dl className={classes.lowest}>
      <dt>{overviewText.lowest}</dt>
      <dd>
        {total !== null && formatScore(fromHundredths(total))}{' '}
        <Link to="/evaluations/$id" params={{ id: summary.id }}>
          {summary.projectName || summary.formTitle || listText.noProject}
        </Link>
      </dd>
      {dearest !== undefined && (
        <>
          <dt>{overviewText.lostMost}</dt>
          <dd>
            <Link
              to="/evaluations/$id"
              params={{ id: summary.id }}
              search={(current) => ({ ...current, at: dearest.indicatorId })}
            >
              {overviewText.lostPoints(dearest.name, formatScore(fromHundredths(dearest.lost)))}
            </Link>
          </dd>
        </>
      )}
    </dl>
  );
};
