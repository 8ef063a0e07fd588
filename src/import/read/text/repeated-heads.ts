import { isFormTitle, isOpening } from './find-forms.ts';
import { wholeHeadRun } from './flow-head.ts';
import { toTokens } from './text-tokens.ts';
import { underFirstHead } from './under-first-head.ts';

const squash = (text: string): string => text.replace(/\s+/gu, '');

/** 一级指标 … in one line, or 一级 over 指标: a head may begin here. */
const beginsHead = (line: string): boolean => !line.includes('\t') && /^\s*一级(?:指标|目标)?(?:\s|$)/u.test(line);

/** ≥95% or 10 between blanks: a row of values, not of heads. */
const holdsValue = (line: string): boolean =>
  line.split(/\s+/u).some((piece) => /^(?:[≥≤＞＜><=＝].*|\d+(?:\.\d+)?[%％]?)$/u.test(piece));

type Filled = { readonly line: number; readonly text: string; readonly isOfValues: boolean };

/** A head with its vertical label has fewer lines. */
const longestHead = 60;

/** How many filled lines from two places on are the same, going down or up, as far as a row of values. */
const sameLines = (filled: readonly Filled[], one: number, other: number, by: 1 | -1): number => {
  let count = 0;
  for (;;) {
    const [above, below] = [filled[one + by * count], filled[other + by * count]];
    if (above === undefined || below === undefined || above.text !== below.text || below.isOfValues) return count;
    count += 1;
    if (count === longestHead || (by === 1 && one + count === other)) return count;
  }
};

/** 一级指标二级指标三级指标指标值: the words of a head, whichever way they were broken. */
const isHead = (text: string): boolean => {
  const behindLevels = /^一级.*?[二三]级(.*)$/u.exec(text)?.[1] ?? '';
  return /值|情况|标准|分/u.test(behindLevels);
};

/**
 * How many of some lines that begin a head are the head: what stands below its labels is of the first row. All of them
 * where the labels do not end with a line, as in a head whose words were broken side by side.
 */
const headLength = (lines: readonly string[]): number => {
  const tokens = toTokens(lines);
  const behind = tokens[wholeHeadRun(tokens, 0).end];
  return behind?.isFirst === true ? behind.line : lines.length;
};

/** A title, or 项目名称 at the beginning of a line: another form. */
const beginsForm = (line: string): boolean => isFormTitle(line) || isOpening(line.trim().split(/\s+/u)[0] ?? '');

/** A head printed again: its lines, those of the one above it says the same as, and those that repeat with it. */
type Repeated = {
  readonly first: readonly number[];
  readonly again: readonly number[];
  readonly all: readonly number[];
};

const repeatedHeads = (lines: readonly string[]): readonly Repeated[] => {
  const filled = lines.flatMap((line, number): readonly Filled[] =>
    squash(line) === '' ? [] : [{ line: number, text: squash(line), isOfValues: holdsValue(line) }],
  );
  const linesIn = (from: number, to: number): readonly number[] => filled.slice(from, to).map(({ line }) => line);
  const found: Repeated[] = [];
  let end = 0;
  let head: number | null = null;
  for (const [at, { line }] of filled.entries()) {
    if (beginsForm(lines[line] ?? '')) head = null;
    if (at < end || !beginsHead(lines[line] ?? '')) continue;
    const same: number = head === null ? 0 : sameLines(filled, head, at, 1);
    const below = headLength(linesIn(at, at + same).map((number) => lines[number] ?? ''));
    if (
      head === null ||
      !isHead(
        filled
          .slice(at, at + below)
          .map(({ text }) => text)
          .join(''),
      )
    ) {
      head = at;
      continue;
    }
    end = at + below;
    const above = sameLines(filled, head - 1, at - 1, -1);
    found.push({ first: linesIn(head, head + below), again: linesIn(at, end), all: linesIn(at - above, end) });
  }
  return found;
};

/**
 * The lines of a form without the head of its indicators where this is printed again on the next page, word by word and
 * with the vertical label in front of it; what stands below it goes under the labels of the first one.
 */
export const withoutRepeatedHeads = (lines: readonly string[]): readonly string[] => {
  const heads = repeatedHeads(lines);
  if (heads.length === 0) return lines;
  const dropped = new Set(heads.flatMap(({ all }) => all));
  const textOf = (numbers: readonly number[]): readonly string[] => numbers.map((number) => lines[number] ?? '');
  const below = new Map(heads.map(({ first, again }) => [again.at(-1), underFirstHead(textOf(first), textOf(again))]));
  let place: ((line: string) => string) | null = null;
  return lines.map((line, number) => {
    if (beginsForm(line)) place = null;
    const own = place;
    place = below.get(number) ?? place;
    if (dropped.has(number)) return '';
    return own === null ? line : own(line);
  });
};
