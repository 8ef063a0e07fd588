import { bareRowLabel, fundingRowKind, isFundingBlockLabel } from '../../recognise/labels/funding-labels.ts';
import { assignCells } from './assign-cells.ts';
import { columnRows } from './column-rows.ts';
import type { FlowColumn } from './flow-columns.ts';
import { textBetween } from './flow-prices.ts';
import { areDoubtful, fundingValues, isAmounts, isNumeric, withUnits } from './funding-values.ts';
import { isMixed } from './pair-doubts.ts';
import { isBlockName, isFundingRow, type Segment, taskColumnKind } from './preamble-segments.ts';
import { cellAt, type SheetCell, type SheetRow, type SheetText, sideBySide } from './sheet-rows.ts';
import type { Token } from './text-tokens.ts';
import { areBroken } from './value-doubts.ts';

type Sheet = {
  readonly width: number;
  readonly rows: SheetRow[];
  /** Columns of 项目资金, when its rows have any. */
  heads: readonly string[];
  /** First column of the amounts of the tasks above; 0 when there are none. */
  taskAmounts: number;
  /** Rows of 项目资金 of which the form has two, for the year and for the whole term: which is which its columns told. */
  readonly twice: ReadonlySet<string>;
  /** Label of the block that the next row of 项目资金 begins. */
  block: SheetText | null;
};

/** Several amounts under heads nobody knows are no single number; nor is the one of a row that is there twice. */
const bareFunding = ({ labels: [label = ''], values }: Segment, sheet: Sheet): readonly SheetText[] => {
  const isDoubtful = sheet.twice.has(fundKey(label));
  const isSeveral = values.length > 1 && values.every((token) => isNumeric(token.text));
  const texts = isSeveral ? values.map(({ text }) => text) : [values.map(({ text }) => text).join(' ')];
  return [
    { text: label },
    ...texts.map((text) => ({ text, isDoubtful: isSeveral || isDoubtful, isCrowded: isSeveral || isDoubtful })),
  ];
};

/** A row of 项目资金: its label in the second column, behind the block's own; then one value per column, or its value. */
const fundingRow = (segment: Segment, sheet: Sheet): SheetRow => {
  const label = segment.labels[0] ?? '';
  if (sheet.heads.length === 0) {
    return sideBySide(bareFunding(segment, sheet), sheet.width - 1).map((cell) => ({
      ...cell,
      column: cell.column + 1,
    }));
  }
  const isDoubtful = areDoubtful(segment.values, sheet.heads, label);
  return [cellAt(label, 2), ...segment.values.map((token, index) => cellAt(token.text, index + 3, isDoubtful))];
};

/** What tells one row of 项目资金 from the others. */
const fundKey = (label: string): string => {
  const kind = fundingRowKind(label);
  return kind === 'detail' ? bareRowLabel(label) : kind;
};

const headRow = (labels: readonly string[], from: number): SheetRow =>
  labels.map((text, index) => cellAt(text, from + index));

/** Head of 年度主要任务: amounts under their groups (预算数 {总额, 财政拨款, 其他资金}) where the form has them. */
const taskHead = (
  labels: readonly string[],
): { readonly rows: readonly SheetRow[]; readonly columns: readonly FlowColumn[] } => {
  const parts = labels.filter((label) => taskColumnKind(label) === 'part');
  const plain = labels.filter((label) => taskColumnKind(label) !== 'part');
  const share = parts.length / plain.filter((label) => taskColumnKind(label) === 'amount').length;
  const span = Number.isInteger(share) && share > 0 ? share : 1;
  const [top, bottom, columns]: [SheetCell[], SheetCell[], FlowColumn[]] = [[], [], []];
  for (const text of plain) {
    const kind = taskColumnKind(text);
    const own = kind === 'amount' ? span : 1;
    const column = columns.length + 2;
    top.push({ ...cellAt(text, column), span: own, depth: own > 1 ? 1 : 2 });
    for (let index = 0; index < own; index += 1) {
      columns.push({ role: kind === 'name' ? 'heading' : kind === 'words' ? 'text' : 'number' });
      if (own > 1) bottom.push(cellAt(parts[index] ?? '', column + index));
    }
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
      return { ...cellAt(text, column + 2), isDoubtful: isDoubtful || (isAmount && given < amounts) };
    });
  });
  return [...rows, ...found];
};

const pairTexts = (segment: Segment, before: Segment | undefined): readonly SheetText[] => [
  { text: (segment.labels[0] ?? '').replace(/[：:]$/u, '') },
  {
    text: textBetween(segment.values, 0, segment.values.length).replace(/^[：:]\s*/u, ''),
    isDoubtful: isMixed(segment, before),
    isCrowded: isMixed(segment, before) && segment.values.filter(({ text }) => isNumeric(text)).length > 1,
  },
];

type OpenLine = { readonly sheet: Sheet; readonly line: SheetText[] };

/** Labels on one line share a row; the last value takes what is left of it. */
const addPair = (segments: readonly Segment[], at: number, { sheet, line }: OpenLine): void => {
  const segment = segments[at];
  if (segment === undefined) return;
  if (!segment.isBeside) line.length = 0;
  else if (line.length > 0) sheet.rows.pop();
  line.push(...pairTexts(segment, segments[at - 1]));
  sheet.rows.push(sideBySide(line, sheet.width));
};

const amountColumn = (head: SheetRow | undefined): number => head?.at(-1)?.column ?? 3;

