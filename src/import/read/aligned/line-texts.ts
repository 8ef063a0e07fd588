import { fundingColumnKind, isFundingBlockLabel, isFundingRowLabel } from '../../recognise/labels/funding-labels.ts';
import { isLevelName } from '../../recognise/labels/level-names.ts';
import { flowLabelKey, isBlockName } from '../text/preamble-segments.ts';
import { textAt } from './line-tables.ts';
import { type AreApart, toPieces, type Word, type WordLine } from './line-words.ts';
import { squash } from './placed-text.ts';
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

/** A label and what stands beside it, or an amount and what is not its unit. */
const areCells: AreApart = (before, word) => {
  const [one, other] = [squash(before.text), squash(word.text)];
  if (isAmount(one) && (isAmount(other) || (other.length > longestUnit && !/^[年月日]/u.test(other)))) return true;
  return (isLabel(one) || isLabel(other)) && !isLabel(one + other);
};

/** The rest of a label stands at most this many lines below its beginning. */
const mostBelow = 2;

/** 称 below 部门（单位）名, （万元） below 项目资金. */
const isRestOf = (above: Word, text: Word): boolean => {
  const [start, rest] = [squash(above.text), squash(text.text)];
  const isBelow = Math.abs(above.from - text.from) <= 2;
  const goesOn = !isLabel(start) || /^[（(]/u.test(rest);
  return isBelow && goesOn && !isLabel(rest) && isLabel(start + rest);
};

/** The texts of lines outside of the blocks of indicators; labels at the beginning of lines are one where they were broken. */
export const lineTexts = (lines: readonly WordLine[], first: number) => {
  const pieces = lines.map((line) => [...toPieces(line, areCells)]);
  pieces.forEach((line, at) => {
    const [text] = line;
    if (text === undefined) return;
    const above = [...Array(mostBelow).keys()]
      .map((up) => pieces[at - up - 1])
      .find((other) => other?.[0] !== undefined);
    const start = above?.[0];
    if (above === undefined || start === undefined || !isRestOf(start, text)) return;
    above[0] = { ...start, text: squash(start.text + text.text), to: Math.max(start.to, text.to) };
    line.shift();
  });
  return pieces.flatMap((line, at) => line.map((piece) => textAt(piece, first + at)));
};
