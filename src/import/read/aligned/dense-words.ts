import { indicatorColumnKind, listedColumnKind } from '../../recognise/labels/indicator-labels.ts';
import {
  isCategoryName,
  isLevelName,
  isOnlyCategoryName,
  isSubcategoryName,
} from '../../recognise/labels/level-names.ts';
import { isWholeValue } from '../text/text-shape.ts';
import { toTokens } from '../text/text-tokens.ts';
import { type AreApart, areOver, never, toPieces, type Word, type WordLine } from './line-words.ts';
import { squash } from './placed-text.ts';
import { type WordColumn, wordColumns } from './word-columns.ts';

/** Words that a label of reasons or notes may go on with. */
const looseKinds: readonly (string | null)[] = ['reason', 'improvement', 'note', 'remark'];

/** The rest of a label stands no farther from the middle of it than this. */
const farthestRest = 6;

const labelKind = ({ text }: Word): string | null => indicatorColumnKind(squash(text));

const points = /^[（(]\d{1,3}(?:\.\d+)?分?[）)]$/u;

/** (50分) behind or below a level. */
const arePoints = (text: string): boolean => points.test(text);

/** The level that a text is by its name; null where it may be either, or is none. */
const levelKind = (text: string): 'category' | 'subcategory' | null => {
  if (isOnlyCategoryName(text) || arePoints(text)) return 'category';
  return isSubcategoryName(text) && !isCategoryName(text) ? 'subcategory' : null;
};

/** 数量指标 under 一级指标. */
const isOtherLevel = (label: Word, texts: readonly string[]): boolean =>
  ['category', 'subcategory'].includes(labelKind(label) ?? '') &&
  texts.some((text) => levelKind(text) !== null && levelKind(text) !== labelKind(label));

/** 半年目标值 全年目标值: labels side by side; 实际 完成值 is one. */
const areLabels: AreApart = (before, word) => {
  const [one, other] = [squash(before.text), squash(word.text)];
  const kinds = [indicatorColumnKind(one), indicatorColumnKind(other)];
  const areLoose = kinds.every((kind) => kind !== null && looseKinds.includes(kind));
  return !kinds.includes(null) && !areLoose && listedColumnKind(one + other) === null;
};

const isDense = ({ text }: Word): boolean => /\s/u.test(text);

/** The words of a text that are a blank apart; a date is one of them. */
export const wordsOf = (text: string): readonly string[] => toTokens([text]).map((token) => token.text);

/** 整治任务完成时间 10月底前 10月25日 10, 满意度指标 服务对象满意度指 游客满意度: cells a blank apart, and no sentence. */
export const areCells = ({ text }: Word): boolean => {
  const [first = '', ...rest] = wordsOf(text);
  return rest.length > 0 && (rest.every(isWholeValue) || isLevelName(first) || arePoints(first));
};

/** 偏差原因分析及改进措 | 施: the rest of a label that was broken, at the end of its line; the end of it may stand below. */
const withRest = (pieces: WordLine, below: WordLine): WordLine => {
  const [label, rest] = pieces.slice(-2);
  if (label === undefined || rest === undefined || pieces.length < 2) return pieces;
  const whole = squash(label.text + rest.text);
  const end = below.find((word) => areOver(word, rest))?.text ?? '';
  const isRest =
    indicatorColumnKind(squash(rest.text)) === null &&
    [whole, whole + end].some((text) => listedColumnKind(text) !== null);
  return isRest ? [...pieces.slice(0, -2), { text: whole, from: label.from, to: rest.to }] : pieces;
};

/** 值 below 实际完成: the rest of a label says no more than what the label says alone. */
const isRestOf = (label: Word, rest: Word): boolean => {
  const [alone, whole] = [indicatorColumnKind(squash(label.text)), indicatorColumnKind(squash(label.text + rest.text))];
  return whole !== null && (alone === null || alone === whole);
};

/** 半年（程）指 全年（程）指 over 标值 | 标值: words of a run each of which is a label with its rest in the line below. */
const withRestsBelow = (own: WordLine, rests: WordLine): WordLine | null =>
  own.length === rests.length && own.every((word, at) => rests[at] !== undefined && isRestOf(word, rests[at]))
    ? own
    : null;

const distance = (one: Word, other: Word): number => Math.abs(one.from + one.to - other.from - other.to) / 2;

/** A line of nothing but rests of the labels above, each under its own: the nearest that it goes on; null for any other line. */
const restsUnder = (labels: WordLine, below: WordLine): WordLine | null => {
  const rests = below.flatMap((rest) => {
    const [own] = labels
      .filter((label) => isRestOf(label, rest) && distance(label, rest) <= farthestRest)
      .toSorted((a, b) => distance(a, rest) - distance(b, rest));
    return own === undefined ? [] : [{ ...rest, from: own.from, to: own.to }];
  });
  return rests.length === below.length ? rests : null;
};

/** The labels of a line of a head, and their rests in the line below. */
export type LineLabels = { readonly labels: WordLine; readonly below: WordLine | null };

/**
 * The labels of a head. Those that stand a blank apart go over the columns below where these are as many: their places in
 * the line tell no more than their order.
 */
export const labelsOver = (head: WordLine, body: readonly WordLine[], areApart: AreApart): LineLabels => {
  const single = body.map((line) => toPieces(line, never).filter((piece) => !isDense(piece)));
  const places = wordColumns(single);
  const textsAt = (place: WordColumn | undefined): readonly string[] =>
    single
      .flat()
      .flatMap(({ text, from, to }) => (place !== undefined && from >= place.from && to <= place.to ? [text] : []));
  const runs = toPieces(head, never);
  const [under = []] = body;
  const found = runs.flatMap((run, at): WordLine => {
    const own = head.filter(({ from, to }) => from >= run.from && to <= run.to);
    const next = runs.slice(at + 1).find(({ text }) => indicatorColumnKind(squash(text)) !== null);
    const isUnder = ({ from, to }: Pick<Word, 'from' | 'to'>): boolean =>
      to > run.from && from < (next?.from ?? Number.POSITIVE_INFINITY);
    const below = places.filter(isUnder);
    const labels =
      withRestsBelow(own, under.filter(isUnder)) ??
      toPieces(own, (before, word) => areApart(before, word) || areLabels(before, word));
    if (labels.length === 1) return labels;
    const isAsTold = labels.every((label, index) => !isOtherLevel(label, textsAt(below[index])));
    if (labels.length === below.length && isAsTold)
      return labels.map((label, index) => ({
        ...label,
        from: below[index]?.from ?? label.from,
        to: below[index]?.to ?? label.to,
      }));
    return labels;
  });
  const labels = withRest(found, under);
  return { labels, below: restsUnder(labels, under) };
};
