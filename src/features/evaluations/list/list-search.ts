import type { EvaluationKind, EvaluationState } from '../../../domain/evaluation/evaluation.ts';
import type { Grade } from '../../../domain/rules/rule-set.ts';
import type { View } from '../../../text/ui-frame.ts';

export type ListColumn =
  | 'project'
  | 'unit'
  | 'year'
  | 'form'
  | 'budget'
  | 'rate'
  | 'total'
  | 'grade'
  | 'state'
  | 'open'
  | 'findings';

/** What the address says about the list; absent = all, or the view's own order. */
export type ListSearch = {
  readonly year?: number | undefined;
  readonly unit?: string | undefined;
  readonly view?: View | undefined;
  readonly q?: string | undefined;
  readonly kind?: EvaluationKind | undefined;
  readonly grade?: Grade | 'none' | undefined;
  readonly state?: EvaluationState | undefined;
  readonly open?: 'yes' | undefined;
  /** The sheets taken out are listed. */
  readonly removed?: 'shown' | undefined;
  readonly sort?: ListColumn | undefined;
  readonly dir?: 'up' | 'down' | undefined;
};
