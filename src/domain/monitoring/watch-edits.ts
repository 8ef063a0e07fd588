import { type Edit, editOf } from '../entry/edit.ts';
import { type EntrySheet, outlookFields, type Place } from '../entry/entry-sheet.ts';
import { readOutlook } from '../entry/watch-text.ts';
import { withPrinted } from './opening.ts';
import { expectedExecutedAt, outlookAt } from './watch.ts';

/**
 * The edits that a text in one field of an outlook means. The first word of a month begins with all that was said
 * before it or that the sheet prints, so that changing one thing keeps the others; the changed field comes first.
 */
export const outlookEdits = (
  sheet: EntrySheet,
  place: Extract<Place, { kind: 'outlook' }>,
  text: string,
): readonly Edit[] => {
  const said = outlookAt(withPrinted(sheet).watch, place.id, place.month);
  if (readOutlook(said, place.field) === text) return [];
  const others = outlookFields.filter((field) => field !== place.field);
  const writes = [
    { field: place.field, to: text },
    ...others.map((field) => ({ field, to: readOutlook(said, field) })),
  ];
  return writes.map(({ field, to }) => editOf(sheet, { ...place, field }, to)).filter((edit) => edit !== null);
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
