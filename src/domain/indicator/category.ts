import { foldText } from '../number/fold.ts';
import type { Category } from './indicator.ts';

/** Tried in this order: 经济成本指标 is 成本 before 经济效益 is looked for. */
const SUBCATEGORY_PATTERNS: readonly (readonly [RegExp, Category])[] = [
  [/满意/u, 'satisfaction'],
  [/^(?:经济|社会|生态(?:环境)?|环境)成本/u, 'cost'],
  [/^产出?(?:数量|质量|时效|成本)|^(?:数量|质量|时效|成本|进度|效率)(?:指标|值)?$/u, 'output'],
  [/效益|可持续(?:性|发展)?(?:影响)?|影响力?指标/u, 'benefit'],
];

const CATEGORY_PATTERNS: readonly (readonly [RegExp, Category])[] = [
  [/满意/u, 'satisfaction'],
  [/^成本/u, 'cost'],
  [/^(?:项目|预期|履职)?产出|^项目完成(?:类)?指标/u, 'output'],
  [/^(?:项目|预期)?(?:效益|效果)|^履职效果/u, 'benefit'],
];

/** Drops points and numbering around a level's name: `一、产出指标(50分)` → `产出指标`. */
const bareName = (text: string): string =>
  foldText(text)
    .replace(/^(?:[一二三四五六七八九十]+、|\(?[一二三四五六七八九十\d]+\)|\d+[.、])/u, '')
    .replace(/\(?(?:共|满分|权重|分值)?[:：]?\d+(?:\.\d+)?[分%]\)?$/u, '')
    .replace(/\(\d+(?:\.\d+)?\)$/u, '');

const firstMatch = (patterns: readonly (readonly [RegExp, Category])[], text: string): Category | null =>
  patterns.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** 一级指标 as printed → category; points and numbering are ignored (`产出指标(50分)`). Null when unknown. */
export const parseCategory = (text: string): Category | null => firstMatch(CATEGORY_PATTERNS, bareName(text));

/** The first level a 二级指标 usually belongs to (数量指标 → output, 经济成本指标 → cost). Null when it does not tell. */
export const categoryOfSubcategory = (text: string): Category | null =>
  firstMatch(SUBCATEGORY_PATTERNS, bareName(text));

/** True for 成本 indicators, also where a form files 成本指标 under 产出指标: a bare target there is a ceiling. */
export const isCostIndicator = (category: Category | null, subcategoryText: string): boolean =>
  category === 'cost' || /成本/u.test(subcategoryText);
