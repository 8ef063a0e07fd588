import { applyEdit, type Edit, editOf } from '../entry/edit.ts';
import { type EntrySheet, type OutlookField, outlookFields, type Place } from '../entry/entry-sheet.ts';
import { readOutlook } from '../entry/watch-text.ts';
import { withPrinted } from './opening.ts';
import { expectedExecutedAt, type Outlook, outlookAt } from './watch.ts';

type OutlookPlace = Extract<Place, { kind: 'outlook' }> & { readonly field: OutlookField };

/** What the sheet shows by a month: said then, before, or printed. */
const shownOutlook = (sheet: EntrySheet, { id, month }: OutlookPlace): Outlook =>
  outlookAt(withPrinted(sheet).watch, id, month);

/**
 * The edits that a text in one field of an outlook means. The first word of a month begins with all that was said
 * before it or that the sheet prints, so that changing one thing keeps the others; the changed field comes first. Where
 * no word is left, the month is cleared: what was said before would show again.
 */
export const outlookEdits = (sheet: EntrySheet, place: OutlookPlace, text: string): readonly Edit[] => {
  const said = shownOutlook(sheet, place);
  if (readOutlook(said, place.field) === text) return [];
  const edits: Edit[] = [];
  let current = sheet;
  const write = (field: OutlookField | 'cleared', to: string): void => {
    const edit = editOf(current, { ...place, field }, to);
    if (edit === null) return;
    current = applyEdit(current, edit);
    edits.push(edit);
  };
  write('cleared', '');
  write(place.field, text);
  for (const field of outlookFields) if (field !== place.field) write(field, readOutlook(said, field));
  if (readOutlook(shownOutlook(current, place), place.field) !== text) write('cleared', 'cleared');
  return edits;
};

/** The edits that 全年预计执行数 of a month means; what is said there since a month before is not written again. */
export const expectedAmountEdits = (
  sheet: EntrySheet,
  place: Extract<Place, { kind: 'executed' }>,
  text: string,
): readonly Edit[] => {
  const said = expectedExecutedAt(withPrinted(sheet).watch, place.month);
  const edit = said === text ? null : editOf(sheet, place, text);
  return edit === null ? [] : [edit];
};
