import { applyEdit, applyEdits, type Edit, editOf } from './edit.ts';
import type { EntrySheet, Place } from './entry-sheet.ts';
import { type Evidence, measureOf, periodValueOf } from './ledger.ts';
import { derivePeriodActual } from './period-actual.ts';
import { readPlace } from './place-text.ts';

const listed = (edit: Edit | null): readonly Edit[] => (edit === null ? [] : [edit]);

/** Lets the year's actual follow the periods where it is said to, or where nothing was typed there yet. */
const followPeriods = (sheet: EntrySheet, id: string): readonly Edit[] => {
  const measure = measureOf(sheet.ledger, id);
  const place: Place = { kind: 'indicator', id, field: 'actualText' };
  const isFree = measure.source === 'entered' && readPlace(sheet, place) === '';
  if (measure.source !== 'periods' && !isFree) return [];
  const derived = derivePeriodActual(measure);
  if (derived.kind !== 'derived') return measure.source === 'periods' ? listed(editOf(sheet, place, '')) : [];
  const source = listed(editOf(sheet, { kind: 'measure', id, field: 'source' }, 'periods'));
  return [...source, ...listed(editOf(sheet, place, derived.text))];
};

/** The edits that a period's value means: itself, and the year's actual that follows from it. */
export const periodEdits = (
  sheet: EntrySheet,
  { id, month }: { readonly id: string; readonly month: number },
  text: string,
): readonly Edit[] => {
  const typed = editOf(sheet, { kind: 'period', id, month, field: 'text' }, text);
  return typed === null ? [] : [typed, ...followPeriods(applyEdit(sheet, typed), id)];
};

/** The edit that changes the evidence of a value, as it stands in the sheet. */
export const evidenceEdit = (
  sheet: EntrySheet,
  { id, month }: { readonly id: string; readonly month: number },
  toNext: (now: readonly Evidence[]) => readonly Evidence[],
): Edit => {
  const { evidence: from } = periodValueOf(measureOf(sheet.ledger, id), month);
  return { kind: 'evidence', id, month, from, to: toNext(from) };
};

/** Whether 统计口径 and 周期 may still be chosen: not once values stand there, for they would silently mean something else. */
export const isMeasureOpen = (sheet: EntrySheet, id: string): boolean =>
  measureOf(sheet.ledger, id).values.every(({ text }) => text === '');

/** The edits that a choice about a measure means. */
export const measureEdits = (
  sheet: EntrySheet,
  { id, field }: { readonly id: string; readonly field: 'kind' | 'interval' | 'source' },
  code: string,
): readonly Edit[] => {
  if (field !== 'source' && !isMeasureOpen(sheet, id)) return [];
  const chosen = listed(editOf(sheet, { kind: 'measure', id, field }, code));
  return field === 'source' && code === 'periods'
    ? [...chosen, ...followPeriods(applyEdits(sheet, chosen), id)]
    : chosen;
};
