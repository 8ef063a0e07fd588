/** Words with their points, at a place in the flow; `isFirst`: they begin a line, as every row does. */
export type Scored = { readonly at: number; readonly span: number; readonly points: number; readonly isFirst: boolean };

/** A level or a name and how deep it stands: 0 is a first level. */
export type Placed = Scored & { readonly depth: number };

/** Thousandths, so that sums of 2.5 and 7.36 are exact. */
export const thousandths = (text: string): number => Math.round(Number(text) * 1000);

/** Points that the levels down to each depth still lack below them. */
type Lacks = readonly number[];

/** What the levels lack once words stand at a depth; null where the level above lacks less. */
const withOne = (lacks: Lacks, depth: number, points: number): Lacks | null => {
  const above = (lacks[depth - 1] ?? points) - points;
  return above < 0 ? null : lacks.map((lack, at) => (at === depth ? points : at === depth - 1 ? above : lack));
};

/** A level that lacks nothing although no points stand below it. */
const filled = (lacks: Lacks, depth: number): Lacks => lacks.map((lack, at) => (at === depth ? 0 : lack));

/** A table that takes more steps than this is not told by its sums. */
const mostSteps = 5000;

/**
 * How deep all words stand, where only one way gives each level as many points as all that is below it together: the next word
 * stands below the deepest level that lacks points, and right behind it when it is the first there. `exception`: a level may
 * have names without points, or the words right behind a name may be a rule with the score.
 */
export const levelsBySums = (
  words: readonly Scored[],
  levels: number,
  exception: 'bare-names' | ((word: Scored) => boolean) | null,
): readonly Placed[] | null => {
  const found: (readonly Placed[])[] = [];
  let steps = 0;
  const go = (index: number, lacks: Lacks, placed: readonly Placed[]): void => {
    steps += 1;
    if (found.length > 1 || steps > mostSteps) return;
    const [word, before, last] = [words[index], words[index - 1], placed.at(-1)];
    if (word === undefined) {
      if (lacks.every((lack) => lack === 0)) found.push(placed);
      return;
    }
    const isBehind = before !== undefined && before.at + before.span === word.at;
    const depth = lacks.findLastIndex((lack) => lack > 0) + 1;
    const goesOn = last !== undefined && last.depth === depth - 1;
    if (goesOn && !isBehind) return;
    const next = !goesOn && !word.isFirst ? null : withOne(lacks, depth, word.points);
    if (next !== null) go(index + 1, next, [...placed, { ...word, depth }]);
    const isFollowed = words[index + 1]?.at === word.at + word.span;
    const isBare = exception === 'bare-names' && depth === levels - 1 && !isFollowed;
    if (next !== null && isBare) go(index + 1, filled(next, depth), [...placed, { ...word, depth }]);
    const isName = last?.depth === levels && last.at === before?.at;
    const isRule = typeof exception === 'function' && isBehind && isName && exception(word);
    if (isRule && word.points <= last.points) go(index + 1, lacks, placed);
  };
  const none = Array.from({ length: levels }, () => 0);
  go(0, none, []);
  return found.length === 1 && steps <= mostSteps ? (found[0] ?? null) : null;
};
