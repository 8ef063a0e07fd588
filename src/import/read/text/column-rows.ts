import { assignCells, type FlowCell, type FlowRow } from './assign-cells.ts';
import type { FlowColumn } from './flow-columns.ts';
import { textBetween } from './flow-prices.ts';
import { isGoalRate, type Segment } from './preamble-segments.ts';
import { cellAt, type SheetRow, type SheetText, sideBySide } from './sheet-rows.ts';
import { cutOfTexts } from './two-texts.ts';

const halves = (cells: readonly SheetText[], width: number): SheetRow => {
  const span = Math.max(1, Math.floor((width - 1) / Math.max(1, cells.length)));
  return sideBySide(
    cells.map((cell) => ({ ...cell, span })),
    width - 1,
  ).map((cell) => ({ ...cell, column: cell.column + 1 }));
};

/** Texts end with a stop or not at all alike; one that ends without it where others do was cut elsewhere. */
const isCutOff = (row: FlowRow): boolean => {
  const ended = row.filter((cell) => /[。；;！!.）)]$/u.test(cell.text)).length;
  return ended > 0 && ended < row.length;
};

/** Fewer texts than heads: which one is blank is not told; the last one tells most likely what came of it. */
const spread = (found: FlowRow, count: number): readonly SheetText[] => {
  const isShort = count > 2 && found.length === 2;
  const row = isShort ? found.map((cell, at) => (at === 1 ? { ...cell, column: count - 1 } : cell)) : found;
  const isUnclear = isCutOff(row) || isShort;
  return Array.from({ length: count }, (_, column) => {
    const cell = row.find((candidate) => candidate.column === column);
    return { text: cell?.text ?? '', isDoubtful: isUnclear || cell?.isDoubtful === true };
  });
};

/** A goal and what came of it, where the text tells the one from the other. */
const twoTexts = ({ kind, values }: Segment, columns: readonly FlowColumn[]): readonly FlowRow[] | null => {
  const isOfTwo = kind === 'goals' && columns.length === 2 && columns.every(({ role }) => role === 'text');
  const cut = isOfTwo ? cutOfTexts(values) : null;
  if (cut === null) return null;
  const cell = (column: number, from: number, to: number): FlowCell => ({
    column,
    text: textBetween(values, from, to),
    isDoubtful: false,
    isCrowded: false,
  });
  return [[cell(0, 0, cut), cell(1, cut, values.length)]];
};

/** Texts that stand side by side under their heads: 预期目标 | 实际完成情况, 问题类型 | 存在问题 | 改进建议. */
export const columnRows = (segment: Segment, width: number): readonly SheetRow[] => {
  // 年度总体目标 in front of two heads is the label of the block.
  const isLed = segment.kind === 'goals' && segment.labels.filter((label) => !isGoalRate(label)).length > 2;
  const heads = isLed ? segment.labels.slice(1) : segment.labels;
  const columns = heads.map((head): FlowColumn => ({ role: isGoalRate(head) ? 'rate' : 'text' }));
  const rows =
    twoTexts(segment, columns) ??
    assignCells(segment.values, segment.kind === 'goals' ? { columns, isSingleRow: true } : { columns });
  const texts = rows.map((row) => halves(spread(row, columns.length), width));
  const head = halves(
    heads.map((text) => ({ text })),
    width,
  );
  const block = isLed ? [{ ...cellAt(segment.labels[0] ?? '', 1), depth: texts.length + 1 }] : [];
  return [[...block, ...head], ...texts];
};
