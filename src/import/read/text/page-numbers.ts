/** Fewer numbers in a row may be scores. */
const fewestPages = 3;

/** A page has more lines than this, and on the whole more than so many for each line of digits alone. */
const fewestLines = 5;
const linesPerNumber = 8;

type Numbered = { readonly line: number; readonly value: number };

type Chain = Numbered & { readonly length: number; readonly before: Chain | null };

/** The longest row of numbers each one more than the one before it, with lines between. */
const longestChain = (numbers: readonly Numbered[]): Chain | null => {
  const ends = new Map<number, Chain>();
  let longest: Chain | null = null;
  for (const { line, value } of numbers) {
    const previous = ends.get(value - 1);
    const before = previous !== undefined && line - previous.line > fewestLines ? previous : null;
    const chain: Chain = { line, value, before, length: (before?.length ?? 0) + 1 };
    if (chain.length >= (ends.get(value)?.length ?? 0)) ends.set(value, chain);
    if (chain.length > (longest?.length ?? 0)) longest = chain;
  }
  return longest;
};

/** The lines without the numbers of pages whose breaks were lost: 22, 23, 24 each alone on a line, far apart and each one more. */
export const withoutPageNumbers = (lines: readonly string[]): readonly string[] => {
  const numbers = lines.flatMap((text, line): readonly Numbered[] =>
    /^\s*\d{1,4}\s*$/u.test(text) ? [{ line, value: Number(text) }] : [],
  );
  const filled = lines.filter((line) => line.trim() !== '').length;
  if (numbers.length < fewestPages || numbers.length * linesPerNumber > filled) return lines;
  const longest = longestChain(numbers);
  if (longest === null || longest.length < fewestPages) return lines;
  const pages = new Set<number>();
  for (let page: Chain | null = longest; page !== null; page = page.before) pages.add(page.line);
  return lines.map((text, line) => (pages.has(line) ? '' : text));
};
