import { headerKey } from '../../recognise/labels/header-labels.ts';
import { fundingColumnKind, isFundingBlockLabel } from '../../recognise/labels/funding-labels.ts';
import { isLevelName } from '../../recognise/labels/level-names.ts';
import { greatest, smallest } from '../extremes.ts';
import { isFormTitle } from '../text/find-forms.ts';
import { flowLabelKey, isBlockName, isGoalColumn } from '../text/preamble-segments.ts';
import type { Word, WordLine } from './line-words.ts';
import type { BlockText, LinesTogether } from './money-lines.ts';
import { squash } from './placed-text.ts';
import { columnText, joinedLines, wordColumns } from './word-columns.ts';

/** Goals take no more lines than this. */
const mostLines = 40;

/** A label in front of goals is no longer than this, its pieces neither. */
const longestLead = 16;
const longestPiece = 8;

const isLevelHead = /^[一二三四]级/u;

const isGoal = (text: string): boolean => isGoalColumn(squash(text));

const isGoalKey = (key: string | null): boolean => key === 'expected-goal' || key === 'actual-goal';

const endsGoals = (line: WordLine): boolean => {
  const first = squash(line[0]?.text ?? '');
  const isOther = !isGoal(first) && flowLabelKey(first) !== null && !isGoalKey(headerKey(first));
  return (
    isOther ||
    isBlockName(first) ||
    isFundingBlockLabel(first) ||
    isLevelName(first) ||
    isFormTitle(line.map(({ text }) => text).join(' ')) ||
    line.some(({ text }) => isLevelHead.test(text)) ||
    line.filter(({ text }) => fundingColumnKind(text) !== null).length > 1
  );
};

/** Goals below their heads, and the label in front of them. */
type Goals = {
  readonly lead: Word | null;
  readonly columns: readonly { readonly head: Word; readonly lines: readonly WordLine[]; readonly isUnsure: boolean }[];
};

const isLead = (text: string): boolean =>
  text.length <= longestLead && (flowLabelKey(text) !== null || /目标/u.test(text));

/** Goals in columns that no text crosses. */
const inColumns = (lines: readonly WordLine[]): Goals | null => {
  const all = wordColumns(lines);
  const first = all.findIndex((column) => isGoal(columnText(column, 0, 1)));
  const [own, [lead, ...more]] = [all.slice(first), all.slice(0, Math.max(0, first))];
  const areGoals = own.length > 1 && own.every((column) => isGoal(columnText(column, 0, 1)));
  if (first < 0 || !areGoals || more.length > 0) return null;
  if (lead !== undefined && !isLead(squash(columnText(lead)))) return null;
  return {
    lead: lead === undefined ? null : { text: columnText(lead), from: lead.from, to: lead.to },
    columns: own.map((column) => ({
      head: { text: columnText(column, 0, 1), from: column.from, to: column.to },
      lines: column.lines.slice(1),
      isUnsure: false,
    })),
  };
};

/** The words of a label in front of the texts: short, and where no text begins, or a third word of their lines. */
const leadWords = (lines: readonly WordLine[], head: Word): readonly Word[] => {
  const texts = lines.slice(1).flatMap((line) => line.filter(({ text }) => text.length > longestPiece));
  const begin = smallest(texts.map(({ from }) => from));
  const third = lines.flatMap((line) => (line.length === 3 ? line.slice(0, 1) : [])).map(({ from }) => from);
  const isInFront = (word: Word): boolean => (third.length > 0 ? word.from <= greatest(third) + 1 : word.to <= begin);
  return lines.flatMap(([word], at) => {
    if (word === undefined || word.text.length > longestPiece || word === head) return [];
    return (at === 0 ? word.to <= head.from : isInFront(word)) ? [word] : [];
  });
};

/**
 * Two goals whose lines were set so close that those of the second begin at several places: the first and the second text of
 * each line; one alone by where it begins.
 */
const byOrder = (lines: readonly WordLine[]): Goals | null => {
  const [first = [], ...below] = lines;
  // 年度总体 in front of 预期目标 may be a label of goals of its own.
  const [one, other] = first.slice(-2);
  if (one === undefined || other === undefined || !isGoal(one.text) || !isGoal(other.text)) return null;
  const lead = leadWords(lines, one);
  const label = squash(lead.map(({ text }) => text).join(''));
  const rest = lines.map((line) => line.filter((word) => !lead.includes(word)));
  if ((rest[0] ?? []).length !== 2 || (label !== '' && !isLead(label))) return null;
  const body = rest.slice(1, below.length + 1);
  const isSecond = (word: Word): boolean => word.from >= other.from;
  const isFirst = (word: Word): boolean => word.from < one.to;
  const isTold = body.every(
    (line) =>
      line.length < 3 &&
      line.every((word, at) => (line.length === 2 ? at === 1 || isFirst(word) : isFirst(word) !== isSecond(word))),
  );
  if (!isTold || !body.some((line) => line.length === 2 && !isFirst(line[1] ?? one))) return null;
  const sideOf = (line: WordLine, side: number): WordLine => {
    if (line.length === 2) return line.slice(side, side + 1);
    return line.filter((word) => isSecond(word) === (side === 1));
  };
  return {
    lead:
      label === ''
        ? null
        : { text: label, from: smallest(lead.map(({ from }) => from)), to: greatest(lead.map(({ to }) => to)) },
    columns: [one, other].map((head, side) => ({
      head,
      lines: body.map((line) => sideOf(line, side)),
      isUnsure: false,
    })),
  };
};

/** Goals begin in a line, side by side with others or with a label in front. */
export const beginsGoals = (line: WordLine): boolean =>
  line.some(({ text }, at) => at > 0 && isGoal(text) && /目标|实际/u.test(text));

/** Goals side by side below their heads, each in one text; null where they do not begin in a line, or run into each other. */
export const goalLines = (lines: readonly WordLine[], at: number): LinesTogether | null => {
  if ((lines[at] ?? []).filter(({ text }) => isGoal(text)).length < 2) return null;
  const rest = lines.slice(at + 1, at + 1 + mostLines);
  const stop = rest.findIndex(endsGoals);
  const end = at + 1 + (stop < 0 ? rest.length : stop);
  const own = lines.slice(at, end);
  const found = inColumns(own) ?? byOrder(own);
  if (found === null) return null;
  const { lead, columns } = found;
  const texts = columns.flatMap(({ head, lines: below, isUnsure }): readonly BlockText[] => {
    const text = joinedLines(below);
    return [{ ...head, line: at }, ...(text === '' ? [] : [{ ...head, text, line: at + 1, isUnsure }])];
  });
  return { texts: [...(lead === null ? [] : [{ ...lead, line: at + 0.5 }]), ...texts], end, before: [] };
};
