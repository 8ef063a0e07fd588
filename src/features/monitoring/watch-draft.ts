import { applyEdits, type Edit, editOf } from '../../domain/entry/edit.ts';
import type { EntrySheet, Place } from '../../domain/entry/entry-sheet.ts';
import { withPrinted } from '../../domain/monitoring/opening.ts';
import { type Outlook, outlookAt, putExecuted, putOutlook, type Watch } from '../../domain/monitoring/watch.ts';
import type { EvaluationRecord } from '../../storage/schema/parse-record.ts';

/** What was changed on the page and is not saved yet. */
export type WatchDraft = {
  readonly sheet: EntrySheet;
  readonly watch: Watch;
  readonly edits: readonly Edit[];
  readonly isChanged: boolean;
};

export const toDraft = ({ evaluation, ruleSetId, ledger, watch }: EvaluationRecord): WatchDraft => ({
  sheet: { evaluation, ruleSetId, ledger },
  watch,
  edits: [],
  isChanged: false,
});

/** The draft with a text put into a place of the ledger: a value of a month, or how values make a year. */
export const writeDraft = (draft: WatchDraft, place: Place, text: string): WatchDraft => {
  const edit = editOf(draft.sheet, place, text);
  if (edit === null) return draft;
  return { ...draft, sheet: applyEdits(draft.sheet, [edit]), edits: [...draft.edits, edit], isChanged: true };
};

/** The draft with what the unit says about an indicator by a month; what its sheet prints there is where it begins. */
export const changeOutlook = (
  draft: WatchDraft,
  at: { readonly indicatorId: string; readonly month: number },
  change: Partial<Omit<Outlook, 'indicatorId' | 'month'>>,
): WatchDraft => {
  const { watch } = withPrinted({ evaluation: draft.sheet.evaluation, watch: draft.watch });
  const outlook = { ...outlookAt(watch, at.indicatorId, at.month), ...at, ...change };
  return { ...draft, watch: putOutlook(draft.watch, outlook), isChanged: true };
};

/** The draft with 1–n月执行数 or 全年预计执行数 of a month. */
export const writeExecuted = (draft: WatchDraft, change: Parameters<typeof putExecuted>[1]): WatchDraft => ({
  ...draft,
  watch: putExecuted(draft.watch, change),
  isChanged: true,
});
