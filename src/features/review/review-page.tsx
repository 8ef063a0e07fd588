import { useMemo } from 'react';
import { useSummaries } from '../../queries/summaries.ts';
import type { Summary } from '../../storage/schema/summary-schema.ts';
import { queueText } from '../../text/review-queue-text.ts';
import { QueuePage } from './queue/queue-page.tsx';
import { ofQueue } from './queue/queue-rows.ts';
import classes from './review-page.module.css';
import type { ReviewPlace } from './review-search.ts';

const none: readonly Summary[] = [];

/** The finance bureau's review desk. */
export const ReviewPage = (place: ReviewPlace) => {
  const { data } = useSummaries();
  const all = data ?? none;
  const { year, unit } = place.where;
  const summaries = useMemo(() => ofQueue(all, { year, unit }), [all, year, unit]);
  return (
    <div className={classes.page} aria-busy={data === undefined}>
      <div className={classes.head}>
        <h1>{queueText.title}</h1>
      </div>
      {data !== undefined && <QueuePage {...place} summaries={summaries} />}
    </div>
  );
};
