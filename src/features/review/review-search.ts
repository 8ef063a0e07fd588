import type { View } from '../../text/ui-frame.ts';

/** The pages of 复核. */
export const reviewTabs = ['queue', 'exchange', 'sample', 'calibration', 'trial', 'outputs', 'settings'] as const;

export type ReviewTab = (typeof reviewTabs)[number];

/** The columns of the queue that sort it. */
export const queueOrders = [
  'project',
  'unit',
  'state',
  'self',
  'total',
  'reviewed',
  'gap',
  'grade',
  'findings',
  'risk',
] as const;

export type QueueOrder = (typeof queueOrders)[number];

/** Where the reviewer is, as kept in the address. */
export type ReviewSearch = {
  readonly tab?: ReviewTab | undefined;
  readonly sheet?: string | undefined;
  readonly state?: 'draft' | 'submitted' | 'returned' | 'reviewed' | 'archived' | undefined;
  readonly risky?: 'yes' | undefined;
  readonly sort?: QueueOrder | undefined;
  readonly dir?: 'up' | 'down' | undefined;
};

/** Year and unit of the frame. */
export type Where = { readonly year: number | null; readonly unit: string | null };

/** What every page of 复核 gets. */
export type ReviewPlace = {
  readonly search: ReviewSearch;
  readonly where: Where;
  /** Whose eyes the frame is set to. */
  readonly view: View;
  readonly onSearchChange: (change: Partial<ReviewSearch>) => void;
};
