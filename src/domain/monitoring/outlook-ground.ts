import type { Edit } from '../entry/edit.ts';
import type { EntrySheet, OutlookField, Place } from '../entry/entry-sheet.ts';
import { readOutlook } from '../entry/watch-text.ts';
import { withPrinted } from './opening.ts';
import { type Outlook, outlookAt, outlookOf, saysNothing } from './watch.ts';

type OutlookEdit = Extract<Edit, { kind: 'cell' }> & { readonly place: Extract<Place, { kind: 'outlook' }> };

const isOutlook = (edit: Edit): edit is OutlookEdit => edit.kind === 'cell' && edit.place.kind === 'outlook';

type Month = Pick<Outlook, 'indicatorId' | 'month'>;

const monthKey = ({ indicatorId, month }: Month): string => `${indicatorId}/${month}`;

const keyOf = ({ place: { id, month } }: OutlookEdit): string => monthKey({ indicatorId: id, month });

/** The months of which one sheet says something else than another. */
export const changedOutlooks = ({ watch: before }: EntrySheet, { watch: after }: EntrySheet): readonly string[] => {
  const textOf = (watch: typeof before, { indicatorId, month }: Month): string =>
    JSON.stringify(watch.outlooks.find((said) => said.indicatorId === indicatorId && said.month === month));
  return [...before.outlooks, ...after.outlooks]
    .filter((said) => textOf(before, said) !== textOf(after, said))
    .map(monthKey);
};

/** The months of which edits say the first word. */
export const begunOutlooks = ({ watch }: EntrySheet, edits: readonly Edit[]): readonly string[] =>
  edits
    .filter(isOutlook)
    .filter(({ place: { id, month } }) => saysNothing(outlookOf(watch, id, month)))
    .map(keyOf);

/** What would be shown by a month of which nothing were said. */
const groundOf = (sheet: EntrySheet, { place: { id, month } }: OutlookEdit, field: OutlookField): string => {
  const outlooks = sheet.watch.outlooks.filter((said) => said.indicatorId !== id || said.month !== month);
  const without = { ...sheet, watch: { ...sheet.watch, outlooks } };
  return readOutlook(outlookAt(withPrinted(without).watch, id, month), field);
};

/** A month that says nothing but what these edits wrote goes back as a whole. */
const isWhole = (
  { watch }: EntrySheet,
  { place: { id, month } }: OutlookEdit,
  edits: readonly OutlookEdit[],
): boolean => {
  const said = outlookOf(watch, id, month);
  const rest = edits.reduce<Outlook>((left, { place: { field }, from }) => {
    if (field === 'cleared' || readOutlook(said, field) !== from) return left;
    if (field === 'likelihood') return { ...left, likelihood: null };
    return field === 'causes' ? { ...left, causes: [] } : { ...left, [field]: '' };
  }, said);
  return saysNothing(rest);
};

/**
 * Edits of a step back or forth, in a month begun here of which another window has said something since. The first word of a month
 * brings along what was said before it: that is the ground of the other's words too, and stays; what was changed goes back
 * to that ground, or starts from it.
 */
export const onOutlookGround = (
  sheet: EntrySheet,
  edits: readonly Edit[],
  theirs: ReadonlySet<string>,
): readonly Edit[] =>
  edits.flatMap((edit): readonly Edit[] => {
    if (!isOutlook(edit) || !theirs.has(keyOf(edit))) return [edit];
    const ofMonth = edits.filter(isOutlook).filter((other) => keyOf(other) === keyOf(edit));
    const { field } = edit.place;
    if (isWhole(sheet, edit, ofMonth)) return [edit];
    if (field === 'cleared') return [];
    const begins = ofMonth.every(({ from }) => from === '');
    const hasGround = ofMonth.every(({ place }) => place.field !== 'cleared');
    if (!hasGround || !(begins || ofMonth.every(({ to }) => to === ''))) return [edit];
    const ground = groundOf(sheet, edit, field);
    const onGround = begins ? { ...edit, from: ground } : { ...edit, to: ground };
    return onGround.from === onGround.to ? [] : [onGround];
  });
