import { widthInEms } from '../wide-text.ts';
import { type ColumnRole, continueCost, startCost } from './cell-costs.ts';
import type { Token } from './text-tokens.ts';

/** A cell as a stretch of tokens. */
export type Stretch = {
  readonly role: ColumnRole;
  readonly width: number | null;
  readonly from: number;
  readonly to: number;
};

/** When the next best place of a boundary costs hardly more, the text does not tell where one cell ends. */
const clearMargin = 1.2;

/** How many tokens a boundary may be off. */
const reach = 6;

const wordy: readonly ColumnRole[] = ['name', 'target', 'actual', 'reason', 'text'];

const widthOf = (tokens: readonly Token[], from: number, to: number): number =>
  widthInEms(
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' '),
  );

/** What it costs to take tokens for one cell of that column. */
const cellCost = (tokens: readonly Token[], cell: Stretch, from: number, to: number): number => {
  let lineFrom = from;
  let cost = 0;
  for (let at = from + 1; at < to; at += 1) {
    cost += continueCost(cell.role, { tokens, at }, { used: widthOf(tokens, lineFrom, at), width: cell.width });
    if (tokens[at]?.isFirst === true) lineFrom = at;
  }
  return cost;
};

/** Whether the boundary between two neighbouring cells could as well stand a little higher or lower. */
export const isBoundaryUnclear = (tokens: readonly Token[], left: Stretch, right: Stretch): boolean => {
  if (!wordy.includes(left.role) || !wordy.includes(right.role)) return false;
  const cost = (at: number): number =>
    cellCost(tokens, left, left.from, at) +
    startCost(right.role, { tokens, at }) +
    cellCost(tokens, right, at, right.to);
  const chosen = cost(right.from);
  const first = Math.max(left.from + 1, right.from - reach);
  const last = Math.min(right.to - 1, right.from + reach);
  for (let at = first; at <= last; at += 1) {
    if (at !== right.from && cost(at) - chosen < clearMargin) return true;
  }
  return false;
};
