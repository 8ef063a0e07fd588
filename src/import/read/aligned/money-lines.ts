import { fundingColumnKind, isAmountKind, isFundingBlockLabel } from '../../recognise/labels/funding-labels.ts';
import { smallest } from '../extremes.ts';
import { isFormTitle } from '../text/find-forms.ts';
import { flowLabelKey, isBlockName, isFundingRow } from '../text/preamble-segments.ts';
import type { Word, WordLine } from './line-words.ts';
import { moneyHead } from './money-head.ts';
import { type MoneyRow, moneyRows } from './money-rows.ts';
import { squash } from './placed-text.ts';
import { columnText, wordColumns } from './word-columns.ts';

/** A text of a block, the line it is written in anew, and whether it might be another. */
export type BlockText = Word & { readonly line: number; readonly isUnsure?: boolean };

/** Lines put together again: their texts, up to but not the line `end`; `before`: words that belong to the lines above. */
export type LinesTogether = { readonly texts: readonly BlockText[]; readonly end: number; readonly before: WordLine };

/** A head of money takes no more lines than this, and there are no more lines of rows. */
const mostHeadLines = 4;
const mostRowLines = 40;

/** Words in front of the amounts are no longer than this. */
const longestLabel = 24;

const isAmountLabel = (text: string): boolean => isAmountKind(fundingColumnKind(squash(text)));

const isGoal = ({ text }: Word): boolean => ['expected-goal', 'actual-goal'].includes(flowLabelKey(squash(text)) ?? '');

const endsBlock = (line: WordLine): boolean => {
  const first = squash(line[0]?.text ?? '');
  const whole = line.map(({ text }) => text).join(' ');
  // 1、资金来源 over some of the rows.
  const isOfMoney = isFundingRow(first) || isFundingBlockLabel(first.replace(/^\d{1,2}[、.．]/u, ''));
  const isLabel = (flowLabelKey(first) !== null && !isOfMoney) || isBlockName(first);
  const isOther = line.some(({ text }) => text.length > longestLabel || /[：:]\d/u.test(text));
  return isLabel || isOther || line.some(isGoal) || isFormTitle(whole);
};

const isBlockLabel = (text: string): boolean =>
  isFundingBlockLabel(text) || (isFundingBlockLabel(text.replace(/[（(].*$/u, '')) && /[）)]$/u.test(text));

/** 支出类型, 资金来源 over the labels of the rows. */
const isOverLabels = (text: string): boolean =>
  isFundingBlockLabel(text) || /^(?:资金|支出|收入|预算)(?:类型|来源|性质|项目|构成|名称)$/u.test(text);

/** Amounts begin here: what ends in front of it is a label. */
const firstAmount = (head: readonly Word[], rows: readonly WordLine[]): number => {
  const amounts = rows.flatMap((line) => line.filter(({ text }) => /^\d[\d.,，]*$/u.test(text)).slice(0, 1));
  return smallest(amounts.length > 0 ? amounts.map(({ from }) => from) : [head[0]?.from ?? 0]);
};

type Cut = { readonly labels: WordLine; readonly amounts: WordLine };

const cutAt = (line: WordLine, border: number): Cut => {
  const count = line.findIndex(({ from, text }) => from >= border - 1 || /^\d[\d.,，]*[%％]?$/u.test(text));
  return count < 0 ? { labels: line, amounts: [] } : { labels: line.slice(0, count), amounts: line.slice(count) };
};

/** The label of the whole block in front of those of its rows. */
const leadOf = (lines: readonly WordLine[], count: number) => {
  const [lead, ...more] = wordColumns(lines);
  if (lead === undefined || more.length === 0) return null;
  if (isBlockLabel(squash(columnText(lead)))) return { lead, isWithHead: true };
  const below = wordColumns(lines.slice(count))[0];
  return below !== undefined && below.from < (more[0]?.from ?? 0) && isBlockLabel(squash(columnText(below)))
    ? { lead: below, isWithHead: false }
    : null;
};

