import { fundingColumnKind, isFundingBlockLabel, isFundingRowLabel } from '../../recognise/labels/funding-labels.ts';
import { isLevelName } from '../../recognise/labels/level-names.ts';
import { flowLabelKey, isBlockName } from '../text/preamble-segments.ts';
import { textAt } from './line-tables.ts';
import { type AreApart, toPieces, type Word, type WordLine } from './line-words.ts';
import { type PlacedText, squash } from './placed-text.ts';
import { beginsGoals, goalLines } from './goal-lines.ts';
import { moneyLines } from './money-lines.ts';
import { isToldLine, pairRows } from './pair-lines.ts';
import { isAmount } from './row-cells.ts';

const isLabel = (text: string): boolean =>
  flowLabelKey(text) !== null ||
  isBlockName(text) ||
  isLevelName(text) ||
  isFundingBlockLabel(text) ||
  isFundingRowLabel(text) ||
  fundingColumnKind(text) !== null;

/** Words behind an amount that are longer than this are no unit of it. */
const longestUnit = 3;

/** （2023 | 年度）: a bracket that is still open. */
const isOpen = (text: string): boolean => /[（(][^（()）]*$/u.test(text);

/** A label and what stands beside it, or an amount and what is not its unit. */
const areCells: AreApart = (before, word) => {
  const [one, other] = [squash(before.text), squash(word.text)];
  if (isOpen(one) && /^[^（(]*[）)]/u.test(other)) return false;
  if (isAmount(one) && (isAmount(other) || (other.length > longestUnit && !/^[年月日]/u.test(other)))) return true;
  const kinds = [fundingColumnKind(one), fundingColumnKind(other)];
  if (!kinds.includes(null) && kinds[0] !== kinds[1]) return true;
  return (isLabel(one) || isLabel(other)) && !isLabel(one + other);
};

/** The rest of a label of money is as short as this, and its middle no farther off. */
const rests = /^\p{Script=Han}{1,2}$/u;
const farthestRest = 6;

/** 数 | 数 below 全年预算 | 全年执行: each goes to the nearest label of money above that it goes on. */
const withRests = (above: Piece[], line: Piece[]): Piece[] =>
  line.filter((rest) => {
    const [own] = above
      .map((label, at) => ({
        at,
        whole: squash(label.text + rest.text),
        off: Math.abs(label.from + label.to - rest.from - rest.to) / 2,
      }))
      .filter(({ at, whole, off }) => {
        const kind = fundingColumnKind(above[at]?.text ?? '');
        return off <= farthestRest && kind !== null && fundingColumnKind(whole) === kind;
      })
      .toSorted((a, b) => a.off - b.off);
    const label = above[own?.at ?? -1];
    if (!rests.test(rest.text) || isLabel(rest.text) || own === undefined || label === undefined) return true;
    above[own.at] = { ...label, text: own.whole };
    return false;
  });

/** The rest of a label stands at most this many lines below its beginning. */
const mostBelow = 2;

/** 称 below 部门（单位）名, （万元） below 项目资金. */
const isRestOf = (above: Word, text: Word): boolean => {
  const [start, rest] = [squash(above.text), squash(text.text)];
  const isBelow = Math.abs(above.from - text.from) <= 2;
  const goesOn = !isLabel(start) || /^[（(]/u.test(rest);
  return isBelow && goesOn && !isLabel(rest) && isLabel(start + rest);
};

/** A block of money has no more rows than this. */
const mostRows = 12;

const amountsOf = (line: WordLine): WordLine => line.slice(line.findLastIndex(({ text }) => !isAmount(text)) + 1);

/** Labels of money a blank apart go over the amounts of the first row that has as many: their places tell no more than their order. */
const overAmounts = (line: WordLine, below: readonly WordLine[]): WordLine => {
  const isHead = line.length > 2 && line.every(({ text }) => fundingColumnKind(squash(text)) !== null);
  const isDense = line.some(({ from }, at) => from - (line[at - 1]?.to ?? Number.NEGATIVE_INFINITY) <= 1);
  const full = isHead && isDense ? below.map(amountsOf).find((amounts) => amounts.length === line.length) : undefined;
  return full === undefined ? line : line.map((label, at) => ({ ...label, ...full[at], text: label.text }));
};

type Piece = Word & { readonly isUnsure?: boolean };

/** The cells of lines of labels and values; labels at the beginning of lines are one where they were broken. */
const pairTexts = (lines: readonly WordLine[], first: number, isStrict: boolean): readonly PlacedText[] => {
  const rows = pairRows(lines);
  const whole = lines.map((line) => toPieces(line, areCells));
  const isTold = (at: number): boolean =>
    isToldLine(whole[at] ?? []) || rows.some(({ from, to, isUnsure }) => from <= at && at < to && !isUnsure);
  let isDoubtful = isStrict;
  const pieces: Piece[][] = whole.map((line, at) => {
    // Goals that nobody could tell apart.
    isDoubtful ||= beginsGoals(line);
    // What goes on in the lines around may be more of a value.
    const isSure = !isDoubtful || (!isStrict && [at - 1, at, at + 1].every(isTold));
    return isSure ? [...line] : line.map((piece) => ({ ...piece, isUnsure: true }));
  });
  for (const { from, to, cells, isUnsure } of rows) {
    for (let at = from; at < to; at += 1) pieces[at] = [];
    pieces[from] = cells.map((cell) => ({ ...cell, isUnsure: isUnsure || isStrict }));
  }
  pieces.forEach((line, at) => {
    if (rows.some(({ from, to }) => from <= at && at < to)) return;
    line.splice(0, line.length, ...withRests(pieces[at - 1] ?? [], line));
    const [text] = line;
    if (text === undefined) return;
    const above = [...Array(mostBelow).keys()]
      .map((up) => pieces[at - up - 1])
      .find((other) => other?.[0] !== undefined);
    const start = above?.[0];
    if (above === undefined || start === undefined || !isRestOf(start, text)) return;
    above[0] = {
      ...start,
      text: squash(start.text + text.text),
      to: Math.max(start.to, text.to),
    };
    line.shift();
  });
  return pieces.flatMap((line, at) =>
    overAmounts(line, pieces.slice(at + 1, at + mostRows)).map((piece) => textOf(piece, first + at)),
  );
};

const textOf = (piece: Piece, line: number): PlacedText => ({
  ...textAt(piece, line),
  ...(piece.isUnsure === true ? { isUnsure: true } : {}),
});

/**
 * The texts of lines outside of the blocks of indicators: money and goals in columns, and labels with their values. `isStrict`:
 * labels and values are unsure, but for money and goals.
 */
export const lineTexts = (lines: readonly WordLine[], first: number, isStrict = false): readonly PlacedText[] => {
  const texts: PlacedText[] = [];
  let from = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const together = moneyLines(lines, at) ?? goalLines(lines, at);
    if (together === null) continue;
    texts.push(...pairTexts([...lines.slice(from, at), together.before], first + from, isStrict));
    texts.push(...together.texts.map((text) => textOf(text, first + text.line)));
    from = together.end;
    at = from - 1;
  }
  return [...texts, ...pairTexts(lines.slice(from), first + from, isStrict)];
};
