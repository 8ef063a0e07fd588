import { fundingColumnKind, isAmountKind } from '../../recognise/labels/funding-labels.ts';
import type { Word, WordLine } from './line-words.ts';
import { squash } from './placed-text.ts';

/** A label of a head put together of the words of its lines. */
type Stack = { readonly words: readonly (Word & { readonly line: number })[] };

/** A word goes on with a label no farther off than this, as lines are pushed aside by what stands in front. */
const farthest = 8;

/** A head has no more words than this. */
const mostWords = 24;

/** What the search may cost. */
const mostSteps = 20_000;

const isHeadLabel = (text: string): boolean => fundingColumnKind(squash(text)) !== null;

const textOf = ({ words }: Stack): string =>
  words
    .toSorted((a, b) => a.line - b.line || a.from - b.from)
    .map(({ text }) => text)
    .join('');

const distance = (one: Word, other: Word): number =>
  Math.min(
    Math.abs(one.from - other.from),
    Math.abs(one.from + one.to - other.from - other.to) / 2,
    Math.abs(one.to - other.to),
  );

/** How far a word is from a stack; null where it stands on the other side of a word of its own line, or too far off. */
const distanceTo = ({ words }: Stack, word: Word & { readonly line: number }): number | null => {
  const last = words.at(-1);
  const beside = words.filter(({ line }) => line === word.line);
  // 全年预算 | 数 in one line: the rest of a label that was pushed aside.
  if (beside.length > 0)
    return last !== undefined && word.from - last.to <= farthest && !isHeadLabel(word.text) ? 3 : null;
  const near = Math.min(...words.map((other) => distance(other, word)));
  return near <= farthest ? near : null;
};

/** An amount stands below a head, not in it. */
const isFigure = ({ text }: Word): boolean => /^[\d.,，]+[%％]?$/u.test(text);

type Way = { readonly cost: number; readonly stacks: readonly Stack[] };

/**
 * The words of one line, each the beginning of a label; one in brackets goes on with the label in front, as the rest of a
 * label that was pushed aside does where the head has no other line.
 */
const stacksOf = (line: readonly (Word & { readonly line: number })[], isOnly: boolean): readonly Stack[] =>
  line.reduce<readonly Stack[]>((own, word) => {
    const last = own.at(-1);
    if (last === undefined || isHeadLabel(word.text)) return [...own, { words: [word] }];
    const whole = { words: [...last.words, word] };
    const isInBrackets = isHeadLabel(textOf(last)) && /^[（(][^（）()]*[）)]$/u.test(word.text);
    return (isOnly || isInBrackets) && isHeadLabel(textOf(whole))
      ? [...own.slice(0, -1), whole]
      : [...own, { words: [word] }];
  }, []);

/** Words in lines → labels side by side, each known; null where there is no way, or another one is as good. */
export const moneyHead = (lines: readonly WordLine[]): readonly Word[] | null => {
  const all = lines.map((line, at) => line.map((word) => ({ ...word, line: at })));
  const main = all.reduce((best, line) => (line.length > best.length ? line : best), []);
  const rest = all.filter((line) => line !== main).flat();
  if (main.length < 2 || main.length + rest.length > mostWords || all.flat().some(isFigure)) return null;
  let steps = 0;
  const found: Way[] = [];
  const limit = (): number => found[0]?.cost ?? Number.POSITIVE_INFINITY;
  const keep = (way: Way): void => {
    const stacks = way.stacks.toSorted((a, b) => (a.words[0]?.from ?? 0) - (b.words[0]?.from ?? 0));
    if (!stacks.every((stack) => isHeadLabel(textOf(stack)))) return;
    found.push({ ...way, stacks });
    found.sort((a, b) => a.cost - b.cost);
  };
  const place = (at: number, way: Way): void => {
    steps += 1;
    if (steps > mostSteps || way.cost > limit()) return;
    const word = rest[at];
    if (word === undefined) return keep(way);
    way.stacks.forEach((stack, own) => {
      const far = distanceTo(stack, word);
      const isCrossing = way.stacks.some(
        (other, index) =>
          index !== own &&
          other.words.some(({ line }) => line === word.line) &&
          other.words.some(({ line, from }) => line === word.line && from < word.from) !==
            (other.words[0]?.from ?? 0) < (stack.words[0]?.from ?? 0),
      );
      if (far === null || isCrossing) return;
      place(at + 1, {
        cost: way.cost + far,
        stacks: way.stacks.map((other) => (other === stack ? { words: [...stack.words, word] } : other)),
      });
    });
    const isFree = way.stacks.every(({ words }) =>
      words.every((other) => other.to <= word.from || word.to <= other.from),
    );
    if (isFree) place(at + 1, { cost: way.cost + 1, stacks: [...way.stacks, { words: [word] }] });
  };
  const stacks = stacksOf(main, rest.length === 0);
  place(0, { cost: 0, stacks });
  const [best] = found;
  if (best === undefined) return null;
  const labels = best.stacks.map(
    (stack): Word => ({
      text: squash(textOf(stack)),
      from: Math.min(...stack.words.map(({ from }) => from)),
      to: Math.max(...stack.words.map(({ to }) => to)),
    }),
  );
  const amounts = labels.filter(
    ({ text }) => isAmountKind(fundingColumnKind(text)) && fundingColumnKind(text) !== 'rate',
  );
  return amounts.length < 2 ? null : labels;
};
