import { namesBody } from '../../recognise/labels/body-names.ts';
import { amountInside, continueCost } from './cell-costs.ts';
import type { FlowPrices } from './flow-prices.ts';
import type { ColumnRole } from './role-costs.ts';
import { textShape } from './text-shape.ts';

/** Taking one token, or the tokens of one label, for the beginning of a cell of a column or for more of it. */
type Move = {
  /** Price of this step alone, and the part of it for what the row above leaves blank at its end. */
  readonly price: number;
  readonly closing: number;
  readonly from: number;
  readonly fromColumn: number;
  /** The token after its last. */
  readonly to: number;
  readonly column: number;
  /** Where the part of the cell on the current line begins. */
  readonly lineFrom: number;
  readonly kind: 'new-row' | 'new-cell' | 'continue';
};

/** The last step of the cheapest way to a place; `cost` is that of the whole way. */
export type Step = Move & { readonly cost: number };

export const newRowCost = 0.5;
const nextLineCost = 0.3;

/** Between two readings that are otherwise alike, values stand as far left as they can. */
const gapCost = 0.02;

/** A search for the cheapest reading: per place in the flow and column, the cheapest way to have come there. */
export type Search = FlowPrices & {
  readonly widths: readonly (number | null)[];
  readonly steps: (Step | null)[][];
};

export const roleAt = (search: Search, column: number): ColumnRole => search.layout.columns[column]?.role ?? 'reason';

/** `指标1：` alone is printed for the person who fills in: nothing is missing behind it. */
const closingCost = (search: Search, origin: Origin): number => {
  if (origin.column < 0) return 0;
  const isPrinted = textShape(search.tokens[origin.at - 1]?.text ?? '') === 'placeholder';
  return newRowCost + (isPrinted ? 0 : search.skips(origin.column + 1, search.layout.columns.length));
};

type Origin = { readonly at: number; readonly column: number; readonly cost: number; readonly lineFrom: number };

/** A space between a number and a word stands inside a text far more often than between two texts. */
const midTextCost = (search: Search, origin: Origin, column: number): number =>
  ['name', 'text'].includes(roleAt(search, origin.column)) && roleAt(search, column) === 'text' ? 1.5 : 0;

/** What it costs to begin a cell in the middle of a line, or at the beginning of one. */
const breakCost = (search: Search, origin: Origin, column: number, kind: Move['kind']): number => {
  const isFirst = search.tokens[origin.at]?.isFirst === true;
  if (kind === 'new-cell') return isFirst ? nextLineCost : midTextCost(search, origin, column);
  if (isFirst || origin.column < 0) return 0;
  return search.layout.columns[column]?.isLabel === undefined ? 5 : 2;
};

/** What it costs that words in front of a project are no unit's by name; a unit is printed once for all its projects. */
const otherNameCost = 1.3;

/** A project without a unit in the first row, or behind words that name no body. */
const isBehindOther = (search: Search, { at, column: before }: Origin, column: number): boolean => {
  const { columns } = search.layout;
  if (columns[column]?.role !== 'heading' || columns[column]?.isOfProject !== true) return false;
  if (before < 0) return columns.slice(0, column).some(({ role }) => role === 'text');
  return columns[before]?.role === 'text' && !namesBody(search.tokens[at - 1]?.text ?? '');
};

const movesTo = (search: Search, origin: Origin, column: number, kind: 'new-row' | 'new-cell'): readonly Move[] => {
  const first = kind === 'new-row' ? 0 : origin.column + 1;
  const closing = kind === 'new-row' ? closingCost(search, origin) : 0;
  const skips = search.skips(first, column) + (column - first) * gapCost;
  const spent = closing + skips + breakCost(search, origin, column, kind);
  const { at, column: fromColumn } = origin;
  const named = search.spans[column]?.[at] ?? [];
  const behind = isBehindOther(search, origin, column) ? otherNameCost : 0;
  const own = named.length > 0 ? 0 : search.start(column, at) + search.aside(at) + behind;
  const counts = named.length > 0 ? named : [1];
  const price = spent + own;
  return counts.map((count) => ({ from: at, fromColumn, lineFrom: at, closing, kind, column, to: at + count, price }));
};

const movesToCells = (search: Search, origin: Origin, kind: 'new-row' | 'new-cell'): readonly Move[] => {
  const moves: Move[] = [];
  const first = kind === 'new-row' ? 0 : origin.column + 1;
  for (let column = first; column < search.layout.columns.length; column += 1) {
    moves.push(...movesTo(search, origin, column, kind));
  }
  return moves;
};

const moveOn = (search: Search, origin: Origin): readonly Move[] => {
  const { tokens, layout, widths } = search;
  const column = layout.columns[origin.column];
  if (column === undefined) return [];
  const used = search.widthOf(origin.lineFrom, origin.at);
  const above = { used, width: widths[origin.column] ?? null };
  const odd = column.isOfProject ? amountInside(tokens[origin.at]?.text ?? '') : 0;
  const price = continueCost(column.role, { tokens, at: origin.at }, above) + search.aside(origin.at) + odd;
  const lineFrom = tokens[origin.at]?.isFirst === true ? origin.at : origin.lineFrom;
  const place = { from: origin.at, fromColumn: origin.column, column: origin.column, lineFrom, closing: 0 };
  return [{ ...place, kind: 'continue', to: origin.at + 1, price }];
};

