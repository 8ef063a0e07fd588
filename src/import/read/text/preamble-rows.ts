import { isFundingBlockLabel, isFundingRowLabel } from '../../recognise/labels/funding-labels.ts';
import { assignCells, type FlowColumn, type FlowRow, textBetween } from './assign-cells.ts';
import type { Segment } from './preamble-segments.ts';
import { type SheetCell, type SheetRow, type SheetText, sideBySide } from './sheet-rows.ts';
import { textShape } from './text-shape.ts';
import type { Token } from './text-tokens.ts';

type Sheet = {
  readonly width: number;
  readonly rows: SheetRow[];
  /** Columns of 项目资金, when its rows have any. */
  heads: readonly string[];
  /** First column of the amounts of the tasks above; 0 when there are none. */
  taskAmounts: number;
  /** Label of the block that the next row of 项目资金 begins. */
  block: SheetText | null;
};

const isNumeric = (text: string): boolean => ['number', 'none', 'measure'].includes(textShape(text));

const isAmounts = (values: readonly Token[]): boolean =>
  values.every((token) => isNumeric(token.text)) || isNumeric(values.map((token) => token.text).join(''));

/** Fewer values than columns: which ones are blank the text does not tell, unless only the score of a part row is. */
const areDoubtful = (values: readonly Token[], heads: readonly string[], label: string): boolean =>
  values.length < heads.length - (/总额|合计/u.test(label) ? 0 : 1);

const cellAt = (text: string, column: number, isDoubtful = false): SheetCell => ({
  text,
  column,
  span: 1,
  depth: 1,
  isDoubtful,
});

/** A row of 项目资金: its label in the second column, behind the block's own; then one value per column, or its value. */
const fundingRow = (segment: Segment, sheet: Sheet): SheetRow => {
  const label = segment.labels[0] ?? '';
  if (sheet.heads.length === 0) {
    const texts = [{ text: label }, { text: segment.values.map((token) => token.text).join(' ') }];
    return sideBySide(texts, sheet.width - 1).map((cell) => ({ ...cell, column: cell.column + 1 }));
  }
  const isDoubtful = areDoubtful(segment.values, sheet.heads, label);
  return [cellAt(label, 2), ...segment.values.map((token, index) => cellAt(token.text, index + 3, isDoubtful))];
};

const headRow = (labels: readonly string[], from: number): SheetRow =>
  labels.map((text, index) => cellAt(text, from + index));

const halves = (cells: readonly SheetText[], width: number): SheetRow => {
  const span = Math.max(1, Math.floor((width - 1) / Math.max(1, cells.length)));
  return sideBySide(
    cells.map((cell) => ({ ...cell, span })),
    width - 1,
  ).map((cell) => ({ ...cell, column: cell.column + 1 }));
};

const spread = (row: FlowRow | undefined, count: number): readonly SheetText[] =>
  Array.from({ length: count }, (_, column) => {
    const cell = row?.find((candidate) => candidate.column === column);
    return { text: cell?.text ?? '', isDoubtful: cell?.isDoubtful ?? false };
  });

/** Texts that stand side by side under their heads: 预期目标 | 实际完成情况, 问题类型 | 存在问题 | 改进建议. */
const columnRows = (segment: Segment, sheet: Sheet): readonly SheetRow[] => {
  const columns = segment.labels.map((): FlowColumn => ({ role: 'text' }));
  const rows = assignCells(segment.values, segment.kind === 'goals' ? { columns, isSingleRow: true } : { columns });
  return [
    halves(
      segment.labels.map((text) => ({ text })),
      sheet.width,
    ),
    ...rows.map((row) => halves(spread(row, columns.length), sheet.width)),
  ];
};

const isPart = (label: string): boolean =>
  isFundingRowLabel(label) && !/预算|执行|金额/u.test(label.replace(/总额|金额合计/u, ''));

/** Head of 年度主要任务: amounts under their groups (预算数 {总额, 财政拨款, 其他资金}) where the form has them. */
const taskHead = (
  labels: readonly string[],
): { readonly rows: readonly SheetRow[]; readonly columns: readonly FlowColumn[] } => {
  const parts = labels.filter(isPart);
  const plain = labels.filter((label) => !isPart(label));
  const groups = plain.filter((label) => /预算|执行数|金额/u.test(label));
  const share = groups.length === 0 ? 0 : parts.length / groups.length;
  const span = Number.isInteger(share) && share > 0 ? share : 1;
  let column = 1;
  const top: SheetCell[] = [];
  const columns: FlowColumn[] = [];
  const bottom: SheetCell[] = [];
  for (const text of plain) {
    const isGroup = groups.includes(text);
    const own = isGroup ? span : 1;
    const isAmount = isGroup || /分值|率|得分/u.test(text);
    top.push({ text, column, span: own, depth: isGroup && span > 1 ? 1 : 2, isDoubtful: false });
    for (let index = 0; index < own; index += 1) {
      columns.push({ role: isAmount ? 'number' : columns.length === 0 ? 'name' : 'text' });
      if (isGroup && span > 1) {
        bottom.push(cellAt(parts[index] ?? '', column + index));
      }
    }
    column += own;
  }
  return { rows: [top, bottom], columns };
};

