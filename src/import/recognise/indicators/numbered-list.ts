import { foldWidth } from '../../../domain/number/fold.ts';

/** ①, （1）, 1), 1、 or 1. in front of a line. */
const mark = /^(?:([①-⑳])|\(\s*(\d{1,2})\s*\)|(\d{1,2})\s*[).、])\s*/u;

/** 1.95%: the number of an item, or of the value itself. */
const likeDecimal = /^\d{1,2}\.\d/u;

/** One item of a list without its number; unsure where that may belong to what it says. */
export type NumberedItem = { readonly text: string; readonly isUnsure: boolean };

const numberOf = ([, circled, bracketed, plain]: RegExpExecArray): number =>
  circled === undefined ? Number(bracketed ?? plain) : circled.charCodeAt(0) - '①'.charCodeAt(0) + 1;

/** Whatever stands in one line: 2. behind words begins the second item of 1.改造小区2.新增车位, if all that follow do. */
const runTogether = (text: string): string => {
  if (text.includes('\n') || !/^\s*1\s*[.．、]/u.test(text)) return text;
  let last = 1;
  return text.replace(/(?<![\d.．≥≤＞＜=＝>~～-]|[约为在达超足满到至共计近])\d(?=\s*[.．、])/gu, (digit) => {
    if (Number(digit) !== last + 1) return digit;
    last += 1;
    return `\n${digit}`;
  });
};

/** ①改造小区；②新增车位 in one line is a list as well: such a number begins an item wherever it stands. */
const linesOf = (text: string): readonly string[] =>
  (/^\s*①/u.test(text) ? text.replace(/[②-⑳]/gu, '\n$&') : runTogether(text))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The items of a cell that numbers all it says from one on; a line without a number goes on the one above. Else null. */
export const numberedItems = (text: string): readonly NumberedItem[] | null => {
  const items: NumberedItem[] = [];
  for (const line of linesOf(text)) {
    const found = mark.exec(foldWidth(line));
    const isNext = found !== null && numberOf(found) === items.length + 1;
    const last = items.at(-1);
    if (isNext) items.push({ text: line.slice(found[0].length), isUnsure: likeDecimal.test(foldWidth(line)) });
    else if (found === null && last !== undefined) items.splice(-1, 1, { ...last, text: `${last.text}\n${line}` });
    else return null;
  }
  const isRunTogether = !text.includes('\n') && !/^\s*①/u.test(text);
  const said = items.map((item) => ({
    isUnsure: item.isUnsure || isRunTogether,
    text: item.text.replace(/[\s；;，,、。]+$/u, ''),
  }));
  return said.length > 1 && said.every((item) => item.text !== '') ? said : null;
};
