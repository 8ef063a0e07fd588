import { centreOf, type PlacedText, type TextRow } from './placed-text.ts';

/** A column of a band: its head, null for labels in front of the rows, and the texts below. */
export type BandColumn = { readonly head: PlacedText | null; readonly texts: readonly PlacedText[] };

export type BandColumns = {
  readonly columns: readonly BandColumn[];
  /** One more than columns. */
  readonly edges: readonly number[];
  /** Texts that reach into another column, or might belong to one. */
  readonly unsure: ReadonlySet<PlacedText>;
};

type Group = { heads: PlacedText[]; texts: PlacedText[]; left: number; right: number };

const overlaps = (one: PlacedText, other: PlacedText): boolean => one.left < other.right && other.left < one.right;

/** Texts that stand over each other, wherever they begin and end. */
const toGroups = (heads: readonly PlacedText[], texts: readonly PlacedText[]): readonly Group[] => {
  const groups: Group[] = [];
  const isHead = new Set(heads);
  for (const text of [...heads, ...texts].toSorted((a, b) => a.left - b.left)) {
    const last = groups.at(-1);
    const group =
      last !== undefined && text.left < last.right ? last : { heads: [], texts: [], left: text.left, right: 0 };
    if (group !== last) groups.push(group);
    (isHead.has(text) ? group.heads : group.texts).push(text);
    group.right = Math.max(group.right, text.right);
  }
  return groups;
};

const toGroup = (heads: PlacedText[], texts: PlacedText[]): Group => {
  const all = [...heads, ...texts];
  return {
    heads,
    texts,
    left: Math.min(...all.map(({ left }) => left)),
    right: Math.max(...all.map(({ right }) => right)),
  };
};

/** Texts of several columns that reach into each other's: each goes to the head that it stands under. */
const divide = (group: Group): readonly Group[] => {
  if (group.heads.length < 2) return [group];
  const parts = group.heads.map((head) => toGroup([head], []));
  const distance = (part: Group, text: PlacedText): number => {
    const [head] = part.heads;
    if (head === undefined) return Number.POSITIVE_INFINITY;
    return overlaps(head, text) ? 0 : Math.min(Math.abs(head.left - text.right), Math.abs(text.left - head.right));
  };
  for (const text of group.texts) {
    const [nearest] = parts.toSorted((a, b) => distance(a, text) - distance(b, text));
    nearest?.texts.push(text);
  }
  return parts.map(({ heads, texts }) => toGroup(heads, texts));
};

type RowOf = (text: PlacedText) => TextRow | undefined;

const share = (one: Group, other: Group, rowOf: RowOf): boolean => {
  const rows = new Set(one.texts.map(rowOf));
  return other.texts.some((text) => rows.has(rowOf(text)));
};

/** Texts under no head stand at the side of a wide column: they belong to a head beside them that is blank in their rows. */
const joinHeadless = (groups: readonly Group[], rowOf: RowOf, unsure: Set<PlacedText>): readonly Group[] => {
  const joined = groups.map((group) => ({ ...group }));
  const kept: Group[] = [];
  joined.forEach((group, at) => {
    const [before, after] = [kept.findLast(({ heads }) => heads.length > 0), joined[at + 1]];
    if (group.heads.length > 0) {
      kept.push(group);
      return;
    }
    const isFree = (other: Group | undefined): other is Group =>
      other !== undefined && other.heads.length > 0 && !share(group, other, rowOf);
    const isAfterFree = isFree(after) && (before !== undefined || after.texts.length === 0);
    const target = isFree(before) && before === kept.at(-1) ? before : null;
    if (target !== null && isAfterFree) for (const text of group.texts) unsure.add(text);
    if (target !== null) {
      target.texts = [...target.texts, ...group.texts];
      target.right = Math.max(target.right, group.right);
    } else if (isAfterFree && after !== undefined) {
      after.texts = [...group.texts, ...after.texts];
      after.left = Math.min(after.left, group.left);
    } else kept.push(group);
  });
  return kept;
};

const edgeBetween = (left: Group, right: Group): number => {
  if (left.right <= right.left) return (left.right + right.left) / 2;
  const [before, after] = [left.heads[0]?.right ?? right.left, right.heads[0]?.left ?? left.right];
  return (before + after) / 2;
};

/**
 * Columns of the rows under a head: what stands over each other is one column; where texts of neighbours reach into each
 * other, the heads divide them, and what crosses the border is unsure.
 */
export const bandColumns = (heads: readonly PlacedText[], rows: readonly TextRow[]): BandColumns => {
  const texts = rows.flatMap((row) => row.texts);
  const rowOfText = new Map(rows.flatMap((row) => row.texts.map((text) => [text, row] as const)));
  const isWide = (text: PlacedText): boolean => heads.filter((head) => overlaps(head, text)).length > 1;
  const unsure = new Set(texts.filter(isWide));
  const rowOf: RowOf = (text) => rowOfText.get(text);
  const groups = toGroups(
    heads,
    texts.filter((text) => !unsure.has(text)),
  ).flatMap(divide);
  const columns = joinHeadless(groups, rowOf, unsure);
  const edges = [
    (columns[0]?.left ?? 0) - 1,
    ...columns.slice(1).map((column, at) => edgeBetween(columns[at] ?? column, column)),
    (columns.at(-1)?.right ?? 0) + 1,
  ];
  columns.forEach((column, at) => {
    const [from, to] = [edges[at] ?? 0, edges[at + 1] ?? 0];
    for (const text of column.texts) if (text.left < from - 0.5 || text.right > to + 0.5) unsure.add(text);
  });
  for (const text of unsure) {
    if (columns.some((column) => column.texts.includes(text))) continue;
    const at = edges.findLastIndex((edge) => edge <= centreOf(text));
    columns[Math.min(Math.max(at, 0), columns.length - 1)]?.texts.push(text);
  }
  for (const text of texts) if (text.isUnsure === true) unsure.add(text);
  return { columns: columns.map(({ heads: [head = null], texts: own }) => ({ head, texts: own })), edges, unsure };
};
