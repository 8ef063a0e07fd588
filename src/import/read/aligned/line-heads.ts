import { isHeadWord } from '../../recognise/columns/header-columns.ts';
import { isIndicatorHead } from '../../recognise/columns/indicator-head.ts';
import { indicatorColumnKind } from '../../recognise/labels/indicator-labels.ts';
import { isBlockName } from '../text/preamble-segments.ts';
import { areOver, type Word, type WordLine } from './line-words.ts';
import { squash } from './placed-text.ts';

/** A label over some of the others. */
export type LabelGroup = Word & { readonly over: readonly Word[] };

/** The head of the indicators in lines: its labels, each in one piece, left to right. */
export type LineHead = {
  readonly first: number;
  readonly last: number;
  readonly labels: readonly Word[];
  readonly groups: readonly LabelGroup[];
};

/** A head takes no more lines than this above and below that of its levels. */
const mostLines = 3;

/** Labels of a head are no longer than this. */
const longestLabel = 18;

/** A label as far as its lines were read; `parts`: those below it where it is a group. */
type Stack = { text: string; from: number; to: number; readonly firstLine: number; parts: Stack[] };

/** （包含数字及文字描述） below 指标值. */
const inBrackets = /[（(][^（）()]*[）)]$/u;

const isKnown = (text: string): boolean =>
  [squash(text), squash(text).replace(inBrackets, '')].some((words) => isHeadWord(words) || isBlockName(words));

const joinedWith = (stack: Stack, piece: Word): string => squash(stack.text + piece.text);

/** Whether a text below a label is the rest of it, and not a label of its own under a group. */
const isRest = (stack: Stack, piece: Word): boolean => {
  const whole = joinedWith(stack, piece);
  if (/^[（(]/u.test(piece.text) || /[的及和与、]$/u.test(stack.text)) return true;
  if (Array.from(piece.text).length < 2 && isKnown(whole)) return true;
  if (Array.from(whole).length > longestLabel) return false;
  const [over, own] = [indicatorColumnKind(squash(stack.text)), indicatorColumnKind(squash(piece.text))];
  if (over !== null && own !== null && own !== over && indicatorColumnKind(whole) === over) return false;
  return isKnown(whole) || !isKnown(stack.text) || Array.from(piece.text).length < 2;
};

const addLine = (stacks: Stack[], pieces: WordLine, line: number): void => {
  const open = stacks.filter(({ parts }) => parts.length === 0);
  const under = pieces.map((piece) => open.filter((stack) => areOver(stack, piece)));
  pieces.forEach((piece, at) => {
    const [stack, next] = under[at] ?? [];
    const own: Stack = { text: piece.text, from: piece.from, to: piece.to, firstLine: line, parts: [] };
    if (stack === undefined) {
      stacks.push(own);
      return;
    }
    const isAlone = pieces.every((_, index) => index === at || under[index]?.includes(stack) !== true);
    if (next !== undefined && under[at]?.length === 2 && next.from - stack.to <= 1) {
      Object.assign(stack, { text: `${stack.text}${next.text}${piece.text}`, to: Math.max(next.to, piece.to) });
      stacks.splice(stacks.indexOf(next), 1);
    } else if (isAlone && isRest(stack, piece)) {
      Object.assign(stack, {
        text: joinedWith(stack, piece),
        from: Math.min(stack.from, piece.from),
        to: Math.max(stack.to, piece.to),
      });
    } else {
      stack.parts.push(own);
      stacks.push(own);
    }
  });
};

/** Labels without a group that begin beside the parts of one belong to it as far as the next label of the upper line. */
const widen = (stacks: readonly Stack[]): void => {
  const sorted = stacks.toSorted((a, b) => a.from - b.from);
  const inGroup = new Set(stacks.flatMap(({ parts }) => parts));
  for (const group of stacks.filter(({ parts }) => parts.length > 0)) {
    if (stacks.every((other) => other === group || other.firstLine !== group.firstLine)) continue;
    const [part] = group.parts;
    const at = sorted.findIndex((stack) => stack === group.parts.at(-1));
    for (const next of sorted.slice(at + 1)) {
      if (inGroup.has(next) || next.parts.length > 0 || next.firstLine !== part?.firstLine) break;
      group.parts.push(next);
    }
  }
};

const toHead = (lines: readonly WordLine[], first: number): LineHead => {
  const stacks: Stack[] = [];
  for (const [at, pieces] of lines.entries()) addLine(stacks, pieces, at);
  widen(stacks);
  const words = new Map(stacks.map((stack) => [stack, { text: squash(stack.text), from: stack.from, to: stack.to }]));
  const groups = stacks.flatMap((stack): readonly LabelGroup[] => {
    const over = stack.parts.flatMap((part) => words.get(part) ?? []);
    return over.length === 0 ? [] : [{ text: squash(stack.text), from: stack.from, to: stack.to, over }];
  });
  const labels = stacks.filter(({ parts }) => parts.length === 0).flatMap((stack) => words.get(stack) ?? []);
  return { first, last: first + lines.length - 1, labels: labels.toSorted((a, b) => a.from - b.from), groups };
};

/** What stands above a head is no part of it where it says something. */
const isSentence = (line: WordLine): boolean => line.some(({ text }) => /[。；，]|\d\s*[个所项]/u.test(text));

const scoreOf = ({ labels, groups }: LineHead): number =>
  labels.reduce((sum, { text }) => sum + (isKnown(text) ? 1 : -2), 0) +
  groups.reduce((sum, { text, over }) => sum + (isKnown(text) && over.length > 1 ? 1 : -2), 0);

/** The head around one of its lines: as many lines as are nothing but labels, each in as many lines as it took. */
export const lineHeadAround = (lines: readonly WordLine[], at: number): LineHead | null => {
  let best: { readonly head: LineHead; readonly score: number } | null = null;
  for (let first = at; first >= at - mostLines; first -= 1) {
    if ((lines[first]?.length ?? 0) === 0 || isSentence(lines[first] ?? [])) break;
    for (let last = at; last <= at + mostLines; last += 1) {
      if ((lines[last]?.length ?? 0) === 0) break;
      const head = toHead(lines.slice(first, last + 1), first);
      const score = scoreOf(head);
      const isBetter = best === null || score > best.score;
      const isWhole =
        best?.head.first === first && score === best.score && head.labels.length === best.head.labels.length;
      if (isIndicatorHead(head.labels.map(({ text }) => text)) && (isBetter || isWhole)) best = { head, score };
    }
  }
  return best === null || best.score < 3 ? null : best.head;
};
