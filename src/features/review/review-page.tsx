import { useMemo, useState } from 'react';
import type { HeldText } from '../../domain/entry/held-texts.ts';
import { useSummaries } from '../../queries/summaries.ts';
import type { Summary } from '../../storage/schema/summary-schema.ts';
import { queueText, reviewTabText } from '../../text/review-queue-text.ts';
import { CalibrationPage } from './calibration/calibration-page.tsx';
import { ExchangePage } from './exchange/exchange-page.tsx';
import { QueuePage } from './queue/queue-page.tsx';
import { ofQueue } from './queue/queue-rows.ts';
import { HeldTextsOfPage } from './held-texts-of-page.ts';
import classes from './review-page.module.css';
import { SettingsPage } from './settings/settings-page.tsx';
import { SamplePage } from './sample/sample-page.tsx';
import { TrialPage } from './trial/trial-page.tsx';
import { OutputsPage } from './outputs/outputs-page.tsx';
import { type ReviewPlace, reviewTabs } from './review-search.ts';

const none: readonly Summary[] = [];

/** The finance bureau's review desk. */
export const ReviewPage = (place: ReviewPlace) => {
  const { data } = useSummaries();
  const [held, change] = useState<readonly HeldText<string>[]>([]);
  const heldTexts = useMemo(() => ({ held, change }), [held]);
  const all = data ?? none;
  const { tab = 'queue' } = place.search;
  const { year, unit } = place.where;
  const ofAllUnits = useMemo(() => ofQueue(all, { year, unit: null }), [all, year]);
  const summaries = useMemo(() => ofQueue(ofAllUnits, { year, unit }), [ofAllUnits, year, unit]);
  return (
    <div className={classes.page} aria-busy={data === undefined}>
      <div className={classes.head}>
        <h1>{queueText.title}</h1>
        <nav className={classes.tabs} aria-label={reviewTabText.label}>
          {reviewTabs.map((value) => (
            <button
              key={value}
              type="button"
              className={classes.tab}
              aria-current={value === tab ? 'page' : undefined}
              onClick={() => place.onSearchChange({ tab: value, sheet: undefined })}
            >
              {reviewTabText[value]}
            </button>
          ))}
        </nav>
      </div>
      {data !== undefined && tab === 'queue' && <QueuePage {...place} summaries={summaries} ofAllUnits={ofAllUnits} />}
      {data !== undefined && tab === 'sample' && <SamplePage summaries={summaries} />}
      {data !== undefined && tab === 'calibration' && <CalibrationPage summaries={summaries} />}
      {data !== undefined && tab === 'trial' && <TrialPage summaries={summaries} />}
      {data !== undefined && tab === 'outputs' && <OutputsPage summaries={summaries} year={year} />}
      <HeldTextsOfPage value={heldTexts}>
        {data !== undefined && tab === 'settings' && <SettingsPage summaries={summaries} />}
      </HeldTextsOfPage>
      {data !== undefined && tab === 'exchange' && <ExchangePage summaries={summaries} view={place.view} />}
    </div>
  );
};
