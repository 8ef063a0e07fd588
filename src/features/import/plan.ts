import { applyEdits } from '../../domain/entry/edit.ts';
import { findEdits, tellsAll } from '../../domain/entry/find-edits.ts';
import { isPlanHeld, keepPlan } from '../../domain/entry/held-plan.ts';
import { isOpenToUnit, type LockedState } from '../../domain/entry/submission.ts';
import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import type { SaveRequest } from '../../storage/save-evaluations.ts';
import type { EvaluationRecord } from '../../storage/schema/parse-record.ts';
import type { Summary } from '../../storage/schema/summary-schema.ts';
import { importText } from '../../text/import-page-text.ts';
import { type Difference, differencesOf } from './differences.ts';
import { acceptableDrafts, type Entry, type ReadEntry, settledKey } from './entry.ts';
import { type FindExisting, identityOf } from './match-existing.ts';
import { mergeUpdate } from './merge-update.ts';
import { settleDoubts } from './settle-doubts.ts';

/** What has to be known of a sheet that is there already. */
export type KnownSheet = Pick<EvaluationRecord, 'id' | 'revision' | 'ruleSetId' | 'evaluation' | 'ledger' | 'watch'>;

export type DraftAction = 'add' | 'update' | 'separate' | 'skip';

/** What will happen to one draft when it is accepted. */
export type DraftPlan = {
  readonly entryId: string;
  readonly draft: number;
  readonly evaluation: Evaluation;
  /** The same before anybody settled a doubt: its values are the same, and it is compared only once. */
  readonly asRead: Evaluation;
  /** The evaluation that the workspace holds already; `record` is null until it was loaded and compared. */
  readonly existing: { readonly summary: Summary; readonly record: KnownSheet | null } | null;
  /** Null until the existing one was loaded and compared, and where there is none. */
  readonly differences: readonly Difference[] | null;
  /** What it says of rows and 分值 that stay as they are, for the sheet was submitted once. */
  readonly held: readonly Difference[];
  /** An earlier draft in the list is of the same unit, project and year. */
  readonly isRepeated: boolean;
  readonly action: DraftAction;
};

export type PlanSetting = {
  readonly findExisting: FindExisting;
  /** Loaded records by id. */
  readonly records: ReadonlyMap<string, KnownSheet>;
  /** What a person chose, by `planKey`. */
  readonly chosen: ReadonlyMap<string, DraftAction>;
};

/** The state of the sheet it would update, when that is no longer the unit's to change; null else. */
export const lockOf = ({ existing }: Pick<DraftPlan, 'existing'>): LockedState | null => {
  if (existing === null || isOpenToUnit(existing.summary.state)) return null;
  return existing.summary.state;
};

/** What can be done with a draft. A sheet that was submitted is not overwritten: it is taken back or returned first. */
export const actionsOf = (plan: Pick<DraftPlan, 'existing'>): readonly DraftAction[] => {
  if (plan.existing === null) return ['add', 'skip'];
  return lockOf(plan) === null ? ['update', 'separate', 'skip'] : ['separate', 'skip'];
};

export const planKey = (entryId: string, draft: number): string => `${entryId} ${draft}`;

/** A plan for every draft that can be accepted. By default nothing is doubled: what is there already is updated. */
export const planDrafts = (entries: readonly Entry[], setting: PlanSetting): readonly DraftPlan[] => {
  const seen = new Set<string>();
  return entries.flatMap(({ id, state }) => {
    if (state.kind !== 'read') return [];
    return acceptableDrafts(state).flatMap((draft) => {
      const proposal = proposeDraft(state, draft, setting);
      if (proposal === null) return [];
      const identity = identityOf(proposal.evaluation);
      const isRepeated = identity !== null && seen.has(identity);
      if (identity !== null) seen.add(identity);
      const chosen = actionsOf(proposal).find((action) => action === setting.chosen.get(planKey(id, draft)));
      const action = chosen ?? defaultAction(proposal, isRepeated ? 'repeated' : 'first');
      return [toPlan({ entryId: id, draft, proposal, isRepeated, action })];
    });
  });
};

type Comparison = {
  readonly record: KnownSheet;
  readonly differences: readonly Difference[];
  readonly held: readonly Difference[];
};

/** What each sheet was compared with last: it takes too long to be done while the page is being drawn. */
const comparisons = new WeakMap<Evaluation, Comparison>();

export type Uncompared = { readonly evaluation: Evaluation; readonly record: KnownSheet };

/** The sheet as an update leaves it: rows and 分值 of one that was submitted once stay. */
const updateOf = ({ evaluation, ledger }: KnownSheet, merged: Evaluation): Evaluation =>
  isPlanHeld(ledger) ? keepPlan(evaluation, merged) : merged;

