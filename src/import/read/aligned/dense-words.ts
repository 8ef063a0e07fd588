import { indicatorColumnKind, listedColumnKind } from '../../recognise/labels/indicator-labels.ts';
import { isLevelName } from '../../recognise/labels/level-names.ts';
import { isWholeValue } from '../text/text-shape.ts';
import { toTokens } from '../text/text-tokens.ts';
import { isBrokenValue } from '../text/value-doubts.ts';
import { type AreApart, areOver, never, toPieces, type Word, type WordLine } from './line-words.ts';
import { squash } from './placed-text.ts';

/** Words that a label of reasons or notes may go on with. */
const looseKinds = ['reason', 'improvement', 'note', 'remark'];

/** 半年目标值 全年目标值: labels side by side; 实际 完成值 is one. */
const areLabels: AreApart = (before, word) => {
  const [one, other] = [squash(before.text), squash(word.text)];
  const kinds = [indicatorColumnKind(one), indicatorColumnKind(other)];
  const areLoose = kinds.every((kind) => kind !== null && looseKinds.includes(kind));
  return !kinds.includes(null) && !areLoose && listedColumnKind(one + other) === null;
};

/** The places that the texts of a column take in their lines. */
type Places = { readonly from: number; readonly to: number };

const isDense = ({ text }: Word): boolean => /\s/u.test(text);

/** The words of a text that are a blank apart; a date is one of them. */
const wordsOf = (text: string): readonly string[] => toTokens([text]).map((token) => token.text);

/** 整治任务完成时间 10月底前 10月25日 10, 满意度指标 服务对象满意度指 游客满意度: cells a blank apart, and no sentence. */
export const areCells = ({ text }: Word): boolean => {
  const [first = '', ...rest] = wordsOf(text);
  return rest.length > 0 && (rest.every(isWholeValue) || isLevelName(first));
};

/** The places of columns as far as texts alone tell them: what stands over each other. */
const placesOf = (lines: readonly WordLine[]): readonly Places[] => {
  const places: { from: number; to: number }[] = [];
  for (const { from, to } of lines.flat().toSorted((a, b) => a.from - b.from)) {
    const last = places.at(-1);
    if (last !== undefined && from < last.to) last.to = Math.max(last.to, to);
    else places.push({ from, to });
  }
  return places;
};

/** 偏差原因分析及改进措 | 施: the rest of a label that was broken, at the end of its line. */
const withRest = (pieces: WordLine): WordLine => {
  const [label, rest] = pieces.slice(-2);
  if (label === undefined || rest === undefined || pieces.length < 2) return pieces;
  const whole = squash(label.text + rest.text);
  const isRest = indicatorColumnKind(squash(rest.text)) === null && listedColumnKind(whole) !== null;
  return isRest ? [...pieces.slice(0, -2), { text: whole, from: label.from, to: rest.to }] : pieces;
};

/** The labels of a line of a head; not told where some may be several, and nobody knows over which columns. */
export type LineLabels = { readonly labels: WordLine; readonly isTold: boolean };

/**
 * The labels of a head. Those that stand a blank apart go over the columns below where these are as many: their places in
 * the line tell no more than their order.
 */
export const labelsOver = (head: WordLine, body: readonly WordLine[], areApart: AreApart): LineLabels => {
  const places = placesOf(body.map((line) => toPieces(line, never).filter((piece) => !isDense(piece))));
  const runs = toPieces(head, never);
  let isTold = true;
  const found = runs.flatMap((run, at): WordLine => {
    const own = head.filter(({ from, to }) => from >= run.from && to <= run.to);
    const labels = toPieces(own, (before, word) => areApart(before, word) || areLabels(before, word));
    const next = runs.slice(at + 1).find(({ text }) => indicatorColumnKind(squash(text)) !== null);
    const below = places.filter(({ from, to }) => to > run.from && from < (next?.from ?? Number.POSITIVE_INFINITY));
    if (labels.length === 1) return labels;
    if (labels.length === below.length) return labels.map((label, index) => ({ ...label, ...below[index] }));
    const cut = toPieces(own, areApart);
    isTold &&= cut.length === labels.length;
    return cut;
  });
  return { labels: withRest(found), isTold };
};

/** Whether a word behind another may be a text of its own: a whole value, behind a level, or under a label of sentences. */
const fits = (before: string, word: string, label: Word | undefined): boolean =>
  isWholeValue(word) ||
  isLevelName(before) ||
  // 86 公里 is one value.
  (looseKinds.includes(indicatorColumnKind(squash(label?.text ?? '')) ?? '') && !isWholeValue(before + word));

/**
 * The words of a text that stand a blank apart, each under a label of its own: where they are as many as the labels from
 * the first one to the next text of the line, or values of the columns side by side that its first one begins. Null where
 * they are not.
 */
const spreadWords = (own: WordLine, next: Word | undefined, labels: WordLine): WordLine | null => {
  const [first] = own;
  const words = wordsOf(own.map(({ text }) => text).join(' '));
  const start = labels.findIndex(({ to }) => to > (first?.from ?? 0));
  const end = next === undefined ? labels.length : labels.findIndex((label) => areOver(label, next));
  const over = start < 0 || end < 0 ? [] : labels.slice(start, end);
  if (first === undefined || words.length < 2 || words.some((word) => isBrokenValue('target', word))) return null;
  if (!words.slice(1).every((word, at) => fits(words[at] ?? '', word, over[at + 1]))) return null;
  const isBeside = over[0] !== undefined && areOver(over[0], first) && words.every(isWholeValue);
  if (over.length !== words.length && !(isBeside && over.length > words.length)) return null;
  return words.map((text, at) => ({ ...first, ...(at === 0 ? {} : over[at]), text }));
};

/** The texts of a line below a head: what stands a blank apart is spread over its labels, or cut where cells are apart. */
export const textsUnder = (line: WordLine, labels: WordLine, areApart: AreApart): WordLine => {
  const pieces = toPieces(line, never);
  return pieces.flatMap((piece, at) => {
    const own = line.filter(({ from, to }) => from >= piece.from && to <= piece.to);
    return spreadWords(own, pieces[at + 1], labels) ?? toPieces(own, areApart);
  });
};