/** Every way on from a place that was reached; the first cell of all begins a row. */
const movesFrom = (search: Search, origin: Origin): readonly Move[] => {
  if (origin.column < 0) return movesToCells(search, origin, 'new-row');
  const within = [...moveOn(search, origin), ...movesToCells(search, origin, 'new-cell')];
  return search.layout.isSingleRow === true ? within : [...within, ...movesToCells(search, origin, 'new-row')];
};

const originsAt = (search: Search, at: number): readonly Origin[] =>
  at === 0
    ? [{ at: 0, column: -1, cost: 0, lineFrom: 0 }]
    : (search.steps[at] ?? []).flatMap((step, column) =>
        step === null ? [] : [{ at, column, cost: step.cost, lineFrom: step.lineFrom }],
      );

/** Finds the cheapest way to every place in the flow. */
export const searchCells = (prices: FlowPrices, widths: readonly (number | null)[]): Search => {
  const { tokens, layout } = prices;
  const steps = Array.from({ length: tokens.length + 1 }, () => layout.columns.map((): Step | null => null));
  const search: Search = { ...prices, widths, steps };
  for (let at = 0; at < tokens.length; at += 1) {
    for (const origin of originsAt(search, at)) {
      for (const move of movesFrom(search, origin)) {
        const cost = origin.cost + move.price;
        const reached = steps[move.to];
        if (reached !== undefined && cost < (reached[move.column]?.cost ?? Number.POSITIVE_INFINITY)) {
          reached[move.column] = { ...move, cost };
        }
      }
    }
  }
  return search;
};

const endCost = (search: Search, at: number): number => search.skips(at + 1, search.layout.columns.length);

/**
 * How much more the cheapest reading costs that takes a token for something else: for another column or another kind of
 * step; and the one that begins no cell where this one does, or the reverse. Little means that the text does not tell.
 */
export type Margin = { readonly asCell: number; readonly asBoundary: number };

const marginOf = (costs: ReadonlyMap<string, number>): Margin => {
  const [best, ...others] = [...costs].toSorted(([, a], [, b]) => a - b);
  const isOn = ([as]: readonly [string, number]): boolean => as.startsWith('continue');
  const otherwise = best === undefined ? undefined : others.find((other) => isOn(other) !== isOn(best));
  const lowest = best?.[1] ?? 0;
  return {
    asCell: (others[0]?.[1] ?? Number.POSITIVE_INFINITY) - lowest,
    asBoundary: (otherwise?.[1] ?? Number.POSITIVE_INFINITY) - lowest,
  };
};

/** Margins of all tokens: the ways to a place, taken with the cheapest way from there to the end. */
export const readingMargins = (search: Search): readonly Margin[] => {
  const { tokens, layout } = search;
  const rests = Array.from({ length: tokens.length + 1 }, () => layout.columns.map(() => Number.POSITIVE_INFINITY));
  layout.columns.forEach((_, column) => {
    (rests[tokens.length] ?? [])[column] = endCost(search, column);
  });
  const taken = tokens.map(() => new Map<string, number>());
  const note = (at: number, as: string, cost: number): void => {
    const known = taken[at]?.get(as);
    if (known === undefined || cost < known) taken[at]?.set(as, cost);
  };
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    for (const origin of originsAt(search, at)) {
      let rest = Number.POSITIVE_INFINITY;
      for (const { to, column, kind, price } of movesFrom(search, origin)) {
        const onward = price + (rests[to]?.[column] ?? Number.POSITIVE_INFINITY);
        rest = Math.min(rest, onward);
        note(at, `${kind} ${column}`, origin.cost + onward);
        for (let inside = at + 1; inside < to; inside += 1) note(inside, `continue ${column}`, origin.cost + onward);
      }
      if (origin.column >= 0) (rests[at] ?? [])[origin.column] = rest;
    }
  }
  return taken.map(marginOf);
};

const cheapestEnd = (search: Search): number => {
  let best = -1;
  let lowest = Number.POSITIVE_INFINITY;
  search.steps[search.tokens.length]?.forEach((step, column) => {
    if (step === null) return;
    const cost = step.cost + endCost(search, column);
    if (cost < lowest) [lowest, best] = [cost, column];
  });
  return best;
};

/** The cheapest way through all tokens, first step first. */
export const cheapestWay = (search: Search): readonly Step[] => {
  const way: Step[] = [];
  let to = search.tokens.length;
  let column = cheapestEnd(search);
  for (let step = search.steps[to]?.[column]; step !== null && step !== undefined; step = search.steps[to]?.[column]) {
    way.push(step);
    [to, column] = [step.from, step.fromColumn];
    if (to === 0) break;
  }
  return way.reverse();
};
