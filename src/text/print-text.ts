/** 第 n 页 共 m 页, cut where the page counters stand. */
export const pageNumberParts = ['第 ', ' 页 共 ', ' 页'] as const;

/** 第 2 页 共 3 页; 第 1–2 页 when one row runs over two pages. */
export const pageNumberText = ({
  first,
  last,
  of,
}: {
  readonly first: number;
  readonly last: number;
  readonly of: number;
}): string => {
  const [before, between, after] = pageNumberParts;
  return `${before}${first === last ? first : `${first}–${last}`}${between}${of}${after}`;
};
