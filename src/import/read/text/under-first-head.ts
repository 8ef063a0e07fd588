/** A piece of a line between blanks; `from` and `to`: the places it takes. */
type Piece = { readonly text: string; readonly from: number; readonly to: number };

/** The middle of a label on a further page, and that of the same label on the first. */
type Anchor = { readonly own: number; readonly first: number };

/** A head whose labels stand side by side has at least as many. */
const fewestLabels = 3;

const wordsOf = (line: string): readonly Piece[] =>
  Array.from(line.matchAll(/\S+/gu), ({ 0: text, index }) => ({ text, from: index, to: index + text.length }));

const middleOf = ({ from, to }: Piece): number => (from + to) / 2;

/** Labels of both heads, left to right; none where they stand alike, or below each other. */
const anchorsOf = (first: readonly string[], again: readonly string[]): readonly Anchor[] => {
  const pairs = first.map((line, at) => [wordsOf(line), wordsOf(again[at] ?? '')] as const);
  const isBeside = pairs.some(([words]) => words.length >= fewestLabels);
  const anchors = pairs
    .flatMap(([words, others]) =>
      words.length === others.length
        ? words.map((word, at) => ({ first: middleOf(word), own: middleOf(others[at] ?? word) }))
        : [],
    )
    .toSorted((a, b) => a.own - b.own);
  const isSame = anchors.every(({ own, first: other }) => own === other);
  const isInOrder = anchors.every((anchor, at) => anchor.first >= (anchors[at - 1]?.first ?? 0));
  return isBeside && !isSame && isInOrder ? anchors : [];
};

/** A place on a further page as one on the first: between the labels in proportion, beside them as far off. */
const placeOn = (anchors: readonly Anchor[], place: number): number => {
  const at = anchors.findLastIndex(({ own }) => own <= place);
  const [left, right] = [anchors[at], anchors[at + 1]];
  if (left === undefined) return place + (right === undefined ? 0 : right.first - right.own);
  if (right === undefined || right.own === left.own) return place + left.first - left.own;
  return left.first + ((place - left.own) * (right.first - left.first)) / (right.own - left.own);
};

/** Words a blank apart below one label are one text. */
const piecesOf = (line: string, anchors: readonly Anchor[]): readonly Piece[] => {
  const labelOf = (word: Piece): number =>
    anchors.reduce(
      (best, { own }, at) =>
        Math.abs(own - middleOf(word)) < Math.abs((anchors[best]?.own ?? 0) - middleOf(word)) ? at : best,
      0,
    );
  return wordsOf(line).reduce<readonly Piece[]>((pieces, word) => {
    const last = pieces.at(-1);
    if (last === undefined || word.from - last.to > 1 || labelOf(last) !== labelOf(word)) return [...pieces, word];
    return [...pieces.slice(0, -1), { text: `${last.text} ${word.text}`, from: last.from, to: word.to }];
  }, []);
};

/**
 * Lines below a head that is printed again on a further page, where each page sets its columns anew: their texts go under
 * the labels of the first head.
 */
export const underFirstHead = (
  first: readonly string[],
  again: readonly string[],
): ((line: string) => string) | null => {
  const anchors = anchorsOf(first, again);
  if (anchors.length === 0) return null;
  return (line) =>
    piecesOf(line, anchors).reduce((text, piece, at, all) => {
      const gap = piece.from - (all[at - 1]?.to ?? piece.from);
      const from = Math.round(placeOn(anchors, middleOf(piece)) - piece.text.length / 2);
      return `${text.padEnd(Math.max(from, at === 0 ? 0 : text.length + Math.min(gap, 2)))}${piece.text}`;
    }, '');
};
