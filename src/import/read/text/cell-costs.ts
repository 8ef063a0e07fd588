import { firstPiece, isWide, widthInEms } from '../wide-text.ts';
import { isWholeValue, type TextShape, textShape } from './text-shape.ts';
import { beginsItem, type Token } from './text-tokens.ts';

/** What a column takes, as far as the shape of its texts goes. */
export type ColumnRole =
  | 'category'
  | 'subcategory'
  | 'name'
  | 'heading'
  | 'target'
  | 'actual'
  | 'score'
  | 'unit'
  | 'sign'
  | 'number'
  | 'text'
  | 'reason';

/** A step that costs this much was not told by the text: its cells are marked. */
export const doubtfulCost = 2;

type Costs = Readonly<Record<TextShape, number>>;

/** How ill a text of that shape suits the beginning of a cell of that role; 0 = well. */
const startCosts: Readonly<Record<ColumnRole, Costs>> = {
  category: { number: 9, signed: 9, measure: 9, rating: 9, deadline: 9, change: 9, none: 9, placeholder: 9, phrase: 9 },
  subcategory: {
    number: 9,
    signed: 9,
    measure: 9,
    rating: 9,
    deadline: 9,
    change: 9,
    none: 5,
    placeholder: 9,
    phrase: 5,
  },
  name: { number: 5, signed: 8, measure: 4, rating: 4, deadline: 2.5, change: 2, none: 1, placeholder: 0, phrase: 0 },
  heading: {
    number: 5,
    signed: 8,
    measure: 4,
    rating: 4,
    deadline: 2.5,
    change: 2,
    none: 1,
    placeholder: 0,
    phrase: 0,
  },
  target: {
    number: 0.6,
    signed: 0,
    measure: 0.2,
    rating: 0.2,
    deadline: 0.3,
    change: 0.4,
    none: 0.8,
    placeholder: 6,
    phrase: 2.2,
  },
  actual: {
    number: 0,
    signed: 1,
    measure: 0.2,
    rating: 0.2,
    deadline: 0.3,
    change: 0.4,
    none: 1,
    placeholder: 6,
    phrase: 1.9,
  },
  score: { number: 0, signed: 9, measure: 5, rating: 9, deadline: 9, change: 9, none: 1.5, placeholder: 9, phrase: 9 },
  unit: { number: 6, signed: 6, measure: 3, rating: 3, deadline: 6, change: 6, none: 1, placeholder: 6, phrase: 0.5 },
  sign: { number: 9, signed: 0, measure: 9, rating: 9, deadline: 9, change: 9, none: 5, placeholder: 9, phrase: 5 },
  number: {
    number: 0,
    signed: 5,
    measure: 0.5,
    rating: 7,
    deadline: 7,
    change: 7,
    none: 0.5,
    placeholder: 7,
    phrase: 7,
  },
  text: {
    number: 4,
    signed: 3,
    measure: 1.5,
    rating: 1,
    deadline: 1,
    change: 0.4,
    none: 1,
    placeholder: 0.5,
    phrase: 0.2,
  },
  reason: {
    number: 6,
    signed: 8,
    measure: 4,
    rating: 3,
    deadline: 3,
    change: 1,
    none: 0.8,
    placeholder: 5,
    phrase: 0.5,
  },
};

/** What it costs to take a cell for blank. */
const skipCosts: Readonly<Record<ColumnRole, number>> = {
  category: 0,
  subcategory: 0.2,
  name: 6,
  heading: 6,
  target: 4,
  actual: 3,
  score: 2.7,
  unit: 1,
  sign: 1,
  number: 0.3,
  text: 1.5,
  reason: 0.1,
};

/** What it costs to leave the columns between two places blank. */
export const skipCost = (roles: readonly ColumnRole[]): number =>
  roles.reduce((cost, role) => cost + skipCosts[role], 0);

/** Signs that never begin a cell. */
export const neverStarts = /^[，。、；：？！）》」』】〉％,.;:?!)\]}”’]/u;

/** Words with which a described outcome ends: 明显提升, 平稳运行. */
const outcome =
  /(?:提升|提高|提供|保障|稳定|平稳|运行|显著|明显|有效|良好|及时|不断|持续|长期|增强|改善|完善|顺利|开展|达标|合格|到位|成本|满意|落实|完成)$/u;

/** `（条）`: a unit or remark to what stands before it. */
const opensAside = /^[（(][^\d）)]*[）)]?$/u;

const signed = /^[≥≤><=≧≦═＞＜＝]/u;

/** A place in the flow. */
export type Place = { readonly tokens: readonly Token[]; readonly at: number };

const tokenAt = ({ tokens, at }: Place, offset = 0): Token =>
  tokens[at + offset] ?? { text: '', line: -1, isFirst: true };

/** 2025 in front of 年 is a date in a sentence. */
const isYear = (token: Token, next: Token): boolean =>
  /^(?:19|20)\d{2}$/.test(token.text) && next.text.startsWith('年');

