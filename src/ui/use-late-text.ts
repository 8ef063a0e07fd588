import { type CompositionEvent, type FormEvent, useEffect, useState, useSyncExternalStore } from 'react';
import { createLateText } from './late-text.ts';

const pause = 200;

const later = (work: () => void): (() => void) => {
  const timer = setTimeout(work, pause);
  return () => clearTimeout(timer);
};

type LateTextOwner = {
  readonly text: string;
  /** Where the text stands; moving elsewhere drops what was not handed over. */
  readonly place: string;
  readonly onChange: (text: string) => void;
};

/** What an input needs whose text belongs to a slow owner. */
export const useLateText = ({ text, place, onChange }: LateTextOwner) => {
  const [late] = useState(() => createLateText(later));
  const typed = useSyncExternalStore(late.subscribe, late.getTyped);
  useEffect(() => late.follow(text, place), [late, text, place]);
  return {
    value: typed ?? text,
    onChange: (event: FormEvent<HTMLInputElement>) => late.type(event.currentTarget.value, onChange),
    onCompositionStart: () => late.compose(),
    onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => late.composed(event.currentTarget.value, onChange),
  };
};
