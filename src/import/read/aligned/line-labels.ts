import { isExecutionName, isLevelName } from '../../recognise/labels/level-names.ts';
import { greatest } from '../extremes.ts';
import { isCategoryLabel, isSubcategoryLabel } from '../text/level-labels.ts';
import { isBlockName } from '../text/preamble-segments.ts';
import { firstPiece, widthInEms } from '../wide-text.ts';
import { type PlacedText, squash } from './placed-text.ts';

/** A label of a level goes on at most this many lines below: a line of the cells beside may stand between. */
const mostBelow = 2;

/** A label takes no more lines than this. */
const mostLines = 10;

const isOtherName = (text: string): boolean => isBlockName(text) || isExecutionName(text);

/** A name of the first level, or of another. */
export type LevelName = (text: string) => boolean;
export const isFirstName: LevelName = (text) => isLevelName(text) || isCategoryLabel(text);
export const isFurtherName: LevelName = (text) => isLevelName(text) || isSubcategoryLabel(text);

/** The row that a text stands in, and its line. */
export type PlaceOf = (text: PlacedText) => { readonly line: number; readonly row: number };

type Best = { readonly cost: number; readonly from: number };

/** The labels of a column of levels, each with its lines: those below each other that are the name of a level, or fill theirs. */
export const levelLabels = (
  all: readonly PlacedText[],
  placeOf: PlaceOf,
  isLevel: LevelName,
): readonly (readonly PlacedText[])[] => {
  const isName = (text: string): boolean => isLevel(text) || isOtherName(text);
  const texts = all.toSorted((a, b) => a.top - b.top);
  const width = greatest(texts.map(({ text }) => widthInEms(text)));
  const isNear = (before: PlacedText, text: PlacedText): boolean =>
    placeOf(text).line - placeOf(before).line <= mostBelow;
  const isRest = (before: PlacedText, text: PlacedText): boolean =>
    placeOf(text).row === placeOf(before).row &&
    placeOf(text).line - placeOf(before).line === 1 &&
    widthInEms(before.text) + widthInEms(firstPiece(text.text)) > width - 0.6;
  const costOf = (own: readonly PlacedText[]): number | null => {
    const pairs = own.slice(1).map((text, at) => [own[at] ?? text, text] as const);
    if (!pairs.every(([before, text]) => isNear(before, text))) return null;
    const textOf = (from: number, end?: number): string =>
      squash(
        own
          .slice(from, end)
          .map(({ text }) => text)
          .join(''),
      );
    const isTwo = pairs.some((_, at) => isName(textOf(0, at + 1)) && isName(textOf(at + 1)));
    // 指标 ends a name, but for its points.
    if (isTwo || /指标[^（(]/u.test(textOf(0))) return null;
    if (isName(textOf(0))) return 1;
    return pairs.every(([before, text]) => isRest(before, text)) ? 2 * own.length + 1 : null;
  };
  const best: Best[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= texts.length; end += 1) {
    const ways = Array.from({ length: Math.min(end, mostLines) }, (_, back) => end - back - 1).flatMap((from) => {
      const cost = costOf(texts.slice(from, end));
      return cost === null ? [] : [{ cost: cost + (best[from]?.cost ?? 0), from }];
    });
    best.push(ways.toSorted((a, b) => a.cost - b.cost)[0] ?? { cost: Number.POSITIVE_INFINITY, from: end - 1 });
  }
  const labels: (readonly PlacedText[])[] = [];
  for (let end = texts.length; end > 0; end = best[end]?.from ?? 0) labels.unshift(texts.slice(best[end]?.from, end));
  return labels;
};
