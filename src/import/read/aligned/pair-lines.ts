import { fundingColumnKind, isFundingBlockLabel } from '../../recognise/labels/funding-labels.ts';
import { listedHeaderKey } from '../../recognise/labels/header-labels.ts';
import { indicatorColumnKind } from '../../recognise/labels/indicator-labels.ts';
import { isFormTitle } from '../text/find-forms.ts';
import { flowLabelKey, isBlockName, isFundingRow } from '../text/preamble-segments.ts';
import { widthInEms } from '../wide-text.ts';
import type { Word, WordLine } from './line-words.ts';
import { squash } from './placed-text.ts';
import { isAmount } from './row-cells.ts';
import { onlyTies, searchRows } from './row-search.ts';
import { columnText, joinedLines, type WordColumn, wordColumns } from './word-columns.ts';

/** A row of labels and values takes no more lines than this. */
const mostLines = 6;

/** A row of several lines, with its cells in one piece each; `from`: its first line. */
export type PairRow = {
  readonly from: number;
  readonly to: number;
  readonly cells: WordLine;
  readonly isUnsure: boolean;
};

const isLabel = (text: string): boolean =>
  flowLabelKey(text) !== null || isBlockName(text) || isFundingBlockLabel(text) || isFundingRow(text);

/** 填报单位：某局 in one piece. */
const isInline = (text: string): boolean => isLabel(/^([^：:]{2,14})[：:]./u.exec(text)?.[1] ?? '');

const heading = /^[一二三四五六七八九十]、/u;

/** A title, the year below it, the unit of money or the number of an annex: nothing of it stands in other lines. */
const isAlone = (line: WordLine): boolean => {
  const text = line.map((word) => word.text).join(' ');
  return isFormTitle(text) || /^[（(]?\s*20\d\d\s*年|^附[件表]|^[（(]?(?:金额)?单位[：:]/u.test(squash(text));
};

/** A line before the last of a text is as long as the longest of them, or nearly. */
const isFilled = ({ lines }: WordColumn): boolean => {
  const widths = lines
    .filter((words) => words.length > 0)
    .map((words) => widthInEms(words.map(({ text }) => text).join(' ')));
  const widest = Math.max(...widths);
  return widths.slice(0, -1).every((width) => width > widest - 1.6);
};

const isBroken = ({ lines }: WordColumn): boolean => lines.filter((words) => words.length > 0).length > 1;

/** The texts of the lines of a column. */
const partsOf = ({ lines }: WordColumn): readonly string[] =>
  lines.map((words) => squash(words.map(({ text }) => text).join(''))).filter((text) => text !== '');

/** 其他资金：80.00 is a label and all of its amount: what stands below it is another. */
const isPastAmount = (column: WordColumn): boolean => {
  const parts = partsOf(column);
  return parts.some((text, at) => /[：:][\d.,]+$/u.test(text) && !isAmount(parts[at + 1] ?? '0'));
};

/** Its wording is known, not only the way such labels are put together. */
const isListed = (text: string): boolean =>
  listedHeaderKey(text) !== null || isBlockName(text) || isFundingBlockLabel(text) || isFundingRow(text);

/** Two labels below each other are not one; nor is a label with a text below that makes it no wording that is known. */
const isTwo = (column: WordColumn): boolean => {
  const parts = partsOf(column);
  return parts.some((_, at) => {
    const [start, rest] = [parts.slice(0, at).join(''), parts.slice(at).join('')];
    return at > 0 && isLabel(start) && (isLabel(rest) || (!isListed(start + rest) && !/^(?:[（(]|名?称$)/u.test(rest)));
  });
};

const isTold = (text: string): boolean => isLabel(text) || isInline(text);

/** Whether some lines are one row: a label in front, labels and values each in one column. */
const isRow = (columns: readonly WordColumn[]): boolean => {
  const texts = columns.map((column) => squash(columnText(column)));
  const first = heading.test(texts[0] ?? '') ? 1 : 0;
  if (!isTold(texts[first] ?? '') && !isTold(texts[0] ?? '')) return false;
  return columns.every((column, at) => {
    if (!isBroken(column)) return true;
    if (isPastAmount(column)) return false;
    const text = texts[at] ?? '';
    if (isLabel(text)) return !isTwo(column);
    const before = texts[at - 1] ?? '';
    return (
      isFilled(column) && !holdsOther(column) && (isInline(text) || isLabel(before) || (heading.test(text) && at === 0))
    );
  });
};

/** A text below the first line of a value that begins a label, a heading or a head of its own. */
const beginsOther = (text: string): boolean =>
  isTold(text) ||
  heading.test(text) ||
  fundingColumnKind(text) !== null ||
  indicatorColumnKind(text) !== null ||
  /^.{1,12}[：:]/u.test(text);

const holdsOther = ({ lines }: WordColumn): boolean =>
  lines
    .filter((words) => words.length > 0)
    .flatMap((words, at) => (at === 0 ? words.slice(1) : words))
    .some(({ text }) => beginsOther(squash(text)));

const cellOf = (column: WordColumn): Word => {
  const text = squash(columnText(column));
  return { text: isLabel(text) ? text : joinedLines(column.lines), from: column.from, to: column.to };
};

/** 某某 beside 某某: two values side by side, or the beginning of a label. */
const strayCost = (texts: readonly string[]): number =>
  texts.filter((text, at) => at > 0 && !isTold(text) && !isLabel(texts[at - 1] ?? '')).length / 2;

/** A broken label whose whole wording nobody has listed. */
const unlistedCost = (columns: readonly WordColumn[]): number =>
  columns.filter((column) => {
    const text = squash(columnText(column));
    return isBroken(column) && isLabel(text) && !isListed(text);
  }).length / 4;

/** What speaks against a line being a row of its own. */
const lineCost = (line: WordLine): number => {
  if (line.length === 0 || isAlone(line)) return 0;
  const texts = line.map(({ text }) => squash(text));
  return (isTold(texts[0] ?? '') ? 0 : 1) + strayCost(texts);
};

/** A label with its value, and no text that might belong to the lines around. */
export const isToldLine = (line: WordLine): boolean => lineCost(line) === 0 && !isTwice(line);

/** Two amounts of the same money side by side: nobody knows what each is for. */
const isTwice = (line: WordLine): boolean => line.filter(({ text }) => isFundingRow(squash(text))).length > 1;

/** The rows of several lines among lines of labels and values. */
export const pairRows = (lines: readonly WordLine[]): readonly PairRow[] => {
  const columnsOf = (from: number, to: number): readonly WordColumn[] => wordColumns(lines.slice(from, to));
  const costOf = (from: number, to: number): number => {
    const own = lines.slice(from, to);
    const [line = []] = own;
    if (own.length === 1) return lineCost(line);
    if (own.some((each) => each.length === 0 || isAlone(each))) return Number.POSITIVE_INFINITY;
    const columns = columnsOf(from, to);
    if (!isRow(columns)) return Number.POSITIVE_INFINITY;
    const stray = strayCost(columns.map((column) => squash(columnText(column))));
    return (own.length - 1) / 2 + stray + unlistedCost(columns);
  };
  const cuts = searchRows(lines.length, mostLines, costOf, onlyTies);
  return cuts.rows.flatMap(([from, to], row) => {
    if (to - from < 2) return [];
    const cells = columnsOf(from, to).map(cellOf);
    return [{ from, to, cells, isUnsure: cuts.unsure.has(row) || isTwice(cells) }];
  });
};
