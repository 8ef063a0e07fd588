import { rememberByText } from '../../../domain/remember-by-text.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { isPlaceToSign, looksNumeric } from './cell-text.ts';
import { saysVerdict } from '../beside/form-verdict.ts';
import type { Grid } from './grid.ts';
import { isIndicatorHead } from '../columns/indicator-head.ts';
import { fundingHeadKind, isAmountKind, isFundingBlockLabel } from '../labels/funding-labels.ts';
import { type HeaderKey, headerKey } from '../labels/header-labels.ts';
import { labelForms } from '../labels/normalise-label.ts';
import { keyOfCell } from './labels-in-row.ts';
import { formTitleOf, isAnnexLine, isMoneyUnitLine, isNote, isTableMark, yearLine } from './lines.ts';
import { startsWithSign } from './signs.ts';
import { findTurnedHead } from '../indicators/turned-head.ts';

const listLabels = new Set(['项目名称', '序号', '专项名称', '任务名称', '科目名称', '单位名称', '项目']);

const sourceLabels = new Set([
  '资金来源',
  '资金类型',
  '资金性质',
  '资金构成',
  '资金结构',
  '资金名称',
  '资金渠道',
  '支出类别',
  '支出类型',
  '来源',
]);

const wordOf = (text: string): string => {
  const [literal = '', bare = literal] = labelForms(text);
  return bare;
};

const costLabels = new Set(['成本构成', '费用构成']);

const namesCosts = ({ text }: RawCell): boolean => text.includes('构') && costLabels.has(wordOf(text));

/** 成本构成 | 金额 | 测算依据: what the budget of a project is made of. */
export const isCostHead = (cells: readonly RawCell[]): boolean =>
  cells.some(namesCosts) && cells.some(({ text }) => wordOf(text) === '金额');

/** A row that heads 项目资金: at least two of 年初预算, 全年预算, 执行数, 执行率; one suffices behind 资金来源. */
export const isFundingHead = (cells: readonly RawCell[]): boolean => {
  if (isCostHead(cells)) return true;
  const known = cells.map((cell) => fundingHeadKind(cell.text)).filter((kind) => kind !== null);
  if (known.length === 0) return false;
  const kinds = new Set(known.filter(isAmountKind));
  // 总体资金情况 | 当年金额 | 占比: the block's label, one amount and what is told beside it.
  const isBehindLabel = known.length >= 2 && cells.some((cell) => isFundingBlockLabel(cell.text));
  const isBehindSource = cells.some((cell) => labelForms(cell.text).some((form) => sourceLabels.has(form)));
  const isList = cells.some((cell) => listLabels.has(labelForms(cell.text)[0] ?? ''));
  // Numbers stand below a head, not in it: 预算执行 | 预算执行率 | ≥95% is a row of indicators.
  const holdsNumbers = cells.some(({ text }) => looksNumeric(text) || startsWithSign(text));
  const isOfBlock = cells[0] !== undefined && isFundingBlockLabel(cells[0].text);
  const isListHead = isList && !isBehindSource && !isOfBlock;
  return kinds.size >= (isBehindSource || isBehindLabel ? 1 : 2) && !isListHead && !holdsNumbers;
};

const taskNames =
  /^(?:任务名称|主要任务|主要任务名称|重点工作任务|工作任务|重点任务|年度主要任务名称|工作任务名称|任务|重点工作|主要工作任务|工作内容|部门职能(?:职责)?|年度(?:重点|主要)(?:工作)?任务)$/u;
const taskOthers =
  /^(?:主要内容|主要实施内容|拟投入|完成情况|实际完成情况|预算金额|预算数|执行数|涉及金额|预算资金|任务内容|预期目标|工作内容|预算执行数|金额|资金)/u;

const isTaskName = rememberByText((text) => taskNames.test(wordOf(text)));

const projectOthers =
  /^(?:项目(?:类型|类别|性质|属性)|(?:项目)?(?:总|本年度?|当年|年度)?(?:预算|投资|资金|金额)(?:数|额|总额)?|(?:项目)?(?:主要)?(?:支出)?(?:内容|用途|方向).{0,8})$/u;

