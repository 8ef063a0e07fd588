import { type DrawingState, initialState, moveTo, type TextFont } from './drawing-state.ts';
import { compose, type Matrix, scaleOf, toMatrix } from './matrix.ts';
import type { Box, Glyph } from './page-content.ts';
import { strokesOf, thinFillsOf, thinPicture } from './path-strokes.ts';
import { showText } from './show-text.ts';

/** Operation codes of the PDF engine by name. */
export type OperationCodes = Readonly<Record<string, number>>;

export type PageProgram = {
  readonly codes: OperationCodes;
  readonly functions: readonly number[];
  readonly operands: readonly unknown[];
  readonly fontNamed: (name: string) => TextFont | null;
  /** From PDF space to points from the page's top left corner, page rotation included. */
  readonly toPage: Matrix;
};

type Canvas = {
  state: DrawingState;
  readonly saved: DrawingState[];
  readonly glyphs: Glyph[];
  readonly strokes: Box[];
  images: number;
};

type Operation = (canvas: Canvas, operands: readonly unknown[], program: PageProgram) => void;

const maxSaved = 2000;

const numberAt = (operands: readonly unknown[], index: number): number => {
  const value = operands[index];
  return typeof value === 'number' ? value : 0;
};

const save: Operation = (canvas) => {
  if (canvas.saved.length < maxSaved) canvas.saved.push({ ...canvas.state });
};

const restore: Operation = (canvas) => {
  canvas.state = canvas.saved.pop() ?? canvas.state;
};

const transformBy = (canvas: Canvas, matrix: Matrix): void => {
  canvas.state.transform = compose(canvas.state.transform, matrix);
};

const setFont = (canvas: Canvas, name: unknown, size: unknown, program: PageProgram): void => {
  const points = typeof size === 'number' ? size : 0;
  canvas.state.font = typeof name === 'string' ? program.fontNamed(name) : null;
  canvas.state.fontSize = Math.abs(points);
  canvas.state.fontDirection = points < 0 ? -1 : 1;
};

const setGState: Operation = (canvas, operands, program) => {
  for (const entry of Array.isArray(operands[0]) ? (operands[0] as readonly unknown[]) : []) {
    const [key, value] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
    if (key === 'LW' && typeof value === 'number') canvas.state.lineWidth = value;
    if (key === 'Font' && Array.isArray(value)) setFont(canvas, value[0], value[1], program);
  }
};

const moveText: Operation = ({ state }, operands) => {
  moveTo(state, state.lineX + numberAt(operands, 0), state.lineY + numberAt(operands, 1));
};

const stroking = ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];
const filling = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];

const constructPath: Operation = ({ state, strokes }, operands, { codes }) => {
  const [paint, paths] = operands;
  const packed = Array.isArray(paths) ? (paths[0] as unknown) : null;
  if (!(packed instanceof Float32Array) && !Array.isArray(packed)) return;
  const path = packed as ArrayLike<number>;
  const isOneOf = (names: readonly string[]): boolean => names.some((name) => codes[name] === paint);
  if (isOneOf(stroking)) {
    for (const box of strokesOf(path, state.transform, state.lineWidth * scaleOf(state.transform))) strokes.push(box);
  }
  if (isOneOf(filling)) {
    for (const box of thinFillsOf(path, state.transform)) strokes.push(box);
  }
};

const paintPicture: Operation = (canvas) => {
  const thin = thinPicture(canvas.state.transform);
  if (thin.length === 0) canvas.images += 1;
  canvas.strokes.push(...thin);
};

const beginAnnotation: Operation = (canvas, operands, program) => {
  canvas.saved.push({ ...canvas.state });
  canvas.state = initialState(program.toPage);
  transformBy(canvas, toMatrix(operands[2]));
  transformBy(canvas, toMatrix(operands[3]));
};

const operations: Readonly<Record<string, Operation>> = {
  save,
  restore,
  beginGroup: save,
  endGroup: restore,
  paintFormXObjectEnd: restore,
  endAnnotation: restore,
  beginAnnotation,
  setGState,
  moveText,
  constructPath,
  paintImageXObject: paintPicture,
  paintImageMaskXObject: paintPicture,
  paintInlineImageXObject: paintPicture,
  paintSolidColorImageMask: paintPicture,
  transform: (canvas, operands) => transformBy(canvas, toMatrix(operands)),
  paintFormXObjectBegin: (canvas, operands, program) => {
    save(canvas, operands, program);
    transformBy(canvas, toMatrix(operands[0]));
  },
  setLineWidth: ({ state }, operands) => {
    state.lineWidth = numberAt(operands, 0);
  },
  beginText: ({ state }) => {
    state.textMatrix = toMatrix(null);
    moveTo(state, 0, 0);
  },
  setTextMatrix: ({ state }, operands) => {
    state.textMatrix = toMatrix(operands[0]);
    moveTo(state, 0, 0);
  },
  setFont: (canvas, operands, program) => setFont(canvas, operands[0], operands[1], program),
  setCharSpacing: ({ state }, operands) => {
    state.characterSpacing = numberAt(operands, 0);
  },
  setWordSpacing: ({ state }, operands) => {
    state.wordSpacing = numberAt(operands, 0);
  },
  setHScale: ({ state }, operands) => {
    state.horizontalScale = numberAt(operands, 0) / 100;
  },
  setTextRise: ({ state }, operands) => {
    state.rise = numberAt(operands, 0);
  },
  setLeading: ({ state }, operands) => {
    state.leading = -numberAt(operands, 0);
  },
  setLeadingMoveText: (canvas, operands, program) => {
    canvas.state.leading = numberAt(operands, 1);
    moveText(canvas, operands, program);
  },
  nextLine: ({ state }) => moveTo(state, state.lineX, state.lineY + state.leading),
  showText: ({ state, glyphs }, operands) => showText(state, operands[0], glyphs),
};

/** Runs the drawing program of a page and keeps what tables are made of: characters and lines, with their places. */
export const interpretPage = (
  program: PageProgram,
): { readonly glyphs: readonly Glyph[]; readonly strokes: readonly Box[]; readonly images: number } => {
  const canvas: Canvas = { state: initialState(program.toPage), saved: [], glyphs: [], strokes: [], images: 0 };
  const byCode = new Map(Object.entries(operations).map(([name, operation]) => [program.codes[name], operation]));
  program.functions.forEach((code, index) => {
    const operands = program.operands[index];
    byCode.get(code)?.(canvas, Array.isArray(operands) ? (operands as readonly unknown[]) : [], program);
  });
  return { glyphs: canvas.glyphs, strokes: canvas.strokes, images: canvas.images };
};
