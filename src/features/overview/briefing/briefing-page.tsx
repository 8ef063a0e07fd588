import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useSummaries } from '../../../queries/summaries.ts';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import { briefingText } from '../../../text/overview-briefing.ts';
import { overviewText } from '../../../text/overview-text.ts';
import { Button } from '../../../ui/button.tsx';
import { downloadBlob } from '../../../ui/download.ts';
import { drawTextPage } from '../../../ui/draw-text-page.ts';
import { filterRows } from '../filter-rows.ts';
import { toOverviewRows } from '../overview-row.ts';
import type { OverviewSearch, Today } from '../overview-search.ts';
import { type Briefing, toBriefing, toPageLines } from './briefing.ts';
import classes from './briefing-page.module.css';

type BriefingPageProps = { readonly search: OverviewSearch; readonly today: Today };

const none: readonly Summary[] = [];

/** One page on a unit, to print or to save as a picture. */
export const BriefingPage = ({ search, today }: BriefingPageProps) => {
  const summaries = useSummaries().data;
  const briefing = useMemo(
    () => toBriefing(filterRows(toOverviewRows(summaries ?? none, today), search), search, today),
    [summaries, search, today],
  );
  if (summaries === undefined) return <p className={classes.page}>{overviewText.loading}</p>;
  const save = async (): Promise<void> => {
    const picture = await drawTextPage(toPageLines(briefing));
    if (picture !== null) downloadBlob(briefingText.pictureName(briefing.subtitle.replaceAll('　', '-')), picture);
  };
  return (
    <div className={classes.page}>
      <p className={classes.ways}>
        <Button tone="primary" onClick={() => window.print()}>
          {briefingText.print}
        </Button>
        <Button onClick={() => void save()}>{briefingText.savePicture}</Button>
        <Link to="/overview" search={(current) => current}>
          {briefingText.back}
        </Link>
      </p>
      <BriefingSheet briefing={briefing} />
    </div>
  );
};

const BriefingSheet = ({ briefing }: { readonly briefing: Briefing }) => (
  <article className={classes.sheet}>
    <h1>{briefing.title}</h1>
    <p className={classes.subtitle}>{briefing.subtitle}</p>
    <h2>{briefingText.figures}</h2>
    <dl className={classes.figures}>
      {briefing.figures.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
    <h2>{briefingText.completion}</h2>
    <dl className={classes.figures}>
      {briefing.completion.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
    <h2>{briefingText.worst}</h2>
    {briefing.worst.length === 0 && <p>{briefingText.none}</p>}
    <ol className={classes.worst}>
      {briefing.worst.map(({ id, name, unit, score, reasons }) => (
        <li key={id}>
          <p className={classes.name}>
            <Link to="/evaluations/$id" params={{ id }}>
              {name}
            </Link>
            <span>{score}</span>
          </p>
          <p className={classes.unit}>{unit}</p>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>▲ {reason}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
    <p className={classes.unit}>{briefing.source}</p>
  </article>
);
