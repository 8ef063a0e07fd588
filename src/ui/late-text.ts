/** Takes over what was typed; what it changes comes back through `follow`. */
type Write = (text: string) => void;

/** Runs work after a pause in typing; answers what calls it off. */
type Later = (work: () => void) => () => void;

/**
 * The text of a field whose owner is slow to answer, e.g. the address: what is typed stands at once, is handed over
 * after a pause and never in the middle of a composition. A text that the owner got from elsewhere takes its place.
 */
export const createLateText = (later: Later) => {
  const listeners = new Set<() => void>();
  let said: { readonly text: string; readonly place: string } | null = null;
  let typed: string | null = null;
  let handedOver: readonly string[] = [];
  let composing = false;
  let callOff: (() => void) | null = null;

  const put = (text: string | null): void => {
    typed = text;
    for (const listener of listeners) listener();
  };
  const wait = (): void => {
    callOff?.();
    callOff = null;
  };
  const hand = (write: Write): void => {
    callOff = null;
    if (typed === null) return;
    if (typed === said?.text && handedOver.length === 0) {
      put(null);
      return;
    }
    handedOver = [...handedOver, typed];
    write(typed);
  };

  const type = (text: string, write: Write): void => {
    wait();
    put(text);
    if (!composing) callOff = later(() => hand(write));
  };

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Null = what the owner says. */
    getTyped: () => typed,
    type,
    compose: (): void => {
      composing = true;
      wait();
    },
    composed: (text: string, write: Write): void => {
      composing = false;
      type(text, write);
    },
    /** The owner says another text, one that it was handed or one from elsewhere, or the same at another place. */
    follow: (text: string, place: string): void => {
      if (said?.text === text && said.place === place) return;
      said = { text, place };
      const at = handedOver.indexOf(text);
      handedOver = handedOver.slice(at + 1);
      const isBehind = at >= 0 && (callOff !== null || composing || typed !== text);
      if (isBehind) return;
      handedOver = [];
      composing = false;
      wait();
      put(null);
    },
  };
};