/** Compares sheets with what is there until `mayGoOn` says no; the next plans of them tell the differences. */
export const compareSheets = (sheets: readonly Uncompared[], mayGoOn: () => boolean): void => {
  for (const { evaluation, record } of sheets) {
    const merged = mergeUpdate(record.evaluation, evaluation);
    const updated = updateOf(record, merged);
    const held = updated === merged ? [] : differencesOf(updated, merged, 'held');
    comparisons.set(evaluation, { record, differences: differencesOf(record.evaluation, updated), held });
    if (!mayGoOn()) return;
  }
};

type Proposal = Pick<DraftPlan, 'evaluation' | 'asRead' | 'existing' | 'differences' | 'held'>;

/** Proposals made before, by file and draft: with hundreds of files only what changed is made again. */
const proposals = new WeakMap<ReadEntry, Map<number, Proposal>>();

const proposeDraft = (
  state: ReadEntry,
  draft: number,
  { findExisting, records }: Pick<PlanSetting, 'findExisting' | 'records'>,
): Proposal | null => {
  const read = state.read.drafts[draft];
  if (read === undefined) return null;
  const ofFile = proposals.get(state) ?? new Map<number, Proposal>();
  proposals.set(state, ofFile);
  const known = ofFile.get(draft);
  const evaluation = known?.evaluation ?? evaluationOf(state, draft, read.evaluation);
  const summary = findExisting(read.evaluation);
  const comparison = comparisons.get(read.evaluation);
  const record =
    comparison !== undefined && records.get(summary?.id ?? '') === comparison.record ? comparison.record : null;
  if (
    known !== undefined &&
    (known.existing?.summary ?? null) === summary &&
    (known.existing?.record ?? null) === record
  )
    return known;
  const proposal = {
    evaluation,
    asRead: read.evaluation,
    existing: summary === null ? null : { summary, record },
    differences: record === null ? null : (comparison?.differences ?? null),
    held: record === null ? [] : (comparison?.held ?? []),
  };
  ofFile.set(draft, proposal);
  return proposal;
};

const evaluationOf = ({ settled }: ReadEntry, draft: number, read: Evaluation): Evaluation =>
  settled.size === 0 ? read : settleDoubts(read, (key) => settled.has(settledKey(draft, key)));

const plans = new WeakMap<Proposal, DraftPlan>();

/** The same plan object as long as nothing of it changes, so that what shows it need not be drawn again. */
const toPlan = ({
  proposal,
  ...rest
}: Omit<DraftPlan, keyof Proposal> & { readonly proposal: Proposal }): DraftPlan => {
  const known = plans.get(proposal);
  if (known !== undefined && known.action === rest.action && known.isRepeated === rest.isRepeated) return known;
  const plan = { ...proposal, ...rest };
  plans.set(proposal, plan);
  return plan;
};

const defaultAction = (proposal: Proposal, place: 'first' | 'repeated'): DraftAction => {
  const { existing, differences } = proposal;
  if (place === 'repeated') return 'skip';
  if (existing === null) return 'add';
  if (lockOf(proposal) !== null) return 'skip';
  return differences?.length === 0 ? 'skip' : 'update';
};

/** The sheets that wait for their turn to be compared with what is there. */
export const uncomparedIn = (
  plans: readonly DraftPlan[],
  { records }: Pick<PlanSetting, 'records'>,
): readonly Uncompared[] =>
  plans.flatMap(({ asRead, existing }) => {
    const record = existing?.record === null ? records.get(existing.summary.id) : undefined;
    return record === undefined ? [] : [{ evaluation: asRead, record }];
  });

/** True while a plan waits for the evaluation that it would update. */
export const isWaiting = ({ action, existing }: DraftPlan): boolean => action === 'update' && existing?.record === null;

/** The rule set that a sheet keeps when it is updated or left; null for a new one, of which it is chosen. */
export const keptRuleSetOf = (plan: Pick<DraftPlan, 'action' | 'existing'> | null): string | null =>
  plan === null || plan.action === 'separate' ? null : (plan.existing?.summary.ruleSetId ?? null);

/** What accepting is told: the rule set of new sheets, and who imports. */
export type Accepting = { readonly ruleSetId: string; readonly by: string };

/** What to write for a plan; null when nothing is to be written. An update is told cell by cell, so that it can be taken back. */
export const saveRequestOf = (
  { action, evaluation, existing }: DraftPlan,
  { ruleSetId, by }: Accepting,
): SaveRequest | null => {
  if (action === 'skip') return null;
  if (action !== 'update') return { evaluation, ruleSetId, basedOn: 0 };
  const record = existing?.record ?? null;
  if (record === null) return null;
  const merged = updateOf(record, mergeUpdate(record.evaluation, evaluation));
  const edits = findEdits(record, { ...record, evaluation: merged });
  return {
    evaluation: merged,
    ruleSetId: record.ruleSetId,
    ledger: applyEdits(record, edits).ledger,
    basedOn: record.revision,
    note: {
      by,
      action: tellsAll(record.evaluation, merged) ? 'edited' : 'replaced',
      reason: importText.updateReason(evaluation.sources[0]?.file ?? ''),
      edits,
    },
  };
};
