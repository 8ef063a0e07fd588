import { identity, type Matrix } from './matrix.ts';

/** The parts of a font that are needed to place its characters. */
export type TextFont = {
  readonly fontMatrix: readonly number[] | null;
  readonly vertical: boolean;
  readonly defaultVMetrics: readonly number[] | null;
};

/** Graphics and text state of the PDF imaging model, reduced to positions. */
export type DrawingState = {
  transform: Matrix;
  lineWidth: number;
  font: TextFont | null;
  fontSize: number;
  /** -1 when the font was set with a negative size. */
  fontDirection: 1 | -1;
  characterSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  rise: number;
  leading: number;
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
};

export const initialState = (transform: Matrix): DrawingState => ({
  transform,
  lineWidth: 1,
  font: null,
  fontSize: 0,
  fontDirection: 1,
  characterSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  rise: 0,
  leading: 0,
  textMatrix: identity,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
});

/** Starts a text line at that place of the text matrix. */
export const moveTo = (state: DrawingState, x: number, y: number): void => {
  state.lineX = x;
  state.lineY = y;
  state.x = x;
  state.y = y;
};
