import type { Edit } from '../../domain/entry/edit.ts';
import type { EntrySheet } from '../../domain/entry/entry-sheet.ts';
import { begunOutlooks, changedOutlooks, onOutlookGround } from '../../domain/monitoring/outlook-ground.ts';

/** The months of 双监控 whose first word was said in this window, and of which another has said something since. */
export const createSharedMonths = () => {
  const begun = new Set<string>();
  const shared = new Set<string>();
  return {
    /** Edits are made on a sheet. */
    begin: (sheet: EntrySheet, edits: readonly Edit[]): void => {
      for (const month of begunOutlooks(sheet, edits)) begun.add(month);
    },
    /** Another window made one sheet of the other. */
    share: (before: EntrySheet, after: EntrySheet): void => {
      for (const month of changedOutlooks(before, after)) if (begun.has(month)) shared.add(month);
    },
    /** Edits of a step back or forth, as they stand on a sheet. */
    onGround: (sheet: EntrySheet, edits: readonly Edit[]): readonly Edit[] => onOutlookGround(sheet, edits, shared),
  };
};
