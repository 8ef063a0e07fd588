import { groupBy } from '../group-by.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { type EntrySheet, type Place, placeKey } from './entry-sheet.ts';
import { applyFormRow, type FormRowEdit } from './form-rows.ts';
import { type Evidence, type Measure, measureOf, periodValueOf, putMeasure, putPeriodValue } from './ledger.ts';
import type { TargetChange } from './ledger.ts';
import { readPlace, writePlace } from './place-text.ts';

/** One change of a sheet: knows what was and what is, so that it can be undone, told and put on top of another's. */
export type Edit =
  | { readonly kind: 'cell'; readonly place: Place; readonly from: string; readonly to: string }
  /** A whole row with its measure; `at` counts from 0. */
  | {
      readonly kind: 'row-added' | 'row-removed';
      readonly at: number;
      readonly indicator: Indicator;
      readonly measure: Measure;
    }
  | {
      readonly kind: 'evidence';
      readonly id: string;
      readonly month: number;
      readonly from: readonly Evidence[];
      readonly to: readonly Evidence[];
    }
  | FormRowEdit
  | { readonly kind: 'target-change-recorded' | 'target-change-struck'; readonly change: TargetChange };

/**
 * The edit that puts a text into a place, as it then stands there (２０２３ is kept as 2023): so it is known again when it
 * is taken back. Null when that stands there already.
 */
export const editOf = (sheet: EntrySheet, place: Place, text: string): Edit | null => {
  const from = readPlace(sheet, place);
  const to = from === text ? from : readPlace(writePlace(sheet, place, text), place);
  return from === to ? null : { kind: 'cell', place, from, to };
};

/** A whole row that comes or goes. */
export type RowEdit = Extract<Edit, { indicator: Indicator }>;

const addRow = (sheet: EntrySheet, { at, indicator, measure }: RowEdit): EntrySheet => {
  const indicators = sheet.evaluation.indicators.toSpliced(at, 0, indicator);
  return {
    ...sheet,
    evaluation: { ...sheet.evaluation, indicators },
    ledger: putMeasure(sheet.ledger, indicator.id, measure),
  };
};

const removeRow = (sheet: EntrySheet, { indicator }: RowEdit): EntrySheet => {
  const indicators = sheet.evaluation.indicators.filter(({ id }) => id !== indicator.id);
  const { [indicator.id]: _removed, ...measures } = sheet.ledger.measures;
  return { ...sheet, evaluation: { ...sheet.evaluation, indicators }, ledger: { ...sheet.ledger, measures } };
};

/** Whether two entries of a ledger tell of the same change of a target. */
export const isSameChange = (left: TargetChange, right: TargetChange): boolean =>
  left.indicatorId === right.indicatorId && left.at === right.at && left.to === right.to;

const putEvidence = (sheet: EntrySheet, { id, month, to }: Extract<Edit, { kind: 'evidence' }>): EntrySheet => {
  const measure = measureOf(sheet.ledger, id);
  const value = { ...periodValueOf(measure, month), evidence: to };
  return { ...sheet, ledger: putMeasure(sheet.ledger, id, putPeriodValue(measure, value)) };
};

/** The sheet after one edit. */
export const applyEdit = (sheet: EntrySheet, edit: Edit): EntrySheet => {
  switch (edit.kind) {
    case 'cell':
      return writePlace(sheet, edit.place, edit.to);
    case 'row-added':
      return addRow(sheet, edit);
    case 'row-removed':
      return removeRow(sheet, edit);
    case 'evidence':
      return putEvidence(sheet, edit);
    case 'problem-added':
    case 'problem-removed':
    case 'task-added':
    case 'task-removed':
      return { ...sheet, evaluation: applyFormRow(sheet.evaluation, edit) };
    case 'target-change-recorded': {
      const targetChanges = [...sheet.ledger.targetChanges, edit.change];
      return { ...sheet, ledger: { ...sheet.ledger, targetChanges } };
    }
    case 'target-change-struck': {
      const targetChanges = sheet.ledger.targetChanges.filter((change) => !isSameChange(change, edit.change));
      return { ...sheet, ledger: { ...sheet.ledger, targetChanges } };
    }
  }
};

/** The sheet after edits, in their order. */
export const applyEdits = (sheet: EntrySheet, edits: readonly Edit[]): EntrySheet => edits.reduce(applyEdit, sheet);

const opposite = {
  'row-added': 'row-removed',
  'row-removed': 'row-added',
  'problem-added': 'problem-removed',
  'problem-removed': 'problem-added',
  'task-added': 'task-removed',
  'task-removed': 'task-added',
  'target-change-recorded': 'target-change-struck',
  'target-change-struck': 'target-change-recorded',
} as const;

const invertEdit = (edit: Edit): Edit => {
  switch (edit.kind) {
    case 'cell':
    case 'evidence':
      return { ...edit, from: edit.to, to: edit.from } as Edit;
    case 'row-added':
    case 'row-removed':
      return { ...edit, kind: opposite[edit.kind] };
    case 'problem-added':
    case 'problem-removed':
      return { ...edit, kind: opposite[edit.kind] };
    case 'task-added':
    case 'task-removed':
      return { ...edit, kind: opposite[edit.kind] };
    case 'target-change-recorded':
    case 'target-change-struck':
      return { ...edit, kind: opposite[edit.kind] };
  }
};

/** The edits that take edits back, last first. */
export const invertEdits = (edits: readonly Edit[]): readonly Edit[] => edits.toReversed().map(invertEdit);

type CellEdit = Extract<Edit, { kind: 'cell' }>;

const isCell = (edit: Edit): edit is CellEdit => edit.kind === 'cell';

/**
 * Edits and more edits as one: a cell that changed twice went from its first text to its last, and one that came back
 * did not change. Edits that move rows are only lined up.
 */
export const mergeEdits = (edits: readonly Edit[], more: readonly Edit[]): readonly Edit[] => {
  const all = [...edits, ...more];
  if (!all.every(isCell)) return all;
  return [...groupBy(all, ({ place }) => placeKey(place)).values()].flatMap((changes) => {
    const [first, last] = [changes[0], changes.at(-1)];
    return first === undefined || last === undefined || first.from === last.to ? [] : [{ ...last, from: first.from }];
  });
};
