import type { Light } from '../../domain/monitoring/light.ts';

/** What the address says about 双监控; `month` absent = the newest that each project reported. */
export type MonitoringSearch = {
  readonly year?: number | undefined;
  readonly unit?: string | undefined;
  readonly month?: number | undefined;
  readonly light?: Light | 'none' | undefined;
};
