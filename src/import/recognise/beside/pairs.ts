import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { amountFact, looksLikeAmount } from '../table/amounts.ts';
import { blank, type Block, certain, doubtful, type Fact, type Reading, type Trouble, troubleAt } from '../blocks.ts';
import { isBlankText, looksNumeric, oneLine } from '../table/cell-text.ts';
import { type Grid, lastColumn } from '../table/grid.ts';
import { fieldOf, valueOf } from '../funding/funding-columns.ts';
import {
  bareRowLabel,
  executionColumnKind,
  fundingColumnKind,
  fundingRowKind,
  isAmountKind,
  isFundingBlockLabel,
  isFundingRowLabel,
  isSpendingKind,
} from '../labels/funding-labels.ts';
import { type HeaderKey, headerKey } from '../labels/header-labels.ts';
import { asksForTick } from '../table/boxes.ts';
import { inlinePairs, isHeading, moneyUnitOf, saysItsValue, yearLine } from '../table/lines.ts';
import { asksForSomething, looksLikeLabel } from './label-words.ts';
import { remarkUnderHead } from './remark-under-head.ts';
import { isGradeText } from './score-row.ts';

/** A labelled value as a block; `单位：万元` is a unit of money, `单位：市图书馆` a unit. */
export const pairBlock = (key: HeaderKey, label: string, value: Fact): Block => {
  const text = value.text;
  if (key === 'money-unit' || key === 'unit-or-money') {
    const unit = moneyUnitOf(`单位：${text}`);
    if (unit !== null) return { kind: 'money-unit', unit };
    return { kind: 'pair', key: key === 'unit-or-money' ? 'unit' : 'attribute', label, value };
  }
  // 下达地方或单位: the value may be a place.
  if (key === 'unit' && squash(label).includes('地方'))
    return { kind: 'pair', key, label, value: { ...value, isDoubtful: true } };
  // 自评结论 | ☑优秀 □良好: the verdict, not what was achieved.
  return { kind: 'pair', key: key === 'achievements' && isGradeText(text) ? 'grade' : key, label, value };
};

/** 绩效指标, 内容, 项目金额（万元）: the head of a block or a column, which is no value of what stands in front of it. */
const headsBlock = (text: string): boolean =>
  /^(?:(?:年度|项目)?绩效指标|(?:具体)?内容)$/u.test(squash(text)) ||
  (moneyUnitOf(text) !== null && isFundingBlockLabel(text));

/** 其中：财政拨款 | 360: a label of money with its amount behind it. */
export const beginsAmount = (cells: readonly RawCell[], index: number): boolean => {
  const [label, amount] = cells.slice(index, index + 2);
  return label !== undefined && amount !== undefined && isFundingRowLabel(label.text) && looksLikeAmount(amount.text);
};

/** The cell asks for something itself, or says what it asks for. */
const isLabelAt = (cells: readonly RawCell[], index: number): boolean => {
  const text = cells[index]?.text ?? '';
  return headerKey(text) !== null || headsBlock(text) || inlinePairs(text).length > 0 || beginsAmount(cells, index);
};

/** 资金名称, merged down in front of 战略领域 | …, 政策任务 | …: each row below it has a label of its own. */
const isOverLabels = ([label, next, value, ...others]: readonly RawCell[]): boolean =>
  label !== undefined &&
  next !== undefined &&
  value !== undefined &&
  others.length === 0 &&
  label.rowSpan > next.rowSpan &&
  value.column === lastColumn(next) + 1 &&
  headerKey(label.text) === 'project' &&
  looksLikeLabel(next.text);

