import { isIndicatorHead } from '../../recognise/columns/indicator-head.ts';
import { indicatorColumnKind } from '../../recognise/labels/indicator-labels.ts';
import { isLevelName } from '../../recognise/labels/level-names.ts';
import { isBlockName } from '../text/preamble-segments.ts';
import { isWholeValue } from '../text/text-shape.ts';
import { type Column, countOf, readLine, type Way } from './head-ways.ts';
import { asksAgain, worthOf, worthOfGroup } from './label-worth.ts';
import type { LineHead } from './line-heads.ts';
import type { Word, WordLine } from './line-words.ts';

/** A head takes no more lines than this above and below that of its levels. */
const mostLines = 5;

/** Nor more words in a line. */
const mostWords = 24;

/** 经费保障 stands under 偏差原因分析 and nothing else. */
const isMisplaced = ({ groups }: Way, { text, group }: Column): boolean =>
  indicatorColumnKind(text) === 'cause' && indicatorColumnKind(groups[group ?? -1]?.text ?? '') !== 'reason';

/** The name of the block in front of its head goes on beside the rows. */
const blockNames = ['绩效指标', '年度绩效指标'];

const scoreOf = (way: Way): number => {
  const { columns, groups, cost } = way;
  const kinds = columns.map(({ text, group }) => (group === null ? indicatorColumnKind(text) : null));
  const isAgain = asksAgain(kinds);
  const ofColumns = columns.map((column, at) => {
    if (isBlockName(column.text) && at > 0) return -1;
    if (at === 0 && blockNames.some((name) => name !== column.text && name.startsWith(column.text))) return 0.6;
    if (column.group === null && Array.from(column.text).length < 2) return -0.5;
    return worthOf(column) - (isMisplaced(way, column) ? 1 : 0) - (isAgain[at] === true ? 0.5 : 0);
  });
  const ofGroups = groups.map((group, at) => (countOf(columns, at) < 2 ? -3 : worthOfGroup(group)));
  return [...ofColumns, ...ofGroups].reduce((sum, worth) => sum + worth, 0) - cost;
};

const besideCauses: readonly (string | null)[] = ['cause', 'reason', 'remark'];

/** 经费保障, 制度保障, …, 原因说明 stand under the 偏差原因分析 of the line above, which is in the middle of them. */
const overCauses = (way: Way): Way => {
  const { columns, groups } = way;
  const kinds = columns.map(({ text }) => indicatorColumnKind(text));
  const [first, final] = [kinds.indexOf('cause'), kinds.lastIndexOf('cause')];
  const line = columns[first]?.last ?? 0;
  const over = columns.findIndex(({ group, last }, at) => kinds[at] === 'reason' && group === null && last < line);
  const label = columns[over];
  if (first < 0 || label === undefined || over < first - 1) return way;
  const isBeside = (at: number): boolean =>
    besideCauses.includes(kinds[at] ?? null) && (columns[at]?.last ?? 0) >= line;
  let end = Math.max(over, final) + 1;
  while (isBeside(end)) end += 1;
  const grouped = columns.flatMap((column, at) =>
    at === over ? [] : [at >= first && at < end ? { ...column, group: groups.length } : column],
  );
  const isLonely = ({ group }: Column): boolean =>
    group !== null && group < groups.length && countOf(grouped, group) < 2;
  const joined = grouped.map((column) =>
    isLonely(column)
      ? { ...column, group: null, text: `${groups[column.group ?? 0]?.text ?? ''}${column.text}` }
      : column,
  );
  return { ...way, columns: joined, groups: [...groups, label] };
};

const toHead = ({ columns, groups }: Way, first: number, last: number): LineHead => {
  const labels = columns.map(({ text, from, to }) => ({ text, from, to }));
  return {
    first,
    last,
    labels,
    groups: groups.flatMap(({ text, from, to }, group) => {
      const over = labels.filter((_, at) => columns[at]?.group === group);
      return over.length === 0 ? [] : [{ text, from, to, over }];
    }),
  };
};

const isValue = ({ text }: Word): boolean =>
  isLevelName(text) || (isWholeValue(text) && /\d/u.test(text) && indicatorColumnKind(text) === null);

/** No word of a head is longer than this, or says something. */
const longestWord = 16;
const isSentence = ({ text }: Word): boolean => Array.from(text).length > longestWord || /[。；，]/u.test(text);

const isOutside = (words: WordLine | undefined): boolean =>
  words === undefined ||
  words.length === 0 ||
  words.length > mostWords ||
  words.some((word) => isValue(word) || isSentence(word));

const textOf = (words: WordLine): string => words.map(({ text }) => text).join('');

/** A cheap look before the ways are followed. */
const mayHold = (lines: readonly WordLine[]): boolean => {
  const text = lines.map(textOf).join('');
  return /级|指标(?:名称|内容)|名称/u.test(text) && /值|完成|目标|权重/u.test(text);
};

/** A head found by the ways its words can stand below each other, and how well its labels are known. */
export type FoundHead = { readonly head: LineHead; readonly score: number };

/** The head around a line whose labels were broken over several lines: the way in which all of them are known. */
export const searchHead = (lines: readonly WordLine[], at: number): FoundHead | null => {
  let best: FoundHead | null = null;
  for (let first = at; first >= Math.max(0, at - mostLines) && !isOutside(lines[first]); first -= 1) {
    if (!mayHold(lines.slice(first, at + mostLines + 1))) continue;
    let ways: readonly Way[] = [{ columns: [], groups: [], at: -1, cost: 0, promise: 0 }];
    for (let last = first; last <= at + mostLines && !isOutside(lines[last]); last += 1) {
      ways = readLine(ways, lines[last] ?? [], last - first);
      if (last < at) continue;
      for (const way of ways) {
        const score = scoreOf(way);
        if (best !== null && score <= best.score) continue;
        if (isIndicatorHead(way.columns.map(({ text }) => text)))
          best = { head: toHead(overCauses(way), first, last), score };
      }
    }
  }
  return best;
};
