/** What a column sorts by. */
export type SortKey = string | number;

const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

const compareKeys = (left: SortKey, right: SortKey): number =>
  typeof left === 'number' && typeof right === 'number' ? left - right : collator.compare(String(left), String(right));

/** The rows in the order of a key; those without one stand last in either direction. */
export const sortByKey = <Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => SortKey | null,
  direction: 'up' | 'down',
): readonly Row[] => {
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  const known = keyed.flatMap(({ row, key }) => (key === null ? [] : [{ row, key }]));
  const turn = direction === 'up' ? 1 : -1;
  const sorted = known.toSorted((left, right) => turn * compareKeys(left.key, right.key));
  return [...sorted, ...keyed.filter(({ key }) => key === null)].map(({ row }) => row);
};
