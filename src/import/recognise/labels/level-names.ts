import { categoryOfSubcategory, parseCategory } from '../../../domain/indicator/category.ts';
import type { Category } from '../../../domain/indicator/indicator.ts';
import { withoutPoints } from '../table/cell-text.ts';
import { rememberByText } from '../../../domain/remember-by-text.ts';

const subcategoryNames =
  /^(?:产出)?(?:数量|质量|时效|成本|进度)(?:类)?(?:指标|目标)?$|^(?:经济|社会|生态环境|生态|环境)成本(?:指标)?$|^(?:经济|社会|生态|环境|生态环境|可持续|综合|政治|社会公共)(?:发展)?效益(?:类)?(?:指标|目标)?$|^可持续(?:性|发展)?(?:性)?影响(?:力)?(?:指标|目标)?$|^可持续(?:性|发展)?指标$|^(?:.{0,10}(?:服务对象|受益对象|社会公众|受益群众|帮扶对象|使用人员|服务对象或社会公众|受益人群).{0,8})满意度?(?:指标|目标)?$|^满意度(?:类)?(?:指标)?$/u;

const categoryNames =
  /^(?:(?:项目|预期)?(?:产出|效益|效果|满意度|成本)|履职(?:产出|效果))(?:类)?(?:指标|目标)?$|^项目完成(?:类)?指标$|^满意度$|^(?:投入(?:[和与及]管理)?|影响力)目标$/u;

/** The text is a 二级指标 by name, whatever column it stands in. */
export const isSubcategoryName = rememberByText((text) => subcategoryNames.test(withoutPoints(text)));

/** The text is a 一级指标 by name. */
export const isCategoryName = rememberByText((text) => categoryNames.test(withoutPoints(text)));

/** The text is a level by name, the first or the second. */
export const isLevelName = rememberByText((text) => isCategoryName(text) || isSubcategoryName(text));

/** A first level that can be no second level: 成本指标 and 满意度指标 are both. */
export const isOnlyCategoryName = (text: string): boolean => isCategoryName(text) && !isSubcategoryName(text);

const executionName =
  /^(?:项目|部门|年度|全年|本年)?(?:预算|资金)(?:资金)?执行(?:率|情况|进度)?(?:指标|得分|权重|分值)?$/u;

/** The text names the execution of the budget: 预算执行率（10分）. */
export const isExecutionName = rememberByText((text) => executionName.test(withoutPoints(text)));

/** The first level a text names; null for 投入, 过程, 决策 and other levels outside the four. */
export const categoryNamed = (text: string): Category | null => {
  const bare = withoutPoints(text);
  return bare === '' || bare.length > 16 ? null : parseCategory(bare);
};

/** The first level a second level belongs to by its name. */
export const categoryOfSecondLevel = (text: string): Category | null => {
  const bare = withoutPoints(text);
  return bare === '' || bare.length > 20 ? null : categoryOfSubcategory(bare);
};
