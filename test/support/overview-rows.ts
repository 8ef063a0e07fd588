import { type OverviewRow, toOverviewRow } from '../../src/features/overview/overview-row.ts';
import type { Summary } from '../../src/storage/schema/summary-schema.ts';
import { toSummary } from '../../src/storage/summary.ts';
import { publishedSheet } from './evaluation-builder.ts';
import { buildSummary } from './summary-builder.ts';

const today = { year: 2026, month: 3 };

/** The five sheets that 三明 published, as the list keeps them. */
export const sanmingSummaries: readonly Summary[] = [1, 2, 3, 4, 5].map((number) => {
  const evaluation = publishedSheet(`sanming-2023-${number}`);
  return toSummary({ id: evaluation.id, revision: 1, ruleSetId: 'sanming-2023', evaluation });
});

/** The same five as the overview counts them. */
export const sanmingRows: readonly OverviewRow[] = sanmingSummaries.map((summary) => toOverviewRow(summary, today));

/** A row of the overview that shows only what matters. */
export const buildRow = (facts: Partial<Summary> = {}): OverviewRow => toOverviewRow(buildSummary(facts), today);
