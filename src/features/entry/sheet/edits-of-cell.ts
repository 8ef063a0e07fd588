import { type Edit, editOf } from '../../../domain/entry/edit.ts';
import type { EntrySheet, Place } from '../../../domain/entry/entry-sheet.ts';
import { categoryOfSubcategory, parseCategory } from '../../../domain/indicator/category.ts';

const listed = (edit: Edit | null): readonly Edit[] => (edit === null ? [] : [edit]);

/** What the levels as written say about the category; it moves with them. */
const categoryEdit = (sheet: EntrySheet, place: Extract<Place, { kind: 'indicator' }>, text: string) => {
  const row = sheet.evaluation.indicators.find(({ id }) => id === place.id);
  if (row === undefined) return [];
  const [first, second] = place.field === 'categoryText' ? [text, row.subcategoryText] : [row.categoryText, text];
  const category = parseCategory(first) ?? categoryOfSubcategory(second);
  return listed(editOf(sheet, { ...place, field: 'category' }, category ?? ''));
};

/** The edits that a text typed into a cell of a row means. */
export const editsOfCell = (
  sheet: EntrySheet,
  place: Extract<Place, { kind: 'indicator' }>,
  text: string,
): readonly Edit[] => {
  const typed = listed(editOf(sheet, place, text));
  if (typed.length === 0) return typed;
  const { field, id } = place;
  if (field === 'categoryText' || field === 'subcategoryText') return [...typed, ...categoryEdit(sheet, place, text)];
  if (field === 'actualText')
    return [...typed, ...listed(editOf(sheet, { kind: 'measure', id, field: 'source' }, 'entered'))];
  return typed;
};
