import type { Box, Glyph, PageContent } from './page-content.ts';

type Turn = Glyph['turn'];

/** The direction in which most of the text runs. */
const mainTurn = (glyphs: readonly Glyph[]): Turn => {
  const counts = [0, 0, 0, 0];
  for (const { turn } of glyphs) counts[turn] = (counts[turn] ?? 0) + 1;
  const most = counts.indexOf(Math.max(...counts));
  return most === 1 || most === 2 || most === 3 ? most : 0;
};

type Place = { readonly x: number; readonly y: number };

const turnBack = ({ x, y }: Place, turn: Turn, { width, height }: PageContent): Place => {
  if (turn === 1) return { x: y, y: width - x };
  return turn === 2 ? { x: width - x, y: height - y } : { x: height - y, y: x };
};

const turnBox = (box: Box, turn: Turn, page: PageContent): Box => {
  const one = turnBack({ x: box.left, y: box.top }, turn, page);
  const other = turnBack({ x: box.right, y: box.bottom }, turn, page);
  return {
    left: Math.min(one.x, other.x),
    top: Math.min(one.y, other.y),
    right: Math.max(one.x, other.x),
    bottom: Math.max(one.y, other.y),
  };
};

const relative = (turn: Turn, main: Turn): Turn => {
  const left = (turn - main + 4) % 4;
  return left === 1 || left === 2 || left === 3 ? left : 0;
};

/** The page turned so that its text runs to the right: a wide table is often printed sideways. */
export const toUpright = (page: PageContent): PageContent => {
  const turn = mainTurn(page.glyphs);
  if (turn === 0) return page;
  const isSideways = turn !== 2;
  return {
    width: isSideways ? page.height : page.width,
    height: isSideways ? page.width : page.height,
    glyphs: page.glyphs.map((glyph) => ({
      ...glyph,
      ...turnBack(glyph, turn, page),
      turn: relative(glyph.turn, turn),
    })),
    strokes: page.strokes.map((box) => turnBox(box, turn, page)),
    images: page.images,
  };
};
