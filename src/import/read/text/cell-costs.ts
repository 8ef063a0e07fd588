import { firstPiece, isWide, widthInEms } from '../wide-text.ts';
import { isNature, isSign } from '../../recognise/table/signs.ts';
import { isLevelName } from '../../recognise/labels/level-names.ts';
import { isTick } from '../../recognise/table/boxes.ts';
import { type ColumnRole, startCosts } from './role-costs.ts';
import { isWholeValue, type TextShape, textShape } from './text-shape.ts';
import { beginsItem, type Token } from './text-tokens.ts';

/** A step that costs this much was not told by the text: its cells are marked. */
export const doubtfulCost = 2;

/** Signs that never begin a cell. */
export const neverStarts = /^[，。、；：？！）》」』】〉％,.;:?!)\]}”’]/u;

/** Words with which a described outcome ends: 明显提升, 平稳运行. */
const outcome =
  /(?:提升|提高|提供|保障|稳定|平稳|运行|显著|明显|有效|良好|及时|不断|持续|长期|增强|改善|完善|顺利|开展|达标|合格|到位|成本|满意|落实|完成|减少|减轻|降低|下降|增加|扩大|加强|健全|规范|合规|充分|合理|科学|明确)$/u;

/** A name is no sentence. */
const sentenceCost = (text: string): number => (/。/u.test(text) ? 2 : /[，；]/u.test(text) ? 1 : 0);

const isMark = (text: string): boolean => isTick(text) || /^[是否]$/u.test(text);

/** Targets and what came of them. */
export const holdsValue = (role: ColumnRole): boolean => ['target', 'figure', 'adjusted', 'actual'].includes(role);

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

/** What the column asks for in these very words, whatever their shape; null where only the shape tells. */
const costOfWord = (role: ColumnRole, text: string): number | null => {
  if (role === 'mark') return isMark(text) ? 0 : null;
  if (role === 'sign') return isSign(text) || isNature(text) ? 0 : null;
  if (isMark(text) && role === 'reason') return 5;
  if (isSign(text) && role === 'figure') return 5;
  if (role === 'score' && /^[无/]$/u.test(text)) return 3;
  if (role !== 'unit') return null;
  return /^[%％‰]$/u.test(text) ? 0 : outcome.test(text) ? 5 : null;
};

/** 8 月恢复运营: a number, and words that are no unit behind it. */
const isBeforeWords = (place: Place): boolean => {
  const [token, next] = [tokenAt(place), tokenAt(place, 1)];
  return !next.isFirst && isWide(next.text.slice(0, 1)) && !isUnitBehind(next, token);
};

/** A word in front of other words on its line: 投入管理 | 预算执行率. */
const isWordBefore = (place: Place): boolean =>
  /^\p{Script=Han}{2,10}$/u.test(tokenAt(place).text) &&
  !tokenAt(place, 1).isFirst &&
  /^\p{Script=Han}{2}/u.test(tokenAt(place, 1).text);

/** Words in front of others may be levels that nobody knows by name; they stay doubtful. */
const costOfLevel = (role: ColumnRole, { tokens, at }: Place): number | null => {
  if (role !== 'category' && role !== 'subcategory') return null;
  if (!isWordBefore({ tokens, at })) return null;
  if (role === 'subcategory') return doubtfulCost;
  // 投入管理指标: words that call themselves a level.
  const { isFirst, text } = tokenAt({ tokens, at });
  if (isFirst && /.{4}指标$/u.test(text) && !isLevelName(text)) return 0.4;
  return isWordBefore({ tokens, at: at + 1 }) ? doubtfulCost + 0.4 : null;
};

/** 结转结余率=…… right behind 结转结余率 says how that is worked out: no name. */
const isFormulaOf = (token: Token, before: Token): boolean =>
  token.text.length > before.text.length + 2 &&
  /^[=＝]/u.test(token.text.slice(before.text.length)) &&
  token.text.startsWith(before.text);