/** 金额合计 under the amounts of the tasks above it. */
const taskTotal = (segment: Segment, firstAmount: number): SheetRow => {
  const span = Math.max(1, firstAmount - 2);
  const values = segment.values.map((token, index) => ({
    text: token.text,
    column: firstAmount + index,
    span: 1,
    depth: 1,
    isDoubtful: areBroken(segment.values),
  }));
  return [{ ...cellAt(segment.labels[0] ?? '', 2), span }, ...values];
};

const isFunding = (segment: Segment): boolean =>
  segment.kind === 'funding' ||
  (segment.kind === 'pair' && isFundingRow(segment.labels[0] ?? '') && isAmounts(segment.values));

/** Puts the label of 项目资金 in front of its rows. */
const withBlock = (row: SheetRow, sheet: Sheet, depth: number): SheetRow => {
  const { block } = sheet;
  sheet.block = null;
  return block === null ? row : [{ ...cellAt(block.text, 1), depth }, ...row];
};

/** The head of 项目资金; a label on its line (资金来源, 年度资金总额) names the column of the rows' labels. */
const fundingHead = (segments: readonly Segment[], at: number, sheet: Sheet): SheetRow => {
  const labels = segments[at]?.labels ?? [];
  const front = segments[at]?.isBeside === true ? segments[at - 1] : undefined;
  if (front === undefined || front.kind !== 'pair' || front.values.length > 0 || sheet.block !== null) {
    return headRow(labels, 3);
  }
  const taken = sheet.rows.pop()?.[0];
  if (taken?.column === 1 && taken.text !== front.labels[0]) sheet.block = { text: taken.text };
  return [cellAt(front.labels[0] ?? '', 2), ...headRow(labels, 3)];
};

/** Words below the head of 项目资金 that no known label begins: under which of its columns they stood is not told. */
const strayRow = (values: readonly Token[]): SheetRow => [
  { ...cellAt(textBetween(values, 0, values.length), 2, true), isCrowded: true },
];

const addFunding = (segments: readonly Segment[], at: number, sheet: Sheet): void => {
  const segment = segments[at];
  if (segment === undefined) return;
  if (segment.kind === 'funding') sheet.heads = segment.labels;
  const row = segment.kind === 'funding' ? fundingHead(segments, at, sheet) : fundingRow(segment, sheet);
  const end = segments.findIndex((other, index) => index > at && !isFunding(other));
  sheet.rows.push(withBlock(row, sheet, (end < 0 ? segments.length : end) - at));
  const isLast = end === at + 1 || (end < 0 && at === segments.length - 1);
  const values = segments.slice(0, at + 1).findLast(({ kind }) => kind === 'funding')?.values ?? [];
  if (isLast && values.some(({ text }) => isNumeric(text))) sheet.rows.push(strayRow(values));
};

/** 年度主要任务 stands in front of its head, its rows and their sum. */
const addTasks = (segments: readonly Segment[], at: number, sheet: Sheet): void => {
  const segment = segments[at];
  if (segment === undefined) return;
  const [top = [], ...rest] = taskRows(segment);
  const hasSum = segments[at + 1] !== undefined && isFunding(segments[at + 1] ?? segment);
  sheet.taskAmounts = rest[0]?.[0]?.column ?? amountColumn(top);
  sheet.rows.push(withBlock(top, sheet, 1 + rest.length + (hasSum ? 1 : 0)), ...rest);
};

/** The name of a block, in front of its rows and without a value of its own. */
const isBlockLabel = (segment: Segment, next: Segment | undefined): boolean => {
  const label = segment.labels[0] ?? '';
  if (segment.kind !== 'pair' || segment.values.length > 0) return false;
  return isBlockName(label) || (isFundingBlockLabel(label) && next !== undefined && isFunding(next));
};

const repeated = (keys: readonly string[]): ReadonlySet<string> =>
  new Set(keys.filter((key, index) => keys.indexOf(key) !== index));

/** Rows for the labels around the indicators of a form, in their order. */
export const preambleRows = (found: readonly Segment[], width: number): readonly SheetRow[] => {
  const segments = found.map((segment) => ({
    ...segment,
    values: isFundingRow(segment.labels[0] ?? '') ? fundingValues(segment.values) : withUnits(segment.values),
  }));
  const keys = segments.filter((segment) => segment.kind === 'pair' && isFunding(segment) && segment.values.length > 0);
  const twice = repeated(keys.map(({ labels: [label = ''] }) => fundKey(label)));
  const sheet: Sheet = { width, rows: [], heads: [], taskAmounts: 0, twice, block: null };
  const line: SheetText[] = [];
  segments.forEach((segment, at) => {
    const label = segment.labels[0] ?? '';
    const isBlock = isBlockLabel(segment, segments[at + 1]);
    // A label beside another kind of row begins a row of its own.
    if (isBlock || segment.kind !== 'pair' || isFunding(segment)) line.length = 0;
    if (isBlock) {
      sheet.block = /指标/u.test(label) ? null : { text: label };
    } else if (segment.kind === 'tasks') {
      addTasks(segments, at, sheet);
    } else if (segment.kind === 'goals' || segment.kind === 'problems') {
      sheet.rows.push(...columnRows(segment, sheet.width));
    } else if (isFunding(segment) && segment.kind === 'pair' && sheet.taskAmounts > 0) {
      sheet.rows.push(taskTotal(segment, sheet.taskAmounts));
      sheet.taskAmounts = 0;
    } else if (isFunding(segment)) {
      addFunding(segments, at, sheet);
    } else {
      addPair(segments, at, { sheet, line });
    }
  });
  return sheet.rows;
};