const taskRows = (segment: Segment): readonly SheetRow[] => {
  const { rows, columns } = taskHead(segment.labels);
  const amounts = columns.filter((column) => column.role === 'number').length;
  const found = assignCells(segment.values, { columns }).map((row) => {
    const given = row.filter((cell) => columns[cell.column]?.role === 'number').length;
    return row.map(({ text, column, isDoubtful }) => {
      const isAmount = columns[column]?.role === 'number';
      return { text, column: column + 1, span: 1, depth: 1, isDoubtful: isDoubtful || (isAmount && given < amounts) };
    });
  });
  return [...rows, ...found];
};

const pairTexts = (segment: Segment): readonly SheetText[] => [
  { text: segment.labels[0] ?? '' },
  { text: textBetween(segment.values, 0, segment.values.length) },
];

/** Labels on one line share a row; the last value takes what is left of it. */
const addPair = (segment: Segment, sheet: Sheet, line: SheetText[]): void => {
  if (!segment.isBeside) line.length = 0;
  else sheet.rows.pop();
  line.push(...pairTexts(segment));
  sheet.rows.push(sideBySide(line, sheet.width));
};

const amountColumn = (head: SheetRow | undefined): number => head?.at(-1)?.column ?? 3;

/** 金额合计 under the amounts of the tasks above it. */
const taskTotal = (segment: Segment, firstAmount: number): SheetRow => {
  const span = Math.max(1, firstAmount - 1);
  const values = segment.values.map((token, index) => ({
    text: token.text,
    column: firstAmount + index,
    span: 1,
    depth: 1,
    isDoubtful: false,
  }));
  return [{ text: segment.labels[0] ?? '', column: 1, span, depth: 1, isDoubtful: false }, ...values];
};

const isFunding = (segment: Segment): boolean =>
  segment.kind === 'funding' ||
  (segment.kind === 'pair' && isFundingRowLabel(segment.labels[0] ?? '') && isAmounts(segment.values));

/** Puts the label of 项目资金 in front of its rows. */
const withBlock = (row: SheetRow, sheet: Sheet, depth: number): SheetRow => {
  const { block } = sheet;
  sheet.block = null;
  return block === null ? row : [{ ...cellAt(block.text, 1), depth }, ...row];
};

const addFunding = (segments: readonly Segment[], at: number, sheet: Sheet): void => {
  const segment = segments[at];
  if (segment === undefined) return;
  if (segment.kind === 'funding') sheet.heads = segment.labels;
  const row = segment.kind === 'funding' ? headRow(segment.labels, 3) : fundingRow(segment, sheet);
  const end = segments.findIndex((other, index) => index > at && !isFunding(other));
  sheet.rows.push(withBlock(row, sheet, (end < 0 ? segments.length : end) - at));
};

const addTasks = (segment: Segment, sheet: Sheet): void => {
  const rows = taskRows(segment);
  sheet.taskAmounts = rows[1]?.[0]?.column ?? amountColumn(rows[0]);
  sheet.rows.push(...rows);
};

/** Rows for the labels around the indicators of a form, in their order. */
export const preambleRows = (segments: readonly Segment[], width: number): readonly SheetRow[] => {
  const sheet: Sheet = { width, rows: [], heads: [], taskAmounts: 0, block: null };
  const line: SheetText[] = [];
  segments.forEach((segment, at) => {
    const label = segment.labels[0] ?? '';
    if (segment.kind === 'tasks') {
      addTasks(segment, sheet);
    } else if (segment.kind === 'goals' || segment.kind === 'problems') {
      sheet.rows.push(...columnRows(segment, sheet));
    } else if (isFunding(segment) && segment.kind === 'pair' && sheet.taskAmounts > 0) {
      sheet.rows.push(taskTotal(segment, sheet.taskAmounts));
      sheet.taskAmounts = 0;
    } else if (isFunding(segment)) {
      addFunding(segments, at, sheet);
    } else if (isFundingBlockLabel(label) && segment.values.length === 0) {
      sheet.block = { text: label };
    } else {
      addPair(segment, sheet, line);
    }
  });
  return sheet.rows;
};
