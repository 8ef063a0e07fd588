import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type { KeptText, RefusedTexts } from './refused-texts.ts';

/** A page gives its own above its tabs, so that a tab that is left loses nothing. */
export const RefusedTextsOfPage = createContext<RefusedTexts | null>(null);

/** The text of a field that writes only what can be kept: anything else stays in it as typed. */
export const useRefusedText = (field: KeptText) => {
  const texts = useContext(RefusedTextsOfPage);
  const { key, kept } = field;
  if (texts === null) throw new Error('No page above this field remembers what it refuses.');
  const read = (): string | null => texts.read(key, kept);
  const refused = useSyncExternalStore(texts.subscribe, read, read);
  useEffect(() => texts.follow(key, kept), [texts, key, kept]);
  return {
    text: refused ?? kept,
    take: (typed: string, write: (text: string) => void): void => texts.take(field, typed, write),
  };
};
