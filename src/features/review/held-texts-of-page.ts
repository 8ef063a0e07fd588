import { createContext, type Dispatch, type SetStateAction } from 'react';
import type { HeldText } from '../../domain/entry/held-texts.ts';

type Held = readonly HeldText<string>[];

/** What cells hold as typed; a page gives it above its tabs, so that a tab that is left loses nothing. */
export const HeldTextsOfPage = createContext<{
  readonly held: Held;
  readonly change: Dispatch<SetStateAction<Held>>;
} | null>(null);
