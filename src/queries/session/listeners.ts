/** Those who are told of each change of one thing. */
export const createListeners = () => {
  const all = new Set<() => void>();
  return {
    /** Answers what stops it. */
    subscribe: (listener: () => void) => {
      all.add(listener);
      return () => all.delete(listener);
    },
    tell: (): void => {
      for (const listener of all) listener();
    },
  };
};
