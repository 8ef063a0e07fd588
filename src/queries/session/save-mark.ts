import type { SessionState } from './session-state.ts';

/** What the page says of the place with this key: on its way to the disk, refused by it, or written in this session. */
export const saveMark = (
  { unsaved, saved, trouble }: Pick<SessionState, 'unsaved' | 'saved' | 'trouble'>,
  key: string,
): 'unsaved' | 'failed' | 'saved' | undefined => {
  if (unsaved.has(key)) return trouble === null ? 'unsaved' : 'failed';
  return saved.has(key) ? 'saved' : undefined;
};
