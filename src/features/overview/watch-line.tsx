import { useMemo } from 'react';
import { lights } from '../../domain/monitoring/light.ts';
import { monitoringText, lightText } from '../../text/monitoring-text.ts';
import { overviewText } from '../../text/overview-text.ts';
import type { OverviewRow } from './overview-row.ts';
import { RowsLink } from './rows-link.tsx';
import { listUnderWay, tallyLights } from './under-way.ts';

/** What is still going on, by its lights: 年内监控 3 个项目，截至 7 月：滞后 1，留意 1，正常 1. */
export const WatchLine = ({ rows }: { readonly rows: readonly OverviewRow[] }) => {
  const underWay = useMemo(() => listUnderWay(rows), [rows]);
  if (underWay.length === 0) return null;
  const { counts, month } = tallyLights(underWay);
  return (
    <p>
      {overviewText.underWay}{' '}
      <RowsLink slice={{ kind: 'under-way' }}>{overviewText.projects(underWay.length)}</RowsLink>
      {overviewText.comma}
      {month !== null && `${monitoringText.asOf(month)}${overviewText.comma}`}
      {lights
        .filter((light) => counts[light] > 0)
        .map((light, index) => (
          <span key={light}>
            {index > 0 && ' '}
            <RowsLink slice={{ kind: 'light', light }}>
              {monitoringText.countOf(lightText[light], counts[light])}
            </RowsLink>
          </span>
        ))}
      {overviewText.stop}
    </p>
  );
};
