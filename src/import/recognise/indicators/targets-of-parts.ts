import { blank, type Fact, type Trouble, troubleAt } from '../blocks.ts';
import { isBlankText, isSumWord, oneLine } from '../table/cell-text.ts';
import { joinValue } from '../table/join-value.ts';
import type { RowReader } from './row-reader.ts';

/** A rate, words or nothing at all, which hold for the whole as for each part; 2 projects in each of three towns are six. */
export const holdsForWhole = (text: string): boolean =>
  /[%％]/u.test(text) || !/[\d０-９]/u.test(text.replace(/^\D*[0０](?![\d０-９.．])/u, ''));

const wholes = /^(?:全[省市县区州盟旗镇乡]|全自治[区州]|全国|共计)$/u;

/** 全市 among the places: what the others are parts of. */
export const isWholePart = (label: string): boolean => wholes.test(label) || isSumWord(label);

/**
 * The target of a row whose places or units have a column each: what all of them say, or else all of it with their names,
 * uncertain; the whole's own where it has a column too. Null when the table has no such columns, or one of them is the target.
 */
export const targetsOfParts = (reader: RowReader, troubles: Trouble[]): Fact | null => {
  if (reader.column('target-of-part') === undefined || reader.column('target') !== undefined) return null;
  const [symbol, unit] = [reader.own('symbol').text, reader.own('unit').text];
  const parts = reader
    .labelled(['target-of-part'])
    .filter(({ fact }) => !isBlankText(fact.text))
    .map(({ label, fact }) => ({ label, fact, text: joinValue(symbol, oneLine(fact.text), unit) }));
  const [first] = parts;
  if (first === undefined) return blank;
  const whole = parts.find(({ label }) => isWholePart(label));
  if (whole !== undefined) return { ...whole.fact, text: whole.text };
  const isCommon = parts.every(({ text }) => text === first.text) && holdsForWhole(first.text);
  if (isCommon) return { ...first.fact, text: first.text };
  if (first.fact.cell !== null) troubles.push(troubleAt('several-conditions', first.fact.cell, first.text));
  return { ...first.fact, text: parts.map(({ label, text }) => `${label}：${text}`).join('；'), isDoubtful: true };
};
