import { joinWrapped, widthInEms } from '../wide-text.ts';
import { startCost } from './cell-costs.ts';
import { type FlowColumn, spansOfLevels } from './flow-columns.ts';
import { type ColumnRole, skipCost } from './role-costs.ts';
import { beginsItem, type Token } from './text-tokens.ts';

export type FlowLayout = { readonly columns: readonly FlowColumn[]; readonly isSingleRow?: true };

/** What the parts of a reading cost whichever way led to them: asked for over and over, worked out once. */
export type FlowPrices = {
  readonly tokens: readonly Token[];
  readonly layout: FlowLayout;
  /** Per column of known names: how many tokens from each place on may be one. */
  readonly spans: readonly (readonly (readonly number[])[])[];
  /** That the columns between two places are blank. */
  readonly skips: (from: number, to: number) => number;
  /** That a cell of a column begins with a token. */
  readonly start: (column: number, at: number) => number;
  /** That a token which could be a level's name is taken for something else. */
  readonly aside: (at: number) => number;
  /** How wide the tokens from one place up to another are on one line, in ems. */
  readonly widthOf: (from: number, to: number) => number;
};

/** More tokens than this fill any line; counting on would take time and tell nothing. */
const longestPart = 40;

/** The text of some tokens that are one cell. */
export const textBetween = (tokens: readonly Token[], from: number, to: number): string =>
  tokens.slice(from, to).reduce((text, token, index) => {
    if (index === 0) return token.text;
    if (!token.isFirst) return `${text} ${token.text}`;
    return beginsItem(token.text) ? `${text}\n${token.text}` : joinWrapped(text, token.text);
  }, '');

/**
 * What is said of a project is blank in all rows but its first, and what stands in front of its name may be said of
 * several.
 */
const skipsBetween = (columns: readonly FlowColumn[], from: number, to: number): number => {
  const skipped = columns.slice(from, to);
  const isFree = from === 0 && (columns[to]?.isOfProject !== true || skipped.every(({ role }) => role !== 'heading'));
  return skipCost(skipped.filter(({ isOfProject }) => !isFree || isOfProject !== true).map((column) => column.role));
};

/** The first part of a level's name whose rest a page break took away. */
const brokenLevel = /^(?:产出|成本|效益|满意度|数量|质量|时效|..效益)指$/u;

/** Columns whose texts are known: levels by their names, names of indicators where their points tell them. */
const levelRoles: readonly ColumnRole[] = ['category', 'subcategory', 'name'];

/** A number for each pair of small whole numbers, worked out when it is asked for the first time. */
const remembered = (width: number, work: (one: number, other: number) => number): FlowPrices['skips'] => {
  const known: (number | undefined)[] = [];
  return (one, other) => (known[one * width + other] ??= work(one, other));
};

export const flowPrices = (tokens: readonly Token[], layout: FlowLayout): FlowPrices => {
  const { columns } = layout;
  const spans = spansOfLevels(tokens, columns);
  const isLevel = (at: number, role: ColumnRole): boolean =>
    columns.some((column, index) => column.role === role && (spans[index]?.[at] ?? []).length > 0);
  const asides = tokens.map(({ isFirst, text }, at) => {
    // 满意度指标 服务对象满意度指标 at the beginning of a line: a first level and its second.
    const isBehindFirst = tokens[at - 1]?.isFirst === true && isLevel(at - 1, 'category') && isLevel(at, 'subcategory');
    if (!isFirst) return isBehindFirst ? 1.5 : 0;
    return levelRoles.some((role) => isLevel(at, role)) || brokenLevel.test(text) ? 2.5 : 0;
  });
  const width = tokens.length + 1;
  return {
    tokens,
    layout,
    spans,
    skips: remembered(columns.length + 1, (from, to) => skipsBetween(columns, from, to)),
    start: remembered(width, (column, at) => startCost(columns[column]?.role ?? 'reason', { tokens, at })),
    aside: (at) => asides[at] ?? 0,
    widthOf: remembered(width, (from, to) => widthInEms(textBetween(tokens, Math.max(from, to - longestPart), to))),
  };
};