/** 项目支出情况 | 项目名称 | 项目类型 | 本年度预算 | 用途: the projects of a department, told without indicators. */
const isHeadOfProjects = (cells: readonly RawCell[]): boolean => {
  if (cells.length < 4 || wordOf(cells[1]?.text ?? '') !== '项目名称') return false;
  const [label, , ...others] = cells.map(({ text }) => wordOf(text));
  const isLabelled =
    label !== undefined && /^(?:部门|单位)?(?:主要|重点)?项目(?:支出|安排|经费)?(?:情况|安排|明细|构成)?$/u.test(label);
  const isMoney = others.some((word) => /预算|投资|资金|金额/u.test(word));
  return isLabelled && isMoney && others.every((word) => projectOthers.test(word));
};

const annualOthers =
  /^(?:(?:总体?|年度|绩效|任务)?目标|(?:任务|主要|工作)?内容|(?:实际)?完成情况|(?:未完成|偏差)?原因(?:分析|说明)?)$/u;

/** 年度任务 | 总目标 | 完成情况 | 未完成原因: with a value between them the same words are labels of a line. */
const isHeadOfAnnualTasks = (cells: readonly RawCell[]): boolean => {
  const [name, ...others] = cells;
  if (name === undefined || others.length < 2 || wordOf(name.text) !== '年度任务') return false;
  return others.every(({ text }) => annualOthers.test(wordOf(text)));
};

/** A row that heads 年度主要任务, or the projects of a department. */
export const isTaskHead = (cells: readonly RawCell[]): boolean =>
  (cells.some(({ text }) => isTaskName(text)) && cells.some(({ text }) => taskOthers.test(wordOf(text)))) ||
  isHeadOfProjects(cells) ||
  isHeadOfAnnualTasks(cells);

/** 100 | 总分: the full points stand in front of their label. */
export const totalLabelOf = (cells: readonly RawCell[]): RawCell | null => {
  const [first, second] = cells;
  const isLabel =
    first !== undefined && second !== undefined && looksNumeric(first.text) && headerKey(second.text) === 'total';
  return isLabel ? second : null;
};

/** 填报人： 单位负责人： 填报日期： in one cell, and nothing behind any of them. */
const asksToSign = (text: string): boolean => {
  const end = text.trimEnd().at(-1);
  if (end !== ':' && end !== '：') return false;
  const [rest = '', ...labels] = text.split(/[:：]/u).reverse();
  return rest.trim() === '' && labels.length > 1 && labels.every((label) => headerKey(label) === 'signature');
};

/** Offices or people that are to sign, and no more. */
export const isRowToSign = (cells: readonly RawCell[]): boolean =>
  cells.length > 0 && cells.every(({ text }) => isPlaceToSign(text) || asksToSign(text));

type SectionKey = HeaderKey | 'head' | 'money' | 'note' | 'title';

const readSectionKey = (grid: Grid, row: number): SectionKey | null => {
  const cells = grid.cellsIn(row);
  const first = cells[0];
  if (first === undefined) return null;
  if (isIndicatorHead(cells.map(({ text }) => text)) || isFundingHead(cells) || isTaskHead(cells)) return 'head';
  if (findTurnedHead(grid, row) !== null) return 'head';
  if (cells.length === 1 && (isNote(first.text) || saysVerdict(first.text))) return 'note';
  if (isRowToSign(cells)) return 'note';
  if (cells.length === 1 && (isAnnexLine(first.text) || isTableMark(first.text))) return 'title';
  // 某某法院 | 单位：万元, above the next form of a list.
  if (cells.length === 2 && cells[1] !== undefined && isMoneyUnitLine(cells[1].text)) return 'title';
  if (cells.length <= 2 && (formTitleOf(first.text) !== null || yearLine(first.text) !== null)) return 'title';
  const key = keyOfCell(totalLabelOf(cells) ?? first);
  return key ?? (isFundingBlockLabel(first.text) ? 'money' : null);
};

const knownKeys = new WeakMap<Grid, Map<number, SectionKey | null>>();

/** The first cell of a row begins another section of the form: a labelled pair, a head, a total, a note, a title. */
export const sectionKeyOf = (grid: Grid, row: number): SectionKey | null => {
  const keys = knownKeys.get(grid) ?? new Map<number, SectionKey | null>();
  knownKeys.set(grid, keys);
  const known = keys.get(row);
  if (known !== undefined) return known;
  const key = readSectionKey(grid, row);
  keys.set(row, key);
  return key;
};
