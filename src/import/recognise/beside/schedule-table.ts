import type { RawCell } from '../../read/raw-table.ts';
import { type Block, type Reading, together } from '../blocks.ts';
import { isBlankText, isPlaceholder, oneLine } from '../table/cell-text.ts';
import { type Grid, lastColumn, lastRow } from '../table/grid.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import { normaliseLabel } from '../labels/normalise-label.ts';
import { cellsUnder, joined } from '../table/row-cells.ts';
import { sectionKeyOf } from '../table/sections.ts';
import { readSpendingPlan } from './spending-plan.ts';

const step = /^(?:项目)?(?:实施|主要|工作|建设|进度|实施进度)?(?:内容|阶段|步骤|事项|措施)$/u;
const from = /^(?:计划|项目|预计)?(?:开始|起始|启动)(?:时间|日期)$/u;
const until = /^(?:计划|项目|预计)?(?:完成|结束|截止|终止)(?:时间|日期)$/u;

const headNamed = (cells: readonly RawCell[], pattern: RegExp): RawCell | undefined =>
  cells.find(({ text }) => pattern.test(normaliseLabel(text)));

/** 项目实施进度计划: steps with the time each begins and ends, kept beside as printed; null when the row heads none. */
const readSteps = (grid: Grid, row: number): Reading | null => {
  const cells = grid.cellsIn(row);
  const first = headNamed(cells, step);
  const begin = first === undefined ? undefined : headNamed(cells, from);
  const end = begin === undefined ? undefined : headNamed(cells, until);
  if (first === undefined || begin === undefined || end === undefined) return null;
  const front = first.column > 1 ? grid.at(row, first.column - 1) : null;
  const isNumbered = front !== null && indicatorColumnKind(front.text) === 'index';
  const label = isNumbered ? null : front;
  // Without merges the steps go on as long as a time stands behind their words, and nothing else.
  const isMerged = label !== null && lastRow(label) > row;
  /** How far the row slid to the left, where the place of the label beside it was lost with its merge. */
  const slideOf = (at: number): number =>
    label !== null && !isMerged && grid.cellsIn(at)[0]?.column === label.column ? first.column - label.column : 0;
  const isStep = (at: number): boolean => {
    const own = grid.cellsIn(at).map(({ column }) => column + slideOf(at));
    const isInside = own.every(
      (column) => (column >= first.column || (isNumbered && column === front.column)) && column <= lastColumn(end),
    );
    return isMerged ? at <= lastRow(label) : isInside && own.length > 1 && own.some((column) => column >= begin.column);
  };
  const blocks: Block[] = [];
  let next = row + 1;
  for (; next <= grid.rowCount && isStep(next) && sectionKeyOf(grid, next) === null; next += 1) {
    const slide = slideOf(next);
    const said = [first, begin, end].map((head) =>
      joined(cellsUnder(grid, next, { from: head.column - slide, to: lastColumn(head) - slide }).own),
    );
    const [what = '', ...times] = said.map(({ text }) => oneLine(text));
    const time = times.filter((text) => !isBlankText(text)).join('—');
    if ((isBlankText(what) || isPlaceholder(what)) && (time === '' || isPlaceholder(times[0] ?? ''))) continue;
    const name = label === null ? oneLine(first.text) : oneLine(label.text);
    blocks.push({ kind: 'aside', label: name, value: together(said, time === '' ? what : `${what}：${time}`) });
  }
  return { blocks, troubles: [], next };
};

/** What is to be done or spent until when; null when the row heads no such table. */
export const readScheduleTable = (grid: Grid, row: number): Reading | null =>
  readSteps(grid, row) ?? readSpendingPlan(grid, row);
