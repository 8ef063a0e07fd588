/** The text of one cell of a table without lines, with its place: `top` and `bottom` are the baselines of its lines. */
export type PlacedText = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Height of its characters. */
  readonly size: number;
  /** Nobody knows whether all of its lines belong to it. */
  readonly isUnsure?: boolean;
  /** The heights between which its cell is known to reach. */
  readonly covers?: readonly [from: number, to: number];
};

/** Where the middle of a text stands; cells side by side are mostly centred in their row. */
export const middleOf = ({ top, bottom }: PlacedText): number => (top + bottom) / 2;

export const centreOf = ({ left, right }: PlacedText): number => (left + right) / 2;

/** Texts side by side, left to right. */
export type TextRow = { readonly middle: number; readonly texts: readonly PlacedText[] };

/** The words of a text, however they were spaced. */
export const squash = (text: string): string => text.replace(/\s+/gu, '');

/** How exactly the places of texts are known, as a share of the height of a row: on a page, and in lines of characters. */
export const exactly = 0.15;
export const byLines = 0.5;
