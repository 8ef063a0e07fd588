import { listedColumnKind } from '../../recognise/labels/indicator-labels.ts';
import type { Token } from './text-tokens.ts';

/** What a label asks for; null when the text is no label. */
export type KindOf = (text: string) => string | null;

const longestSpan = 10;

/** Pieces of one label are short; a longer piece is a value. */
const longestPiece = 20;

const longestLabel = 26;

/** A label may be broken over lines (`实施单` `位`), set upright (`产` `出` `指` `标`) or spaced out (`项 目 名 称`). */
const joinsOn = (token: Token, previous: Token): boolean =>
  token.isFirst || (Array.from(token.text).length === 1 && Array.from(previous.text).length === 1);

/** What stands in brackets belongs to the label before it; a number in brackets begins one. */
const isRemainder = (text: string): boolean =>
  /^[（(％%]/u.test(text) && !/^[（(][一二三四五六七八九十\d]+[）)]/u.test(text);

const bodies = new Set(['project', 'unit-name', 'department']);

/** 实际 | 完成值: a break inside of a label that a copy left as a blank; 实施 | 单位 stand beside each other as well. */
const isHeadLabel = (text: string): boolean => {
  const kind = listedColumnKind(text);
  return kind !== null && !bodies.has(kind);
};

/** The texts of 1, 2, 3 … tokens from `at` on, as long as they may be one label. */
const growingTexts = (tokens: readonly Token[], at: number): readonly string[] => {
  const texts: string[] = [];
  let text = '';
  if (isRemainder(tokens[at]?.text ?? '')) return texts;
  for (let count = 1; count <= longestSpan; count += 1) {
    const token = tokens[at + count - 1];
    const previous = tokens[at + count - 2];
    if (token === undefined || token.text.length > longestPiece) break;
    const isJoined = count === 1 || previous === undefined || joinsOn(token, previous);
    if (!isJoined && !isHeadLabel(`${text}${token.text}`)) break;
    text += token.text;
    if (text.length > longestLabel) break;
    texts.push(text);
  }
  return texts;
};

/** All numbers of tokens from `at` on that are together a label. */
export const labelSpans = (
  tokens: readonly Token[],
  at: number,
  isLabel: (text: string) => boolean,
): readonly number[] => growingTexts(tokens, at).flatMap((text, index) => (isLabel(text) ? [index + 1] : []));

/** How many tokens from `at` on are together a label, the most of them that are; 0 when none. */
export const labelSpan = (tokens: readonly Token[], at: number, isLabel: (text: string) => boolean): number =>
  growingTexts(tokens, at).findLastIndex(isLabel) + 1;

/** The text of some tokens that are one label. */
export const spanText = (tokens: readonly Token[], at: number, count: number): string =>
  tokens
    .slice(at, at + count)
    .map((token) => token.text)
    .join('');

const pointed = /^[\p{Script=Han}“”]{2,12}[（(]\d{1,3}(?:\.\d+)?分[）)]$/u;

/** How many tokens from `at` on are words with points, a level whatever it is called: 部门管理（20 | 分）; 0 when none. */
export const pointedSpan = (tokens: readonly Token[], at: number): number => {
  const text = tokens[at]?.text ?? '';
  return /^[\p{Script=Han}“”]{2,12}[（(]/u.test(text) ? labelSpan(tokens, at, (label) => pointed.test(label)) : 0;
};

const amounts = new Set(['initial', 'adjusted', 'executed']);

const conjunction = /[及和与、或的]$/u;

/**
 * Labels of different columns under each other look like one long label: 三级指标 年度指标值. A label that holds one of
 * another kind is none, unless it names both (偏差原因分析及改进措施).
 */
const isSeveralLabels = (texts: readonly string[], count: number, kindOf: KindOf): boolean => {
  const whole = texts[count - 1] ?? '';
  const kind = kindOf(whole);
  // 当年预期 | 实现值 is a target, whatever its end alone would say.
  if (kind === 'target' && listedColumnKind(whole) === kind) return false;
  // 年初 | 预算数 is one amount: what stands in front is no label of another.
  const [front = ''] = texts;
  if (
    count === 2 &&
    amounts.has(kind ?? '') &&
    /^\p{Script=Han}{2}$/u.test(front) &&
    [null, kind].includes(kindOf(front))
  )
    return false;
  const starts = ['', ...texts.slice(0, count - 1)];
  return starts.some((before, index) =>
    texts.slice(index, count).some((text) => {
      const part = text.slice(before.length);
      if (part.length < 2 || part === whole || conjunction.test(before)) return false;
      const own = kindOf(part);
      // 一级指标 | 分值: the points have a column of their own.
      if (own === 'max-score' && before + part === whole && kindOf(before) === kind) return true;
      const isWhole = part.length > 2 || kindOf(whole.slice(before.length + part.length)) !== null;
      return own !== null && own !== kind && own !== 'weak-name' && isWhole;
    }),
  );
};

/** Labels side by side, the first token of each and the one after the last of them. */
export type LabelRun = { readonly labels: readonly string[]; readonly starts: readonly number[]; readonly end: number };

type Best = { readonly tokens: number; readonly labels: number; readonly span: number };

const isBetter = (one: Best, other: Best): boolean => {
  if (one.tokens !== other.tokens) return one.tokens > other.tokens;
  return one.labels === other.labels ? one.span > other.span : one.labels < other.labels;
};

/**
 * Labels that follow each other without values, such as the head of a table: the cut that explains most tokens, with
 * the fewest labels. `isEnd` tells where the head is over.
 */
export const labelRun = (
  tokens: readonly Token[],
  from: number,
  kindOf: KindOf,
  isEnd: (at: number) => boolean = () => false,
): LabelRun => {
  const limit = Math.min(tokens.length, from + 60);
  let to = from + 1;
  while (to < limit && !isEnd(to)) to += 1;
  const best = new Map<number, Best>();
  for (let at = to - 1; at >= from; at -= 1) {
    const texts = growingTexts(tokens, at).slice(0, to - at);
    let chosen: Best = { tokens: 0, labels: 0, span: 0 };
    texts.forEach((text, index) => {
      if (kindOf(text) === null || isSeveralLabels(texts, index + 1, kindOf)) return;
      const rest = best.get(at + index + 1);
      const found = { tokens: index + 1 + (rest?.tokens ?? 0), labels: 1 + (rest?.labels ?? 0), span: index + 1 };
      if (isBetter(found, chosen)) chosen = found;
    });
    best.set(at, chosen);
  }
  const labels: string[] = [];
  const starts: number[] = [];
  let end = from;
  for (let span = best.get(end)?.span ?? 0; span > 0; span = best.get(end)?.span ?? 0) {
    labels.push(spanText(tokens, end, span));
    starts.push(end);
    end += span;
  }
  return { labels, starts, end };
};
