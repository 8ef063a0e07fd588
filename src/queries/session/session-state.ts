import type { Edit } from '../../domain/entry/edit.ts';
import { type EditLog, emptyLog } from '../../domain/entry/edit-log.ts';
import type { EntrySheet } from '../../domain/entry/entry-sheet.ts';
import type { SumSetting } from '../../domain/entry/follow-sums.ts';
import type { HeldText } from '../../domain/entry/held-texts.ts';
import type { Clash } from '../../domain/entry/rebase-edits.ts';
import type { Indicator } from '../../domain/indicator/indicator.ts';
import type { Result } from '../../domain/result.ts';
import type { SaveFailure, SaveNote } from '../../storage/save-evaluations.ts';
import type { EvaluationRecord } from '../../storage/schema/parse-record.ts';
import { sheetOf } from './record-sheet.ts';

/** The sheet was taken out of the workspace: it can be put back, or it cannot. */
export type Gone = { readonly kind: 'removed' | 'cleared' };

/** A held text, and after how many steps it was typed: it is taken back before them. */
export type HeldStep = HeldText & { readonly after: number };

export type SessionState = {
  /** As last written, here or in another tab. */
  readonly record: EvaluationRecord;
  /** With everything typed so far. */
  readonly sheet: EntrySheet;
  readonly log: EditLog;
  /** Places that are typed but not yet on the disk, and those that were written in this session. */
  readonly unsaved: ReadonlySet<string>;
  readonly saved: ReadonlySet<string>;
  /** Why the last write was refused, or that the sheet is no more; what was typed is still here. */
  readonly trouble: Exclude<SaveFailure, { kind: 'conflict' }> | Gone | null;
  /** Cells and rows that another tab changed too, differently: before they were written here, or before they were taken back. */
  readonly clashes: readonly Clash[];
  /** What was typed into a place that cannot keep it, until another is typed or what is kept there changes. */
  readonly held: readonly HeldStep[];
  /** What was typed here while another tab submitted the sheet or removed the row: it has no place any more. */
  readonly unwritten: readonly Edit[];
  /** Rows that another tab removed while the sheet was open here, as they last stood. */
  readonly gone: readonly Indicator[];
};

/** As a sheet is opened. */
export const startState = (record: EvaluationRecord): SessionState => ({
  record,
  sheet: sheetOf(record),
  log: emptyLog,
  unsaved: new Set(),
  saved: new Set(),
  trouble: null,
  clashes: [],
  held: [],
  unwritten: [],
  gone: [],
});

export type SessionSetting = {
  readonly record: EvaluationRecord;
  readonly save: (request: {
    readonly sheet: EntrySheet;
    readonly basedOn: number;
    readonly note: Omit<SaveNote, 'by'>;
  }) => Promise<Result<EvaluationRecord, SaveFailure>>;
  /** What the total, the grade and the rate are worked out and worded with. */
  readonly sums: SumSetting;
  readonly reload: () => Promise<EvaluationRecord | null>;
  /** What became of a sheet that is not to be had. */
  readonly whatBecame: () => Promise<Gone>;
  readonly withLock: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** Runs work after a pause in typing; answers what calls it off. */
  readonly later: (work: () => void) => () => void;
};

/** Whether nothing can be written, for the sheet is no more. */
export const isGone = ({ trouble }: SessionState): boolean =>
  trouble?.kind === 'removed' || trouble?.kind === 'cleared';

/** Whether something typed waits for a person. */
export const isAsking = ({ clashes, held, unwritten }: SessionState): boolean =>
  [clashes, held, unwritten].some(({ length }) => length > 0);
