import { levelsBySums, type Placed, type Scored, thousandths } from './levels-by-sums.ts';
import type { Token } from './text-tokens.ts';

/** Words in front of a column of points; a text that tells how points are given is no name: 制度健全得满分. */
const words = /^(?!.*(?:扣|满分|[得计加]\d))[\p{Script=Han}“”（）()]{2,20}$/u;

/** 预算执行 | 20. */
const pairAt = (tokens: readonly Token[], at: number): Scored | null => {
  const [text, next] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? ''];
  // 投 | 入: spaced out.
  const pieces = text.length === 1 && next.length === 1 ? 2 : 1;
  const points = tokens[at + pieces]?.text ?? '';
  if (!/^\d+(?:\.\d+)?$/.test(points) || !words.test(pieces === 1 ? text : `${text}${next}`)) return null;
  return { at, span: pieces + 1, points: thousandths(points), isFirst: tokens[at]?.isFirst === true };
};

/** 绩效目标（10）, 项目绩效（特性指标70分）, 投入10分; 每项计2分 is a rule. */
const pointed =
  /^(?!.*(?:扣|每|满分|[得计加减][（(]?\d))[\p{Script=Han}“”、（）()]{2,20}?(?:[（(]\p{Script=Han}{0,6}(\d{1,3}(?:\.\d+)?)分?[）)]|(\d{1,3})分)$/u;

/** Words with points of their own; a bracket may be broken, a word spaced out: 过 | 程60分. */
const pointedAt = (tokens: readonly Token[], at: number): Scored | null => {
  const [text, next] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? ''];
  if (text.length > 24 || !/^[\p{Script=Han}“]/u.test(text)) return null;
  const whole = /[分）)]$/u.test(text) ? pointed.exec(text) : null;
  const isOpen = text.length === 1 || /[（(]\p{Script=Han}{0,6}\d*$/u.test(text) || /^[（(]/u.test(next);
  const broken = whole === null && isOpen && next.length <= 10 ? pointed.exec(`${text}${next}`) : null;
  const [, inBrackets, bare = ''] = whole ?? broken ?? [];
  if (whole === null && broken === null) return null;
  const points = thousandths(inBrackets ?? bare);
  return { at, span: whole === null ? 2 : 1, points, isFirst: tokens[at]?.isFirst === true };
};

/** All words with points, as `scoredAt` finds them. */
const scoredWords = (
  tokens: readonly Token[],
  scoredAt: (tokens: readonly Token[], at: number) => Scored | null,
): readonly Scored[] => {
  const words: Scored[] = [];
  for (let at = 0; at < tokens.length; ) {
    const scored = scoredAt(tokens, at);
    if (scored !== null) words.push(scored);
    at += scored?.span ?? 1;
  }
  return words;
};

/** Levels of a head with points behind each of them and behind the names: 投入 15 | 目标设定 10 | 目标合理性 5. */
const pairedLevels = (tokens: readonly Token[], levels: number): readonly Placed[] | null => {
  if (pairAt(tokens, 0) === null) return null;
  const isCellPerLine = tokens.every(({ isFirst }) => isFirst);
  const words = scoredWords(tokens, pairAt);
  return levelsBySums(words, levels, (word) => isCellPerLine || !word.isFirst);
};

/** Levels with points of their own; the first row has all of them, and tells whether the names have points as well. */
const pointedLevels = (tokens: readonly Token[], levels: number): readonly Placed[] | null => {
  if (pointedAt(tokens, 0) === null) return null;
  const words = scoredWords(tokens, pointedAt);
  const whole = words.findIndex(({ at, span }, index) => words[index + 1]?.at !== at + span) + 1;
  if (whole < 2 || whole < levels || whole > levels + 1) return null;
  return levelsBySums(words, whole - 1, whole > levels ? 'bare-names' : null);
};

/** Where levels and names stand; `arePaired`: with columns of points behind them all. */
type LevelColumns = { readonly levels: readonly number[]; readonly name: number; readonly arePaired: boolean };

/** The level or name that begins at a place: its column and how many tokens it has; null where none begins. */
export type LevelPlace = (at: number) => { readonly column: number; readonly span: number } | null;

/**
 * Where the levels of a table begin, whatever they are called, when all points are the sums of those below them: no other rows
 * have them. Null where that is not told.
 */
export const scoredLevels = (
  tokens: readonly Token[],
  { levels, name, arePaired }: LevelColumns,
): LevelPlace | null => {
  if (levels.length === 0) return null;
  const placed = arePaired ? pairedLevels(tokens, levels.length) : pointedLevels(tokens, levels.length);
  if (placed === null) return null;
  const known = new Map(placed.map((each) => [each.at, each]));
  return (at) => {
    const own = known.get(at);
    return own === undefined ? null : { column: levels[own.depth] ?? name, span: arePaired ? own.span - 1 : own.span };
  };
};