/** Price of beginning a cell of that role with this token. */
export const startCost = (role: ColumnRole, place: Place): number => {
  const token = tokenAt(place);
  const next = tokenAt(place, 1);
  if (neverStarts.test(token.text)) return 9;
  if (opensAside.test(token.text) && role !== 'text' && role !== 'reason') return 4;
  const shape = textShape(token.text);
  const base = startCosts[role][shape];
  if (role === 'name' && shape === 'number' && !next.isFirst && isWide(next.text.slice(0, 1))) return 1.2;
  if (role === 'score' && /^[0０]$/u.test(token.text)) return 0.6;
  if (role === 'target' && isYear(token, next) && !next.isFirst) return 3;
  if ((role === 'target' || role === 'actual') && shape === 'phrase') {
    const long = widthInEms(token.text) > 14 ? 1.5 : 0;
    return base + long - (outcome.test(token.text) ? 0.7 : 0) - (token.isFirst ? 0 : 0.6);
  }
  return base;
};

const isUnitBehind = (token: Token, previous: Token): boolean =>
  !isYear(previous, token) &&
  !/^[\d０-９≥≤><=＞＜＝]/u.test(token.text) &&
  /[\d.]$/.test(previous.text) &&
  widthInEms(token.text) <= 4 &&
  textShape(`${previous.text}${token.text}`) !== 'phrase';

const onSameLine = (token: Token, previous: Token): number => {
  if (isUnitBehind(token, previous)) return 0;
  const left = isWide(previous.text.slice(-1));
  const right = isWide(token.text.slice(0, 1));
  if (left !== right) return signed.test(token.text) ? 3 : 0.3;
  if (left) return 2.5;
  return /^\d/.test(token.text) && /[\d%]$/.test(previous.text) ? 6 : 1;
};

const isOpen = (text: string): boolean => /[（(《“【][^）)》”】]*$/u.test(text);

/** What is known of the line above: its part in the same cell, and how wide the column is. */
export type LineAbove = { readonly used: number; readonly width: number | null };

/** What a line break inside a cell costs while the width of its column is not known. */
const breakCosts: Readonly<Partial<Record<ColumnRole, number>>> = { name: 1, heading: 1.7, reason: 1.7 };

/** A line that leaves room was not broken for lack of it. */
const onNextLine = (role: ColumnRole, token: Token, previous: Token, { used, width }: LineAbove): number => {
  if (neverStarts.test(token.text) || opensAside.test(token.text)) return 0.1;
  if (isUnitBehind(token, previous)) return 0.2;
  if (signed.test(token.text)) return 6;
  const hint = (isOpen(previous.text) ? -0.8 : 0) + (/[、，,]$/u.test(previous.text) ? -0.5 : 0);
  if (width === null) return Math.max(0, (breakCosts[role] ?? 1.2) + hint);
  const room = width - used - widthInEms(firstPiece(token.text));
  if (room < 0.6) return Math.max(0, 0.3 + hint);
  return Math.max(0, (room < 2 ? 1.2 : 3.2) + hint);
};

/** Full-width digits may be broken between any two. */
const wideDigits = /^[０-９．.]+$/u;

const valueShapes: readonly TextShape[] = ['number', 'signed', 'measure', 'rating'];

const isValue = (token: Token): boolean => valueShapes.includes(textShape(token.text));

/** A numbered item goes on a list where texts are long; a numbered name is a row of its own. */
const itemCosts: Readonly<Partial<Record<ColumnRole, number>>> = { text: 0.2, reason: 1, target: 3, actual: 3 };

/** A value at the end of a line, its unit included: most likely the next cell. */
const endsLine = (place: Place): boolean => {
  const next = tokenAt(place, 1);
  return next.isFirst || (isUnitBehind(next, tokenAt(place)) && tokenAt(place, 2).isFirst);
};

/** Price of taking this token for more of the cell that the previous token belongs to. */
export const continueCost = (role: ColumnRole, place: Place, above: LineAbove): number => {
  const token = tokenAt(place);
  const previous = tokenAt(place, -1);
  if (token.isFirst && /^[０-９％]/u.test(token.text) && wideDigits.test(previous.text)) return 0.4;
  if (role === 'category' || role === 'subcategory' || role === 'score' || role === 'sign') return 20;
  if (role === 'number') return isUnitBehind(token, previous) ? 0 : 20;
  const isForeign = (role === 'name' || role === 'reason') && isValue(token);
  const isComplete = (role === 'target' || role === 'actual') && isWholeValue(previous.text);
  const goesOn = !isComplete || isWholeValue(`${previous.text}${token.text}`);
  if (!token.isFirst) {
    return onSameLine(token, previous) + (goesOn ? 0 : 2.2) + (isForeign ? 0.7 + (endsLine(place) ? 1 : 0) : 0);
  }
  if (beginsItem(token.text)) return itemCosts[role] ?? 9;
  const isNext = (role === 'target' || role === 'actual') && isValue(token) && !/^[≥≤><=＞＜＝]$/u.test(previous.text);
  if (isNext) return 4;
  return onNextLine(role, token, previous, above) + (goesOn ? 0 : 2) + (isForeign ? 1.5 : 0);
};
