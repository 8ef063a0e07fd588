/** A run of whole numbers that look random and are the same each time (Park and Miller). */
export type Draws = { readonly next: (below: number) => number };

const MULTIPLIER = 48_271;
const MODULUS = 2_147_483_647;

/** Draws from a seed above 0. */
export const startDraws = (seed: number): Draws => {
  let state = seed % MODULUS;
  return {
    next: (below) => {
      state = (state * MULTIPLIER) % MODULUS;
      return state % below;
    },
  };
};
