import { greatest } from '../extremes.ts';
import { isWide, widthInEms } from '../wide-text.ts';
import { fundingColumnKind } from '../../recognise/labels/funding-labels.ts';
import { indicatorColumnKind } from '../../recognise/labels/indicator-labels.ts';
import { neverStarts } from './cell-costs.ts';
import { textBetween } from './flow-prices.ts';
import { flowLabelKey, type Segment } from './preamble-segments.ts';
import { isWholeValue, textShape } from './text-shape.ts';
import { beginsItem, type Token } from './text-tokens.ts';

/** How a value is written: a name on one line, a text over several, or either. */
type Manner = 'name' | 'text' | 'either';

const manners: Readonly<Partial<Record<string, Manner>>> = {
  overview: 'text',
  achievements: 'text',
  'expected-goal': 'text',
  'actual-goal': 'text',
  problem: 'text',
  suggestion: 'text',
  attribute: 'either',
};

const keyOf = ({ labels: [label = ''] }: Segment): string => flowLabelKey(label) ?? '';

const linesOf = (values: readonly Token[]): readonly (readonly Token[])[] => {
  const lines: Token[][] = [];
  for (const token of values) {
    const last = lines.at(-1);
    if (token.isFirst || last === undefined) lines.push([token]);
    else last.push(token);
  }
  return lines;
};

/** A line that fills a cell as wide as texts have it was broken for lack of room. */
const leastWidth = 20;

const ends = /[。；;！!：:]$/u;

const digits = '零一二三四五六七八九十';

const numberedItem = /^((?:指标|目标|任务)?\s*[（(]?)(\d{1,2}|[一二三四五六七八九十])(?=[：:.、）)])/u;

/** 2、 after 1、; a number out of turn is that of a heading of the form. */
const goesOnList = (text: string, above: readonly Token[]): boolean => {
  const [, opening = '', sign = '1'] = numberedItem.exec(text) ?? [];
  const isWritten = digits.includes(sign);
  const number = isWritten ? digits.indexOf(sign) : Number(sign);
  const earlier = `${opening}${isWritten ? (digits[number - 1] ?? '') : number - 1}`;
  return number <= 1 || above.some((token) => token.text.startsWith(earlier));
};

/** Short words in front of others: they may ask for what follows them. */
const looksLikeLabel = ([first, second]: readonly Token[]): boolean =>
  first !== undefined && second !== undefined && /^\p{Script=Han}{2,14}(?:[（(].*[）)])?[：:]?$/u.test(first.text);

const lineText = (line: readonly Token[]): string => textBetween(line, 0, line.length);

type Place = { readonly line: readonly Token[]; readonly last: readonly Token[]; readonly above: readonly Token[] };

/** A line of a text that is not the rest of the line above it: a label nobody knows, or the value of one. */
const isForeign = ({ line, last, above }: Place, widest: number): boolean => {
  const [first] = line;
  if (first === undefined || neverStarts.test(first.text)) return false;
  // 绩 of 绩效指标, whose other signs stand further down.
  if (/^\p{Script=Han}$/u.test(lineText(line))) return true;
  if (beginsItem(first.text)) return !goesOnList(first.text, above);
  if (ends.test(lineText(last))) return looksLikeLabel(line);
  return widthInEms(lineText(last)) < Math.max(leastWidth, widest - 3);
};

/** A name is broken where its end, or its beginning, says so. */
const isBroken = ({ line, last }: Place): boolean => {
  const text = lineText(line);
  return (
    neverStarts.test(text) ||
    /^[（(]/u.test(text) ||
    Array.from(text).length === 1 ||
    /[（(、及和与]$/u.test(lineText(last))
  );
};

const holdsForeignLine = (manner: Manner, values: readonly Token[]): boolean => {
  const lines = linesOf(values);
  const widest = greatest(
    lines.map((line) => widthInEms(lineText(line))),
    0,
  );
  return lines.some((line, index) => {
    const last = lines[index - 1];
    if (last === undefined) return false;
    const place = { line, last, above: lines.slice(0, index).flat() };
    return manner === 'name' ? !isBroken(place) : isForeign(place, widest);
  });
};

/** Words side by side that are two cells rather than one text. */
const holdsTwoCells = (manner: Manner, values: readonly Token[]): boolean =>
  values.some((token, index) => {
    const last = values[index - 1];
    if (last === undefined || token.isFirst || beginsItem(token.text)) return false;
    if (isWide(last.text.slice(-1)) && isWide(token.text.slice(0, 1))) return manner !== 'text' || ends.test(last.text);
    return manner !== 'text' && isWholeValue(last.text) && isWholeValue(token.text);
  });

/** 安全生产监管 | 执法检查 | 300: a row of cells. */
const holdsRow = (values: readonly Token[]): boolean =>
  linesOf(values).some((line) => line.length > 2 && line.some((token) => textShape(token.text) === 'number'));

/** 分值 as a value: the label is one of a head. */
const isLabel = (token: Token): boolean =>
  fundingColumnKind(token.text) !== null || indicatorColumnKind(token.text) === 'self-score';

const isNumber = (token: Token): boolean => ['number', 'measure'].includes(textShape(token.text));

/** 预期目标, 中期目标, 实际完成情况: labels whose texts may stand below all of them. */
const asksForGoal = (segment: Segment): boolean =>
  segment.kind === 'pair' &&
  (['expected-goal', 'actual-goal'].includes(keyOf(segment)) || (segment.labels[0] ?? '').endsWith('目标'));

/**
 * Whether more than the value asked for may stand behind a label: the value of a label beside it that seems blank, a
 * number behind a name, words behind a grade, a label that nobody knows with its value.
 */
export const isMixed = (segment: Segment, before: Segment | undefined): boolean => {
  const { values } = segment;
  if (before !== undefined && before.values.length === 0 && before.kind === 'pair') {
    if (asksForGoal(before) && asksForGoal(segment)) return values.length > 0;
    if (segment.isBeside && values.length > 1) return true;
  }
  const key = keyOf(segment);
  const manner = manners[key] ?? 'name';
  if (manner === 'name' && key !== 'signature' && values.slice(1).some(isNumber)) return true;
  if (manner === 'text' ? holdsRow(values) : values.some(isLabel)) return true;
  return holdsTwoCells(manner, values) || holdsForeignLine(manner, values);
};