/** The value beside a label: the next cell, unless that is a label itself or belongs to one that was not known. */
const valueBeside = (
  grid: Grid,
  cells: readonly RawCell[],
  index: number,
): { readonly value: Fact; readonly taken: number } => {
  const label = cells[index];
  const next = cells[index + 1];
  if (label === undefined || next === undefined || isLabelAt(cells, index + 1) || isOverLabels(cells.slice(index)))
    return { value: blank, taken: 1 };
  if (next.column === lastColumn(label) + 1) return { value: certain(next), taken: 2 };
  const after = cells[index + 2];
  const isUnknownLabel =
    looksLikeLabel(next.text) &&
    (asksForSomething(next.text) ||
      (after !== undefined && after.column === lastColumn(next) + 1 && headerKey(after.text) === null));
  // A gap: the label's own place is blank, or a merge was lost.
  const gap = grid.at(label.row, lastColumn(label) + 1);
  if (isUnknownLabel || (gap !== null && gap.row === label.row && gap.columnSpan > 1))
    return { value: blank, taken: 1 };
  return { value: grid.isMergedAcross ? doubtful(next) : certain(next), taken: 2 };
};

type Pairs = { readonly blocks: Block[]; readonly troubles: Trouble[] };

const isAmountLabel = (label: string): boolean => {
  const kind = fundingColumnKind(label);
  return isFundingRowLabel(label) || (isAmountKind(kind) && kind !== 'rate');
};

/** `实际支出（万元）：733.2` in one cell. */
const inlineAmount = (cell: RawCell, troubles: Trouble[]): Block | null => {
  const [, label = '', value = ''] = /^\s*([^：:]{2,20})[：:]\s*(\S+)\s*$/u.exec(cell.text) ?? [];
  return isAmountLabel(label) && looksLikeAmount(value) ? amountBlock(label, certain(cell, value), troubles) : null;
};

const readInline = (cell: RawCell, into: Pairs): boolean => {
  const amount = inlineAmount(cell, into.troubles);
  if (amount !== null) {
    into.blocks.push(amount);
    return true;
  }
  const pairs = inlinePairs(cell.text);
  for (const { label, value } of pairs) {
    const key = headerKey(label);
    if (key !== null) into.blocks.push(pairBlock(key, label, certain(cell, value)));
  }
  return pairs.length > 0;
};

/** `资金总额（万元） | 650` among the names of the head, or `年度决算（万元） | 3198.5`, which is of the whole. */
const amountBlock = (label: string, amount: Fact, troubles: Trouble[]): Block => {
  const unit = moneyUnitOf(label);
  const value = amountFact(amount, unit ?? '万元', troubles);
  const column = isFundingRowLabel(label) ? null : fundingColumnKind(label);
  const field = column === 'adjusted' || column === 'executed' ? fieldOf[column] : fieldOf.initial;
  const row = {
    kind: field === fieldOf.initial ? fundingRowKind(label) : 'total',
    label: bareRowLabel(oneLine(label)),
    values: { [field]: value },
  } as const;
  return { kind: 'funding', unit, rows: [row] };
};

/** `预算执行率（%） | 46.26`, `预算执行得分 | 9.4` among the names of the head. */
const tellsOfExecution = (label: RawCell, value: RawCell): boolean =>
  executionColumnKind(label.text) !== null && looksNumeric(value.text);

const executionBlock = (label: RawCell, value: RawCell, troubles: Trouble[]): Block => {
  const kind = executionColumnKind(label.text) ?? 'rate';
  const fact = valueOf(certain(value), kind, { own: '万元', block: '万元' }, troubles);
  return { kind: 'funding', unit: null, rows: [{ kind: 'total', label: '', values: { [fieldOf[kind]]: fact } }] };
};

/** 其他收入 | 0.00 | 项目支出 | 320.50: what money is for, beside other money of the form. */
const isSpendingBesideMoney = (cells: readonly RawCell[], index: number): boolean =>
  isSpendingKind(cells[index]?.text ?? '') && cells.some((_, at) => at !== index && beginsAmount(cells, at));

