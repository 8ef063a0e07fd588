/** A row of chance that is the same every time: MINSTD. */
export const startChance = (seed: number) => {
  let state = seed;
  const below = (limit: number): number => {
    state = (48_271 * state) % 2_147_483_647;
    return state % limit;
  };
  return {
    below,
    /** One of a list. */
    oneOf: <Item>(items: readonly Item[]): Item => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to choose from');
      return item;
    },
  };
};

export type Chance = ReturnType<typeof startChance>;
