/** What was typed and refused, and the kept text it was typed over. */
type Refused = { readonly typed: string; readonly over: string };

/** A field and the text that is kept there. */
export type KeptText = {
  readonly key: string;
  readonly kept: string;
  readonly isRefused: (typed: string) => boolean;
};

export type RefusedTexts = ReturnType<typeof createRefusedTexts>;

/**
 * Texts that fields refused, each under the key of its field. One stands as typed, also while its field is not shown,
 * until another is typed or what is kept there changes.
 */
export const createRefusedTexts = () => {
  const listeners = new Set<() => void>();
  const texts = new Map<string, Refused>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const drop = (key: string): void => {
    if (texts.delete(key)) tell();
  };
  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Null where nothing was refused over this kept text. */
    read: (key: string, kept: string): string | null => {
      const refused = texts.get(key);
      return refused?.over === kept ? refused.typed : null;
    },
    /** Remembers what is refused; anything else is written in its place. */
    take: ({ key, kept, isRefused }: KeptText, typed: string, write: (text: string) => void): void => {
      if (isRefused(typed)) {
        texts.set(key, { typed, over: kept });
        tell();
        return;
      }
      drop(key);
      write(typed);
    },
    /** Another text is kept now: what was refused over the one before is dropped. */
    follow: (key: string, kept: string): void => {
      if (texts.get(key)?.over !== kept) drop(key);
    },
  };
};
