import { isCategoryName, isSubcategoryName } from '../../recognise/labels/level-names.ts';

/** People asked; a name of the satisfaction level begins with them. What stands before belongs to another cell. */
const people = /(?:服务对象|受益对象|社会公众|受益群众|帮扶对象|使用人员|受益人群)/u;

const beginsWithPeople = (text: string): boolean => (people.exec(text)?.index ?? 0) === 0;

/** A 一级指标 as printed, points included: 产出指标(50分). */
export const isCategoryLabel = (text: string): boolean => isCategoryName(text);

/** A 二级指标 as printed. */
export const isSubcategoryLabel = (text: string): boolean =>
  isSubcategoryName(text) &&
  !text.startsWith('产出') &&
  beginsWithPeople(text) &&
  (text.match(/满意/gu) ?? []).length < 2;
