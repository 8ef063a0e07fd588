import type { RawCell } from '../../read/raw-table.ts';
import { fundingColumnKind, headsMoney, isAmountKind, isMoneyPart } from '../labels/funding-labels.ts';
import { headerKey } from '../labels/header-labels.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import { bareText } from '../table/bare-text.ts';

/** 部门名称, not 主管部门: whole departments may be the units of a list. */
export const namesDepartment = ({ text }: RawCell): boolean =>
  indicatorColumnKind(text) === 'department' && headerKey(text) === 'unit';

/** 项目名称, 单位名称 or 部门名称: it heads a column of a list. */
export const namesItems = (cell: RawCell): boolean => {
  const kind = indicatorColumnKind(cell.text);
  return kind === 'project' || kind === 'unit-name' || (kind === 'department' && namesDepartment(cell));
};

/** 预算金额, 资金安排, or 其中 beside their sum: a head over columns of money. */
export const isMoneyHead = ({ text }: RawCell): boolean =>
  /^其中[:：]?$/u.test(bareText(text)) ||
  indicatorColumnKind(text) === 'amount' ||
  headsMoney(text) ||
  isAmountKind(fundingColumnKind(text));

/** 全年预计执行数, 结余率: an amount or a share of one that the program has no field for. */
const isOtherMoney = (text: string): boolean =>
  fundingColumnKind(text) === 'aside' && /(?:数|额|率|资金|结余)$/u.test(bareText(text));

/** 财政拨款, 全年执行数, 执行率: a word below such a head. */
export const isMoneyWord = ({ text }: RawCell): boolean =>
  isMoneyPart(text) || isAmountKind(fundingColumnKind(text)) || isOtherMoney(text);

/** 分值, 得分, 执行得分（10分）: below money they are the execution's. */
export const isPointsWord = ({ text }: RawCell): boolean =>
  ['max-score', 'self-score'].some((kind) => kind === indicatorColumnKind(text) || kind === fundingColumnKind(text));
