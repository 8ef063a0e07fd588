import { greatest } from '../extremes.ts';
import { firstPiece, widthInEms } from '../wide-text.ts';
import { textBetween } from './flow-prices.ts';
import type { Token } from './text-tokens.ts';

/** A line with less room left was broken for lack of it. */
const leastRoom = 2;

const endsText = (text: string): boolean => /[。！]$/u.test(text);

/** How wide each line of some tokens is, in ems. */
const lineWidths = (tokens: readonly Token[]): ReadonlyMap<number, number> => {
  const lines = new Map<number, Token[]>();
  for (const token of tokens) lines.set(token.line, [...(lines.get(token.line) ?? []), token]);
  return new Map([...lines].map(([line, own]) => [line, widthInEms(textBetween(own, 0, own.length))]));
};

/** The first of two texts ends here: with a blank behind its stop, or with a line that has room for what follows. */
const isCutAt = (tokens: readonly Token[], at: number, widths: ReadonlyMap<number, number>): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before === undefined || token === undefined) return false;
  if (!token.isFirst) return true;
  const used = widths.get(before.line) ?? 0;
  return greatest([...widths.values()], 0) - used - widthInEms(firstPiece(token.text)) >= leastRoom;
};

/**
 * Where the second of two texts begins that stood side by side, the only one of their places behind a full stop; null where
 * the texts do not tell.
 */
export const cutOfTexts = (tokens: readonly Token[]): number | null => {
  if (!endsText(tokens.at(-1)?.text ?? '')) return null;
  const cuts = tokens.flatMap((_, at) => (at > 0 && endsText(tokens[at - 1]?.text ?? '') ? [at] : []));
  const [cut] = cuts;
  return cuts.length === 1 && cut !== undefined && isCutAt(tokens, cut, lineWidths(tokens)) ? cut : null;
};
