import type { DrawingState, TextFont } from './drawing-state.ts';
import { apply, compose, type Matrix } from './matrix.ts';
import type { Glyph } from './page-content.ts';
import { replaceRadicals } from '../radicals.ts';

/** A character as the PDF engine gives it; numbers between them are shifts in thousandths of the font size. */
type EngineGlyph = {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
};

const isEngineGlyph = (value: unknown): value is EngineGlyph =>
  typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value;

/** Brackets and ligatures that some producers write instead of the characters themselves: ﬁ for fi. */
const compatible = /[\u2329\u232a\ufb00-\ufb06]/gu;

/** Signs that fonts draw with the glyph of a common one, by which a PDF may name them; dashes of two and three among them. */
const drawnAlike: ReadonlyMap<string, string> = new Map([
  ['\u00ad', '-'],
  ['\u2011', '-'],
  ['\u2012', '–'],
  ['\u2215', '／'],
  ['\u22ef', '…'],
  ['\u2e3a', '——'],
  ['\u2e3b', '———'],
  ['\u301c', '～'],
  ...Array.from('①②③④⑤⑥⑦⑧⑨⑩', (sign, index): [string, string] => [String.fromCharCode(0x2780 + index), sign]),
]);

const plainText = (unicode: string): string =>
  replaceRadicals(Array.from(unicode, (sign) => drawnAlike.get(sign) ?? sign).join(''))
    .replace(compatible, (character) => character.normalize('NFKC'))
    .replace(/\p{Cc}/gu, '');

const quarterTurn = (matrix: Matrix, direction: number, vertical: boolean): 0 | 1 | 2 | 3 | null => {
  const angle = (Math.atan2(matrix[1] * direction, matrix[0] * direction) * 2) / Math.PI;
  const turn = vertical ? 0 : Math.round(angle);
  if (Math.abs(angle - turn) > 0.1 && !vertical) return null;
  return (((turn % 4) + 4) % 4) as 0 | 1 | 2 | 3;
};

const fontScale = (font: TextFont): number => font.fontMatrix?.[0] ?? 0.001;

const placed = (state: DrawingState, glyph: EngineGlyph, along: number, advance: number): Glyph | null => {
  const vertical = state.font?.vertical === true;
  const toPage = compose(state.transform, state.textMatrix);
  const turn = quarterTurn(toPage, state.fontDirection, vertical);
  const text = plainText(glyph.unicode);
  if (turn === null || text === '') return null;
  const unit = Math.hypot(toPage[0], toPage[1]);
  const size = state.fontSize * Math.hypot(toPage[2], toPage[3]);
  if (vertical) {
    const at = apply(toPage, state.x, state.y + along);
    return { text, x: at.x - size / 2, y: at.y + size * 0.85, width: size, size, turn };
  }
  const at = apply(toPage, state.x + along * state.horizontalScale * state.fontDirection, state.y + state.rise);
  return { text, x: at.x, y: at.y, width: Math.abs(advance * state.horizontalScale) * unit, size, turn };
};

/** Places the characters of one text operation and moves on; diagonal text (watermarks) is left out. */
export const showText = (state: DrawingState, items: unknown, glyphs: Glyph[]): void => {
  const { font, fontSize } = state;
  if (font === null || fontSize === 0 || !Array.isArray(items)) return;
  const perUnit = fontSize * fontScale(font);
  let along = 0;
  for (const item of items as readonly unknown[]) {
    if (typeof item === 'number') {
      along += ((font.vertical ? 1 : -1) * item * fontSize) / 1000;
    } else if (isEngineGlyph(item)) {
      const metrics = item.vmetric ?? font.defaultVMetrics;
      const advance = font.vertical ? (metrics?.[0] ?? -1000) * perUnit : item.width * perUnit;
      const glyph = placed(state, item, along, advance);
      if (glyph !== null) glyphs.push(glyph);
      const spacing = (item.isSpace ? state.wordSpacing : 0) + state.characterSpacing;
      along += font.vertical ? advance - spacing * state.fontDirection : advance + spacing * state.fontDirection;
    }
  }
  if (font.vertical) state.y += along;
  else state.x += along * state.horizontalScale * state.fontDirection;
};
