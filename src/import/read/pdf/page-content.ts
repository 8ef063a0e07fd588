/** One character on a page, in points from the top left corner; `y` is the baseline. */
export type Glyph = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the font. */
  readonly size: number;
  /** Direction in which the text runs, in quarter turns clockwise; 0 = to the right. */
  readonly turn: 0 | 1 | 2 | 3;
};

/** An axis-parallel rectangle; a drawn line is a thin one. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** What a page shows, as far as tables are concerned. */
export type PageContent = {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  /** Strokes and thin filled shapes. */
  readonly strokes: readonly Box[];
  /** How many pictures it shows. */
  readonly images: number;
};