const isOver = (word: Word, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  word.from < to && from < word.to;

const step = 10;

const blockTexts = (
  head: readonly Word[],
  rows: readonly MoneyRow[],
  { first, lead, over, left }: { first: number; lead: string; over: string; left: number },
): readonly BlockText[] => {
  const place = (column: number) => ({ from: left + column * step, to: left + column * step + step - 2 });
  const label = { from: left - step, to: left - 2 };
  const heads = head.map(({ text }, column): BlockText => ({ ...place(column), text, line: first }));
  const body = rows.flatMap((row, at): readonly BlockText[] => [
    { ...label, text: row.label, line: first + 1 + at, isUnsure: row.isUnsure },
    ...row.values.map((value) => ({
      ...place(value.column),
      text: value.text,
      line: first + 1 + at,
      isUnsure: row.isUnsure || value.isUnsure,
    })),
  ]);
  const inFront = { from: left - 2 * step, to: left - step - 2 };
  return [
    ...(lead === '' ? [] : [{ ...inFront, text: lead, line: first + rows.length / 2 }]),
    ...(over === '' ? [] : [{ ...label, text: over, line: first }]),
    ...heads,
    ...body,
  ];
};

/** Labels in front of a head stand at no more places than this. */
const mostInFront = 4;

/** The head among some lines, without the words in front of it. */
const headBehind = (lines: readonly WordLine[]): { readonly head: readonly Word[]; readonly begin: number } | null => {
  const places = [...new Set(lines.flat().map(({ from }) => from))].toSorted((a, b) => a - b);
  for (const begin of places.slice(0, mostInFront)) {
    const own = lines.map((line) => line.filter(({ from }) => from >= begin));
    const head = own.some((line) => line.length === 0) ? null : moneyHead(own);
    if (head !== null) return { head, begin };
  }
  return null;
};

const moneyBelow = (lines: readonly WordLine[], at: number, count: number): LinesTogether | null => {
  const top = lines.slice(at, at + count);
  if (top.length < count || top.some((line) => line.length === 0)) return null;
  const found = headBehind(top);
  if (found === null) return null;
  const { head, begin } = found;
  const rest = lines.slice(at + count, at + count + mostRowLines);
  const stop = rest.findIndex(endsBlock);
  const end = at + count + (stop < 0 ? rest.length : stop);
  const body = lines.slice(at + count, end).filter((line) => line.length > 0);
  const border = firstAmount(head, body);
  const cuts = body.map((line) => cutAt(line, border));
  const inFront = top.map((line) => line.filter(({ from }) => from < begin));
  const block = leadOf([...inFront, ...cuts.map(({ labels }) => labels)], count);
  const isLead = (word: Word): boolean => block !== null && isOver(word, block.lead);
  const left = inFront.flat().filter((word) => block?.isWithHead !== true || !isLead(word));
  const over = squash(left.map(({ text }) => text).join(''));
  const isTold = over === '' || isOverLabels(over);
  const rows = moneyRows(
    cuts.map(({ labels, amounts }) => ({ labels: labels.filter((word) => !isLead(word)), amounts })),
    head,
  );
  if (rows === null || rows.length === 0) return null;
  const texts = blockTexts(head, rows, {
    first: at,
    lead: block === null ? '' : columnText(block.lead),
    over: isTold ? over : '',
    left: 3 * step,
  });
  return { texts, end, before: isTold ? [] : left };
};

/** The block of money whose head begins in a line; null where none does, or its cells cannot be told. */
export const moneyLines = (lines: readonly WordLine[], at: number): LinesTogether | null => {
  const isNear = lines
    .slice(at, at + mostHeadLines)
    .flat()
    .some(({ text }) => isAmountLabel(text));
  const isBegun = (lines[at] ?? []).some(
    ({ text }) => fundingColumnKind(squash(text)) !== null || /^(?:年初|全年|调整|执行|预算|分)/u.test(text),
  );
  if (!isNear || !isBegun) return null;
  for (let count = mostHeadLines; count > 0; count -= 1) {
    const found = moneyBelow(lines, at, count);
    if (found !== null) return found;
  }
  return null;
};
