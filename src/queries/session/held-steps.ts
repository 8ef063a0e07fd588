import { holdText, letGo } from '../../domain/entry/held-texts.ts';
import { canKeep } from '../../domain/entry/place-flaw.ts';
import { type Place, placeKey } from '../../domain/entry/entry-sheet.ts';
import { readPlace } from '../../domain/entry/place-text.ts';
import type { OpenCell } from './open-cell.ts';
import type { HeldStep, SessionState } from './session-state.ts';

type Stepped = Pick<SessionState, 'held' | 'log'>;

/**
 * The held texts after a text was typed into a place: held where it cannot be kept, in place of the one before. What of
 * its typing could be kept is the last step, and takes it along; typed back to what stood there, it is none.
 */
export const typeHeld = (
  { sheet, held, log }: Stepped & Pick<SessionState, 'sheet'>,
  { place, text, open }: { readonly place: Place; readonly text: string; readonly open: OpenCell | null },
): readonly HeldStep[] => {
  if (canKeep(place, text)) return letGo(held, place);
  const { done } = open?.cell === placeKey(place) ? open.log : log;
  return holdText(held, { place, text, over: readPlace(sheet, place), after: done.length });
};

/** The held text that was typed after the last step, the last of them; null where that step is to be taken back. */
export const heldLast = ({ held, log }: Stepped): HeldStep | null =>
  held.findLast(({ after }) => after >= log.done.length) ?? null;

/** Whether a key takes anything back. */
export const canUndo = (state: Stepped): boolean => state.log.done.length > 0 || heldLast(state) !== null;
