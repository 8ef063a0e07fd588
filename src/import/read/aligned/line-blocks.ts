import { isLevelHead } from '../../recognise/columns/indicator-head.ts';
import { isLevelName } from '../../recognise/labels/level-names.ts';
import { isFormTitle, isOpening } from '../text/find-forms.ts';
import { isFoot, isTableNumber } from '../text/outer-lines.ts';
import { restOfBlockName } from './block-names.ts';
import { areCells, labelsOver } from './dense-words.ts';
import { type AreApart, areOver, never, toPieces, type WordLine } from './line-words.ts';
import { searchHead } from './head-search.ts';
import { hasLooseParts, isBetterHead, isWellKnown } from './label-worth.ts';
import { type LineHead, lineHeadAround } from './line-heads.ts';
import { squash } from './placed-text.ts';

/** The indicators of a form in lines: their head, and the words of each line below it, up to but not `end`. */
export type LineBlock = {
  readonly head: LineHead;
  readonly end: number;
  readonly words: readonly WordLine[];
  /** Prose follows: nothing behind it belongs to the form. */
  readonly isBeforeProse: boolean;
};

/** A head has no more lines than this above that of its levels. */
const linesAbove = 4;

/** Prose runs across this many labels of a head. */
const acrossLabels = 3;

const isNote = (text: string): boolean => /^(?:备?注|说明|填报说明|填表说明)\d?[：:]/u.test(text);

const textOf = (line: WordLine): string => squash(line.map(({ text }) => text).join(''));

/** A title, or a label that stands at the top of a form. */
export const beginsForm = (line: WordLine): boolean =>
  isFormTitle(line.map(({ text }) => text).join(' ')) || isOpening(squash(line[0]?.text ?? ''));

const isProse = (line: WordLine, head: WordLine): boolean =>
  line.some((word) => !areCells(word) && head.filter((label) => areOver(word, label)).length >= acrossLabels);

/** Where the lines below a head end: at a label of the foot, another form, or prose with its headings. */
const endBelow = (lines: readonly WordLine[], at: number): Pick<LineBlock, 'end' | 'isBeforeProse'> => {
  const head = toPieces(lines[at] ?? [], never);
  let single = at + 1;
  for (let line = at + 1; line < lines.length; line += 1) {
    const words = lines[line] ?? [];
    const first = squash(words[0]?.text ?? '');
    if (words.length > 0 && (isFoot(first) || isNote(first) || isTableNumber(textOf(words)) || beginsForm(words)))
      return { end: line, isBeforeProse: false };
    if (isProse(words, head)) return { end: single, isBeforeProse: true };
    // What stands alone between blank lines above prose is its heading.
    if (toPieces(words, never).length > 1 || (words.length > 0 && single === line)) single = line + 1;
  }
  return { end: lines.length, isBeforeProse: false };
};

const numberAlone = /^\d{1,3}$/u;

/** A head found by a search is known as well as this. */
const leastScore = 4;

/** The lines that repeat those of a head on the next page, with the number of the page above. */
const repeatedLines = (lines: readonly WordLine[], at: number, head: LineHead): ReadonlySet<number> => {
  const repeated = new Set<number>();
  const isSame = (one: number, other: number): boolean => textOf(lines[one] ?? []) === textOf(lines[other] ?? []);
  for (let line = head.last + 1; line < lines.length; line += 1) {
    const below = Array.from({ length: head.last - at + 1 }, (_, index) => index);
    if (!below.every((down) => isSame(at + down, line + down))) continue;
    for (const down of below) repeated.add(line + down);
    let first = line;
    for (let up = 1; at - up >= head.first && isSame(at - up, line - up); up += 1) repeated.add((first = line - up));
    const above = lines.slice(0, first).findLastIndex((words) => words.length > 0);
    if (numberAlone.test(textOf(lines[above] ?? []))) repeated.add(above);
  }
  return repeated;
};

/** Cells side by side: no text of a column stands between them, and the second is under a label of its own. */
const bordersOf = (body: readonly WordLine[], head: WordLine): AreApart => {
  const covered = new Set(
    body.flatMap((line) => line.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at))),
  );
  return (before, word) =>
    isLevelName(squash(before.text)) ||
    (!covered.has(before.to) && head.some((label) => areOver(label, word) && !areOver(label, before)));
};

const blockAt = (lines: readonly WordLine[], at: number): LineBlock | null => {
  const head = lines[at] ?? [];
  const { end, isBeforeProse } = endBelow(lines, at);
  const above = textOf(lines[at - 1] ?? []);
  const areApart = bordersOf(
    lines.slice(at, end).filter((line) => textOf(line) !== above),
    head,
  );
  const pieces = lines.slice(0, end).map((line, index) => (index < at - linesAbove ? [] : toPieces(line, areApart)));
  const { labels, below: rests } = labelsOver(head, lines.slice(at + 1, end), areApart);
  const plain = lineHeadAround(
    pieces.map((line, index) => (index === at ? labels : index === at + 1 ? (rests ?? line) : line)),
    at,
  );
  const searched =
    plain !== null && isWellKnown(plain, lines[plain.last + 1] ?? []) ? null : searchHead(lines.slice(0, end), at);
  const isSearched =
    searched !== null &&
    searched.score >= leastScore &&
    !hasLooseParts(searched.head) &&
    (plain === null || isBetterHead(searched.head, plain));
  const found = isSearched ? searched.head : plain;
  if (found === null) return null;
  const repeated = repeatedLines(lines.slice(0, end), at, found);
  const first = found.last + 1;
  const below = lines.slice(first, end).map((line, index) => (repeated.has(first + index) ? [] : line));
  const inFront = restOfBlockName(found.labels, below);
  const words = below.map((line) => line.filter((word) => !inFront.has(word)));
  return { head: found, end, words, isBeforeProse };
};

/** The blocks of indicators in some lines, one below the other. */
export const lineBlocks = (lines: readonly WordLine[]): readonly LineBlock[] => {
  const blocks: LineBlock[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!(lines[at] ?? []).some(({ text }) => isLevelHead(text))) continue;
    const block = blockAt(lines, at);
    if (block === null) continue;
    blocks.push(block);
    at = block.end - 1;
  }
  return blocks;
};
