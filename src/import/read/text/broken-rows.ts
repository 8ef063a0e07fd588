import { squash } from '../../../domain/number/fold.ts';
import { greatest } from '../extremes.ts';
import { isFundingBlockLabel, isFundingRowLabel } from '../../recognise/labels/funding-labels.ts';
import { headerKey } from '../../recognise/labels/header-labels.ts';
import { isLevelName } from '../../recognise/labels/level-names.ts';
import { isFormTitle } from './find-forms.ts';
import { chapterNumber } from './outer-lines.ts';
import { isBlockName } from './preamble-segments.ts';
import { isWholeValue } from './text-shape.ts';
import { beginsItem } from './text-tokens.ts';

/** What divides the lines of one cell where its text is put together again. */
const lineBreak = '<br>';

/** A label written downwards has a line for each of its characters. */
const mostLinesOfLabel = 8;
const longestLabel = 20;

/** 前, 以上: what may still stand behind a whole value. */
const longestBound = 2;

/** No cell has more lines than this. */
const mostRests = 60;

/** A row is whole with as many cells as this many rows have. */
const fewestWholeRows = 3;

const isTabbed = (line: string): boolean => line.includes('\t');

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';

const isKnown = (text: string): boolean => {
  const bare = squash(text);
  if (bare.length > longestLabel) return false;
  if (isBlockName(bare) || isLevelName(bare) || isFundingBlockLabel(bare)) return true;
  return isFundingRowLabel(bare) || headerKey(bare) !== null;
};

/** How many lines without a tab, right above a row, are the beginning of the label in its first cell. */
const linesOfLabel = (above: readonly string[], row: string): number => {
  const first = row.slice(0, row.indexOf('\t'));
  if (first.trim() === '' || isKnown(first)) return 0;
  const most = Math.min(mostLinesOfLabel, above.length);
  for (let count = most; count > 0; count -= 1) {
    const lines = above.slice(-count);
    const isDownwards = count < 3 || lines.every((line) => squash(line).length < 3);
    if (isDownwards && isKnown([...lines, first].join(''))) return count;
  }
  return 0;
};

const lastCell = (row: string): string => row.slice(row.lastIndexOf('\t') + 1);

const isProse = (text: string): boolean => /[，。；,;]/u.test(text);

/** A note, a heading or another label with a colon below a table: no rest of its last cell. */
const standsAlone = (line: string): boolean => {
  const label = /^\s*([^：:，。]{1,14})[：:]/u.exec(line)?.[1];
  const isLabelled =
    label !== undefined &&
    !beginsItem(line.trim()) &&
    (isKnown(label) || /^(?:备?注|说明|附件?)\d*$/u.test(squash(label)));
  return isLabelled || isFormTitle(line) || chapterNumber(line) !== null;
};

/** The line is the rest of what a row says in its last cell: a text beside its label, items under each other. */
const goesOn = (row: string, line: string): boolean => {
  const text = lastCell(row).trim();
  if (text === '' || standsAlone(line)) return false;
  const begun = text.slice(text.lastIndexOf(lineBreak) + 1);
  if (/[，、；,;]$/u.test(begun)) return true;
  const isPair = row.split('\t').length === 2 && isKnown(row.slice(0, row.indexOf('\t')));
  return isPair && (isProse(line) || (isProse(text) && !/[。！!]$/u.test(text)));
};

/** The last cell of a row and the first one of the next are one: both rows are too short, and together as long as the others. */
const areOneRow = (row: string, next: string, width: number): boolean => {
  const [own, other] = [row.split('\t'), next.split('\t')];
  const [end = '', start = ''] = [own.at(-1), other[0]].map((text = '') => text.trim());
  if (own.length >= width || other.length >= width || own.length + other.length - 1 !== width) return false;
  if (end === '' || start === '') return false;
  // 12月底 may go on with 前; 3个 is no beginning of 巡查次数, which stands in a row that lost what was in front of it.
  if (isWholeValue(end) && squash(start).length > longestBound) return false;
  if (isKnown(`${end}${start}`)) return !isKnown(end);
  const isOfIndicator = own[0]?.trim() === '' || isLevelName(squash(own[0] ?? ''));
  return isOfIndicator && !isKnown(end) && !isKnown(start);
};

/** How many cells a whole row has; 0 where too few rows are alike. */
const widthOf = (lines: readonly string[]): number => {
  const rowsOf = new Map<number, number>();
  for (const line of lines.filter(isTabbed)) {
    const cells = line.split('\t').length;
    rowsOf.set(cells, (rowsOf.get(cells) ?? 0) + 1);
  }
  const usual = [...rowsOf].filter(([, count]) => count >= fewestWholeRows);
  return greatest(
    usual.map(([cells]) => cells),
    0,
  );
};

/** The lines with the labels in one piece that begin a row. */
const withWholeLabels = (lines: readonly string[]): readonly string[] => {
  const rows: string[] = [];
  for (const line of lines) {
    const count = isTabbed(line) ? linesOfLabel(rows.slice(rows.findLastIndex(isTabbed) + 1), line) : 0;
    const label = rows.splice(rows.length - count, count).map((text) => text.trim());
    rows.push([...label, line].join(lineBreak));
  }
  return rows;
};

/** The lines of one table, each of its rows in one piece. */
const wholeRows = (lines: readonly string[]): readonly string[] => {
  const width = widthOf(lines);
  const rows: string[] = [];
  let rests = 0;
  for (const line of withWholeLabels(lines)) {
    const above = rests < mostRests ? (rows.at(-1) ?? '') : '';
    const isRest = isTabbed(above) && (isTabbed(line) ? areOneRow(above, line, width) : goesOn(above, line));
    if (isRest) rows[rows.length - 1] = `${above}${lineBreak}${line.trimStart()}`;
    else rows.push(line);
    rests = isRest ? rests + 1 : 0;
  }
  return rows;
};

/** Lines divided by tabs with the cells put together again that were broken over several of them. */
export const withWholeRows = (lines: readonly string[]): readonly string[] => {
  if (!lines.some(isTabbed)) return lines;
  const whole: string[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (to < lines.length && isBlank(lines[to]) === isBlank(lines[from])) to += 1;
    const stretch = lines.slice(from, to);
    whole.push(...(stretch.some(isTabbed) ? wholeRows(stretch) : stretch));
    from = to;
  }
  return whole;
};