/** Price of beginning a cell of that role with this token. */
export const startCost = (role: ColumnRole, place: Place): number => {
  const token = tokenAt(place);
  const next = tokenAt(place, 1);
  const known = costOfWord(role, token.text) ?? costOfLevel(role, place);
  if (known !== null) return known;
  if (neverStarts.test(token.text)) return 9;
  if (opensAside.test(token.text) && role !== 'text' && role !== 'reason') return 4;
  const shape = textShape(token.text);
  const base = startCosts[role][shape];
  if (role === 'name' && isFormulaOf(token, tokenAt(place, -1))) return 6;
  // 量 alone on its line, or in front of a number, is the end of the text above it.
  if (role === 'name' && (next.isFirst || /^\d/u.test(next.text)) && /^\p{Script=Han}$/u.test(token.text)) return 2.5;
  const beginsWords = shape === 'number' && isBeforeWords(place);
  if (beginsWords && role === 'name') return 1.2;
  // 2 家合作社验收未通过: two cells would be a number without a unit and words behind it.
  if (beginsWords && role === 'reason') return 0.6;
  if (beginsWords && role === 'text') return 0.4;
  if (role === 'score' && /^[0０]$/u.test(token.text)) return 0.6;
  if ((role === 'target' || role === 'figure') && isYear(token, next) && !next.isFirst) return 3;
  if (holdsValue(role) && shape === 'phrase') {
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

/** Columns whose cells are one piece each. */
const wholeRoles: readonly ColumnRole[] = ['category', 'subcategory', 'score', 'points', 'sign', 'mark'];

/** The value that ends at a token, its unit included: 1500 株; 8 月 may be the beginning of a date. */
const valueUpTo = (place: Place, offset: number): string => {
  const [last, before] = [tokenAt(place, offset), tokenAt(place, offset - 1)];
  return !last.isFirst && !/^[年月]$/u.test(last.text) && isUnitBehind(last, before)
    ? `${before.text}${last.text}`
    : last.text;
};

/** A day after its month, at the beginning of a line: 2024 年 | 3 月底前. */
const isInDate = (token: Token, previous: Token, next: Token): boolean =>
  /\d?[年月]$/u.test(previous.text) && /^\d{1,2}$/u.test(token.text) && /^[月日]/u.test(next.text);

/** A √ stands alone, and a name with a share behind it is less likely than a name and its target. */
const foreignCost = (role: ColumnRole, token: Token): number => {
  if (isTick(token.text)) return 4;
  return role === 'name' && /[%％]$/u.test(token.text) ? 1.2 : 0.7;
};

/** 45.00 is an amount and belongs into no name or goal of a project. */
export const amountInside = (text: string): number => (/^\d[\d,]*\.\d{2}$/u.test(text) ? 3 : 0);

/** Price of taking this token for more of the cell that the previous token belongs to. */
export const continueCost = (role: ColumnRole, place: Place, above: LineAbove): number => {
  const token = tokenAt(place);
  const previous = tokenAt(place, -1);
  if (token.isFirst && /^[０-９％]/u.test(token.text) && wideDigits.test(previous.text)) return 0.4;
  if (wholeRoles.includes(role)) return 20;
  if (role === 'figure' && isUnitBehind(token, previous)) return 3;
  if (role === 'number' || role === 'rate') return isUnitBehind(token, previous) ? 0 : 20;
  const isWords = role === 'name' || role === 'reason';
  const isDated = isWords && isInDate(token, previous, tokenAt(place, 1));
  const isSaid = isDated || (role === 'reason' && isBeforeWords(place));
  const isForeign = isTick(token.text) || (isWords && isValue(token) && !isSaid);
  const said = role === 'name' ? sentenceCost(previous.text) + sentenceCost(token.text) : 0;
  const value = valueUpTo(place, -1);
  const goesOn = !(holdsValue(role) && isWholeValue(value)) || isWholeValue(`${value}${token.text}`);
  if (!token.isFirst) {
    return (
      said +
      onSameLine(token, previous) +
      (goesOn ? 0 : 2.2) +
      (isForeign ? foreignCost(role, token) + (endsLine(place) ? 1 : 0) : 0)
    );
  }
  if (isDated) return 0.3;
  if (beginsItem(token.text)) return itemCosts[role] ?? 9;
  const isNext = holdsValue(role) && isValue(token) && !/^[≥≤><=＞＜＝]$/u.test(previous.text);
  if (isNext) return 4;
  return said + onNextLine(role, token, previous, above) + (goesOn ? 0 : 2) + (isForeign ? 1.5 : 0);
};