const readUnknown = (grid: Grid, cells: readonly RawCell[], index: number, into: Pairs): number => {
  const cell = cells[index];
  const next = cells[index + 1];
  if (cell === undefined) return 1;
  const remark = remarkUnderHead(grid, cells, index);
  if (remark !== null) {
    into.blocks.push(remark);
    return 1;
  }
  const isNextLabel =
    next !== undefined &&
    (headerKey(next.text) !== null || beginsAmount(cells, index + 1) || asksForTick(cells, index + 1));
  // 下达中央预算内投资（万元）: a label that names its unit of money is one, whatever its words.
  const isMoney =
    isFundingRowLabel(cell.text) ||
    (moneyUnitOf(cell.text) !== null && !isBlankText(next?.text ?? '')) ||
    isSpendingBesideMoney(cells, index);
  if (next !== undefined && isMoney && looksLikeAmount(next.text)) {
    into.blocks.push(amountBlock(cell.text, certain(next), into.troubles));
    return 2;
  }
  if (
    isNextLabel &&
    looksLikeLabel(cell.text) &&
    (cell.rowSpan > 1 || /情况|信息|概况|基本|内容/u.test(squash(cell.text)))
  )
    return 1;
  if (isHeading(cell.text) && !looksLikeAmount(cell.text)) return 1;
  // 申报处室：商贸处 | （2025年）: the year is no value of what has its own behind a colon.
  const isBesideYear = saysItsValue(cell.text) && yearLine(next?.text ?? '') !== null;
  if (next === undefined || isNextLabel || isBesideYear || !looksLikeLabel(cell.text)) {
    into.troubles.push(troubleAt(looksLikeLabel(cell.text) ? 'unknown-label' : 'unread-cell', cell));
    return 1;
  }
  into.troubles.push(troubleAt('unknown-label', cell));
  const value = { text: next.text, cell: next, isDoubtful: false };
  into.blocks.push({ kind: 'aside', label: oneLine(cell.text).replace(/[:：]$/u, ''), value });
  return 2;
};

const moneyUnitLine = /^\s*(?:金额|货币)?单\s*位\s*[：:]/u;

/** Reads a row of labels with their values; whatever is no known label is kept beside and told. */
export const readPairs = (grid: Grid, row: number): Reading => {
  const cells = grid.cellsIn(row);
  const into: Pairs = { blocks: [], troubles: [] };
  let next = row + 1;
  for (let index = 0; index < cells.length; ) {
    const cell = cells[index];
    if (cell === undefined) break;
    const unit = moneyUnitLine.test(cell.text) ? moneyUnitOf(cell.text) : null;
    if (unit !== null) {
      into.blocks.push({ kind: 'money-unit', unit });
      index += 1;
      continue;
    }
    // 填报单位：市档案馆 | 2024年
    const year = yearLine(cell.text)?.year ?? null;
    if (year !== null) {
      into.blocks.push({ kind: 'year', year, cell });
      index += 1;
      continue;
    }
    const key = headerKey(cell.text);
    const rate = cells[index + 1];
    if (rate !== undefined && tellsOfExecution(cell, rate)) {
      into.blocks.push(executionBlock(cell, rate, into.troubles));
      index += 2;
      continue;
    }
    if (key === null) {
      index += readInline(cell, into) ? 1 : readUnknown(grid, cells, index, into);
      continue;
    }
    const beside = valueBeside(grid, cells, index);
    const below = cells.length === 1 ? valueBelow(grid, cell, key) : null;
    into.blocks.push(pairBlock(key, oneLine(cell.text), below ?? beside.value));
    if (below !== null) next = row + 2;
    index += beside.taken;
  }
  return { ...into, next };
};

const textKeys = new Set<HeaderKey>(['overview', 'achievements', 'problem', 'suggestion', 'attribute']);

/** A label over the whole width has its text in the next row. */
const valueBelow = (grid: Grid, label: RawCell, key: HeaderKey): Fact | null => {
  const below = grid.cellsIn(label.row + 1);
  const text = below[0];
  const isWide = label.columnSpan >= Math.max(3, grid.columnCount - grid.firstColumn);
  if (!isWide || !textKeys.has(key) || below.length !== 1 || text === undefined) return null;
  return headerKey(text.text) !== null || isBlankText(text.text) ? null : certain(text);
};
