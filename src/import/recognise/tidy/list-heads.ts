import type { RawCell } from '../../read/raw-table.ts';
import { fundingColumnKind, headsMoney, isAmountKind, isMoneyPart } from '../labels/funding-labels.ts';
import { headerKey } from '../labels/header-labels.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';

/** 部门名称, not 主管部门: whole departments may be the units of a list. */
export const namesDepartment = ({ text }: RawCell): boolean =>
  indicatorColumnKind(text) === 'department' && headerKey(text) === 'unit';

/** 项目名称, 单位名称 or 部门名称: it heads a column of a list. */
export const namesItems = (cell: RawCell): boolean =>
  ['project', 'unit-name'].includes(indicatorColumnKind(cell.text) ?? '') || namesDepartment(cell);

/** 预算金额, 资金安排: a head over columns of money. */
export const isMoneyHead = ({ text }: RawCell): boolean =>
  indicatorColumnKind(text) === 'amount' || headsMoney(text) || isAmountKind(fundingColumnKind(text));

/** 财政拨款, 全年执行数, 执行率: a word below such a head. */
export const isMoneyWord = ({ text }: RawCell): boolean => isMoneyPart(text) || isAmountKind(fundingColumnKind(text));

/** 分值, 得分: below money they are the execution's. */
export const isPointsWord = ({ text }: RawCell): boolean =>
  ['max-score', 'self-score'].includes(indicatorColumnKind(text) ?? '');
