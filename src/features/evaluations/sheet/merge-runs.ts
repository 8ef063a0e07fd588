/**
 * Lines that each cell covers when equal neighbours are merged downwards; 0 where a cell above covers the row.
 * `heights` says how many lines a row takes.
 */
export const mergeRuns = (keys: readonly string[], heights: readonly number[]): readonly number[] =>
  keys.map((key, index) => {
    if (index > 0 && keys[index - 1] === key) return 0;
    const end = keys.findIndex((other, at) => at > index && other !== key);
    return heights.slice(index, end < 0 ? keys.length : end).reduce((sum, height) => sum + height, 0);
  });
