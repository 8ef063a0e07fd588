import {
  categoryNamed,
  categoryOfSecondLevel,
  isCategoryName,
  isSubcategoryName,
} from '../../recognise/labels/level-names.ts';
import { withoutPoints } from '../../recognise/table/cell-text.ts';

/** People asked; a name of the satisfaction level begins with them. What stands before belongs to another cell. */
const people = /(?:服务对象|受益对象|社会公众|受益群众|帮扶对象|使用人员|受益人群)/u;

const beginsWithPeople = (text: string): boolean => (people.exec(text)?.index ?? 0) === 0;

/** Levels of the spending of a whole unit, in words that are no others' names. */
const unitCategory = /^投入管理指标$/u;
const unitSubcategories = /^(?:工作目标管理|预算和财务管理|绩效管理|重点工作任务完成|履职目标实现|履职效益)(?:指标)?$/u;

/** A 一级指标 as printed, points included: 产出指标(50分). */
export const isCategoryLabel = (text: string): boolean =>
  isCategoryName(text) || unitCategory.test(withoutPoints(text));

/** A 二级指标 as printed. */
export const isSubcategoryLabel = (text: string): boolean =>
  unitSubcategories.test(withoutPoints(text)) ||
  (isSubcategoryName(text) &&
    !text.startsWith('产出') &&
    beginsWithPeople(text) &&
    (text.match(/满意/gu) ?? []).length < 2);

/** 时效指标 is no second level of 效益指标. */
export const contradicts = (first: string, second: string): boolean => {
  const [named, implied] = [categoryNamed(first), categoryOfSecondLevel(second)];
  return named !== null && implied !== null && named !== implied;
};
