/** The greatest of any number of values; spreading a hundred thousand of them into `Math.max` would overflow the stack. */
export const greatest = (values: Iterable<number>, least = Number.NEGATIVE_INFINITY): number => {
  let best = least;
  for (const value of values) if (value > best) best = value;
  return best;
};

/** The smallest of any number of values. */
export const smallest = (values: Iterable<number>, most = Number.POSITIVE_INFINITY): number => {
  let best = most;
  for (const value of values) if (value < best) best = value;
  return best;
};
