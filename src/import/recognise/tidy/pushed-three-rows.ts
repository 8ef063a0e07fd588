import type { RawCell } from '../../read/raw-table.ts';
import { beginsAt, placesIn, type Row, type Tree } from './head-tree.ts';
import { type IndicatorColumnKind, indicatorColumnKind } from '../labels/indicator-labels.ts';
import type { HeadRows } from './three-row-merges.ts';

/** A head that may stand over words of the lowest row. */
type Owner = { readonly head: RawCell; readonly isMiddle: boolean };

/** One letter for each kind of word, to tell what may stand below a head. */
const letters: Partial<Record<IndicatorColumnKind, string>> = {
  symbol: 's',
  target: 'v',
  actual: 'a',
  unit: 'u',
  'actual-unit': 'u',
  note: 'n',
  'max-score': 'p',
  'self-score': 'p',
  'other-score': 'p',
  cause: 'c',
  reason: 'c',
  remark: 'c',
  likelihood: 'l',
};

const target = /^s?vu?$/u;
const result = /^s?[va]u?n*$/u;
const points = /^p+$/u;

/** 符号 | 数值 | 单位 below 年度指标值, 数值 | 完成率 below 实际完成, 分值 | 得分 below 评分. */
const wordsBelow: Partial<Record<IndicatorColumnKind, RegExp>> = {
  target,
  'adjusted-target': target,
  baseline: result,
  actual: result,
  forecast: result,
  'max-score': points,
  'self-score': points,
  reason: /^c+$/u,
  likelihood: /^l+$/u,
};

const fits = ({ head, isMiddle }: Owner, words: Row): boolean => {
  const kind = indicatorColumnKind(head.text);
  const pattern = kind === null ? (isMiddle ? result : undefined) : wordsBelow[kind];
  const said = words.map(({ text }) => letters[indicatorColumnKind(text) ?? 'index'] ?? '-').join('');
  return words.length >= 2 && pattern !== undefined && pattern.test(said);
};

/** All ways to share the words out, in their order, none or two and more below each head. */
const sharesOf = (owners: readonly Owner[], words: Row): readonly Tree[] => {
  const [first, ...others] = owners;
  if (first === undefined) return words.length === 0 ? [new Map()] : [];
  return Array.from({ length: words.length + 1 }, (_, count) => count)
    .filter((count) => count === 0 || fits(first, words.slice(0, count)))
    .flatMap((count) =>
      sharesOf(others, words.slice(count)).map((tree): Tree => new Map([...tree, [first.head, words.slice(0, count)]])),
    );
};

const groupKinds = new Set<IndicatorColumnKind | null>([null, 'target-and-actual', 'target', 'actual']);

/** The middle row below one head of the first, the lowest row shared out among what is left. */
const treesOf = ({ upper, middle, lower }: HeadRows): readonly Tree[] =>
  upper
    .filter(({ text }) => groupKinds.has(indicatorColumnKind(text)))
    .flatMap((group) => {
      const owners = upper.flatMap((head): readonly Owner[] =>
        head === group ? middle.map((each) => ({ head: each, isMiddle: true })) : [{ head, isMiddle: false }],
      );
      return sharesOf(owners, lower).map((tree): Tree => new Map([...tree, [group, middle]]));
    })
    .filter((tree) => middle.some((head) => (tree.get(head) ?? []).length > 0));

/**
 * A head of three rows, all pushed to the left since all merges were lost: where its cells stand once each head is as wide as
 * the words below it. Null where it is none, or where its words could stand in several ways.
 */
export const spreadThreeRows = (rows: HeadRows): ReadonlyMap<RawCell, number> | null => {
  const { upper, middle, lower } = rows;
  const start = upper[0]?.column ?? 1;
  if (!beginsAt(middle, start) || !beginsAt(lower, start) || middle.length < 2) return null;
  const [tree, ...others] = treesOf(rows);
  if (tree === undefined || others.length > 0) return null;
  const places = placesIn(upper, tree);
  return [...places].some(([{ column }, place]) => column !== place) ? places : null;
};
