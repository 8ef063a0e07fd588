import type { Light } from '../../domain/monitoring/light.ts';
import type { OverviewRow } from './overview-row.ts';

/** The sheets whose year still goes on. */
export const listUnderWay = (rows: readonly OverviewRow[]): readonly OverviewRow[] =>
  rows.filter(({ underWay }) => underWay !== null);

/** 项目灯 at the newest month each sheet reported. */
export type LightTally = {
  readonly counts: Readonly<Record<Light | 'none', number>>;
  /** The month they all reported to; null where they differ. */
  readonly month: number | null;
};

export const tallyLights = (rows: readonly OverviewRow[]): LightTally => {
  const counts = { red: 0, yellow: 0, green: 0, blue: 0, none: 0 };
  for (const { underWay } of rows) counts[underWay?.light ?? 'none'] += 1;
  const months = new Set(rows.map(({ underWay }) => underWay?.month));
  const [month] = months;
  return { counts, month: months.size === 1 ? (month ?? null) : null };
};
