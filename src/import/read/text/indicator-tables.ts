import { isListHead, wholeHeadRun } from './flow-head.ts';
import type { FlowHead, FlowHeadColumn } from './head-columns.ts';
import { indicatorRows } from './indicator-rows.ts';
import { labelSpan } from './label-spans.ts';
import { cutAtTotals } from './list-totals.ts';
import { cellAt, type SheetRow } from './sheet-rows.ts';
import type { Token } from './text-tokens.ts';

const indicatorBlock = /^(?:年度|长期|中期|实施期)?绩效指标$/u;

/** The tokens without the head of the table and the name of its block, where they stand again further down. */
const withoutRepeatedHeads = (tokens: readonly Token[], labels: readonly string[]): readonly Token[] => {
  const head = labels.join('|');
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    const run = token?.text.startsWith(labels[0]?.slice(0, 2) ?? '\u0000') === true ? wholeHeadRun(tokens, at) : null;
    if (run !== null && run.labels.join('|') === head) {
      at = run.end;
      continue;
    }
    const name = token?.isFirst === true ? labelSpan(tokens, at, (text) => indicatorBlock.test(text)) : 0;
    if (token !== undefined && name === 0) kept.push(token);
    at += Math.max(1, name);
  }
  return kept;
};

type Part = { readonly label: string; readonly tokens: readonly Token[] };

/** 长期绩效指标 and 年度绩效指标 below each other, each with its rows; one part where the text names one block or none. */
const partsOf = (tokens: readonly Token[], first: string): readonly Part[] => {
  const parts: { label: string; tokens: Token[] }[] = [{ label: first, tokens: [] }];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    const span = token?.isFirst === true ? labelSpan(tokens, at, (text) => indicatorBlock.test(text)) : 0;
    const label = tokens
      .slice(at, at + span)
      .map(({ text }) => text)
      .join('');
    if (span > 0 && label !== parts.at(-1)?.label && parts.at(-1)?.label !== '') parts.push({ label, tokens: [] });
    else if (token !== undefined && span === 0) parts.at(-1)?.tokens.push(token);
    at += Math.max(1, span);
  }
  return parts;
};

/** The indicators of one block; `levelColumn` is where the first level stands, 0 under a head without one. */
export type IndicatorTable = {
  readonly head: readonly SheetRow[];
  readonly body: readonly SheetRow[];
  readonly levelColumn: number;
};

/** The rows of a head: one, or two where words stand below others. */
const headRows = (columns: readonly FlowHeadColumn[]): readonly SheetRow[] => {
  const below = columns.flatMap(({ label, group }, at) => (group === '' ? [] : [cellAt(label, at + 1)]));
  const depth = below.length > 0 ? 2 : 1;
  const above = columns.flatMap(({ label, group }, at): SheetRow => {
    if (group === '') return [{ ...cellAt(label, at + 1), depth }];
    const span = columns.filter((other) => other.group === group).length;
    return columns[at - 1]?.group === group ? [] : [{ ...cellAt(group, at + 1), span }];
  });
  return below.length > 0 ? [above, below] : [above];
};

/** The rows of a list, its totals among them. */
const listRows = (tokens: readonly Token[], columns: readonly FlowHeadColumn[]): readonly SheetRow[] =>
  cutAtTotals(tokens, columns).flatMap(({ tokens: rows, total }) => [
    ...indicatorRows(rows, columns),
    ...(total === null ? [] : [total]),
  ]);

/** Beside another block its label stands in front of the indicators. */
const tableOf = ({ label, tokens }: Part, { labels, columns }: FlowHead, isLabelled: boolean): IndicatorTable => {
  const own = withoutRepeatedHeads(tokens, labels);
  const body = isListHead(columns) ? listRows(own, columns) : indicatorRows(own, columns);
  const head = headRows(columns);
  const levelColumn = columns.findIndex(({ kind }) => kind === 'category') + 1;
  if (!isLabelled) return { head, body, levelColumn };
  const moved = (row: SheetRow): SheetRow => row.map((cell) => ({ ...cell, column: cell.column + 1 }));
  const [top = [], ...lower] = head;
  const front = { ...cellAt(label, 1), depth: body.length + head.length };
  return {
    head: [[front, ...moved(top)], ...lower.map(moved)],
    body: body.map(moved),
    levelColumn: levelColumn === 0 ? 0 : levelColumn + 1,
  };
};

/** The indicators below a head, one table for each block; `block` is the label in front of the head. */
export const indicatorTables = (tokens: readonly Token[], head: FlowHead, block: string): readonly IndicatorTable[] => {
  const parts = partsOf(tokens, indicatorBlock.test(block) ? block : '');
  // Without levels nothing else tells the labels below the indicators from their names.
  const isLabelled = parts.length > 1 || head.columns.every(({ kind }) => kind !== 'category');
  return parts.map((part) => tableOf(part, head, isLabelled));
};

/** No first level in front of the first row, under a head that has one: its words are in another cell, as others' may be. */
export const lacksLevels = ({ body, levelColumn }: IndicatorTable): boolean => {
  // 合计 of a list stands in front of the levels.
  const first = body.find((row) => row.some(({ column }) => column >= levelColumn));
  return levelColumn > 0 && first !== undefined && !first.some(({ column }) => column === levelColumn);
};
