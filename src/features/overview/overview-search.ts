import type { EvaluationState } from '../../domain/evaluation/evaluation.ts';
import type { Light } from '../../domain/monitoring/light.ts';
import type { Aspect } from '../../domain/indicator/aspect.ts';

/** What the address says about the overview; absent = all. `rows`: the number whose rows are open (see slice-rows.ts). */
export type OverviewSearch = {
  readonly year?: number | undefined;
  readonly unit?: string | undefined;
  readonly department?: string | undefined;
  /** Only projects that lost points there. */
  readonly lost?: Aspect | undefined;
  readonly state?: EvaluationState | undefined;
  /** 项目灯 of the newest month that is lit. */
  readonly light?: Light | 'none' | undefined;
  readonly rows?: string | undefined;
};

/** The day on which the overview is read. */
export type Today = { readonly year: number; readonly month: number };
