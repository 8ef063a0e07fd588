/** Rows that each cell covers when equal neighbours are merged downwards; 0 where a cell above covers the row. */
export const mergeRuns = (keys: readonly string[]): readonly number[] =>
  keys.map((key, index) => {
    if (index > 0 && keys[index - 1] === key) return 0;
    const end = keys.findIndex((other, at) => at > index && other !== key);
    return (end < 0 ? keys.length : end) - index;
  });
