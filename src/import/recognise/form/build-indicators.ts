import { squash } from '../../../domain/number/fold.ts';
import type { Origin } from '../../../domain/evaluation/origin.ts';
import type { Category, Indicator, IndicatorField } from '../../../domain/indicator/indicator.ts';
import type { ImportIssueKind } from '../../draft/draft.ts';
import type { Fact, IndicatorFacts, Lacks, Trouble } from '../blocks.ts';
import { isBlankText } from '../table/cell-text.ts';
import { categoryNamed, categoryOfSecondLevel, isCategoryName, isSubcategoryName } from '../labels/level-names.ts';

/** Where a fact's cell lies, in the numbering of the evaluation's sources. */
export type OriginOf = (fact: Fact) => Origin | null;

type Leveled = {
  readonly category: Category | null;
  readonly categoryText: string;
  readonly subcategoryText: string;
  readonly isDoubtful: boolean;
  readonly trouble: ImportIssueKind | null;
};

/** Categories that a second level may stand under without contradiction. */
export const fits = (own: Category, second: Category, subcategory: string): boolean =>
  own === second ||
  (/成本/u.test(subcategory) && (own === 'output' || own === 'cost')) ||
  (second === 'satisfaction' && own === 'benefit');

/** 产出及效率 over 履职效益: one first level for what others part. */
const isOfBoth = (category: string): boolean => /产出[及和与、]?效/u.test(squash(category));

const levelsOf = (facts: IndicatorFacts, lacks: Lacks): Leveled => {
  // With one level column only, its text may be the second level.
  const isSecondLevel =
    facts.subcategory.text === '' &&
    isSubcategoryName(facts.category.text) &&
    categoryNamed(facts.category.text) === null;
  // 社会效益 merged over both levels is what the form prints for either.
  const isOverBoth = (facts.category.cell?.columnSpan ?? 1) > 1;
  const categoryText = isSecondLevel && !isOverBoth ? '' : facts.category.text;
  const subcategoryText = isSecondLevel ? facts.category.text : facts.subcategory.text;
  const own = categoryNamed(categoryText);
  const second = categoryOfSecondLevel(subcategoryText);
  const base = { category: own, categoryText, subcategoryText, isDoubtful: false, trouble: null };
  if (own === null && categoryText === '') {
    const isSure = isSubcategoryName(subcategoryText) && !facts.subcategory.isDoubtful;
    if (second !== null) return { ...base, category: second, isDoubtful: !isSure, trouble: 'category-inferred' };
    return { ...base, trouble: lacks.category ? null : 'category-unknown' };
  }
  if (own === null) {
    // 实施效果指标 over 产出指标: the second level is what others call the first.
    const nested = isCategoryName(subcategoryText) ? categoryNamed(subcategoryText) : null;
    if (nested !== null) return { ...base, category: nested };
    const isTold = second !== null && isSubcategoryName(subcategoryText);
    return isTold
      ? { ...base, category: second, trouble: 'category-inferred' }
      : { ...base, trouble: 'category-unknown' };
  }
  if (facts.isCategoryCarried && second !== null && !isOfBoth(categoryText) && !fits(own, second, subcategoryText)) {
    // 社会效益指标 below a 产出指标 that only reaches down through blanks: the 效益指标 cell is missing.
    return {
      category: second,
      categoryText: '',
      subcategoryText,
      isDoubtful: !isSubcategoryName(subcategoryText),
      trouble: 'category-inferred',
    };
  }
  // 数量指标 below 效益指标: one of the two is not what it seems.
  const isOdd = second !== null && isSubcategoryName(subcategoryText) && !fits(own, second, subcategoryText);
  return isOdd ? { ...base, isDoubtful: true } : base;
};

const troubleOf = (kind: ImportIssueKind, facts: IndicatorFacts, at: Fact): Trouble => ({
  kind,
  row: at.cell?.row ?? facts.row,
  column: at.cell?.column ?? null,
  text: at.text === '' ? facts.name.text : at.text,
});

export type BuiltIndicator = { readonly indicator: Indicator; readonly troubles: readonly Trouble[] };

/** One row of a form as an indicator, with what is missing or inferred in it. */
export const buildIndicator = (facts: IndicatorFacts, id: string, lacks: Lacks, originOf: OriginOf): BuiltIndicator => {
  const level = levelsOf(facts, lacks);
  const named: readonly (readonly [IndicatorField, Fact])[] = [
    ['category', facts.category],
    ['subcategory', facts.subcategory],
    ['name', facts.name],
    ['targetText', facts.target],
    ['actualText', facts.actual],
    ['maxScoreText', facts.maxScore],
    ['selfScoreText', facts.selfScore],
    ['deviationReason', facts.reason],
    ['remark', facts.remark],
  ];
  const troubles: Trouble[] = [];
  const doubts = new Set<IndicatorField>();
  const origins: Partial<Record<IndicatorField, Origin>> = {};
  for (const [field, fact] of named) {
    if (fact.isDoubtful) doubts.add(field);
    const origin = originOf(fact);
    if (origin !== null) origins[field] = origin;
  }
  if (level.isDoubtful) doubts.add('category');
  if (level.trouble !== null) troubles.push(troubleOf(level.trouble, facts, facts.subcategory));
  if (facts.name.text === '' && !lacks.name) {
    doubts.add('name');
    troubles.push(troubleOf('name-blank', facts, facts.target));
  }
  if (facts.target.text === '' && facts.name.text !== '' && !lacks.target)
    troubles.push(troubleOf('target-blank', facts, facts.name));
  const indicator: Indicator = {
    id,
    category: level.category,
    categoryText: level.categoryText,
    subcategoryText: level.subcategoryText,
    name: facts.name.text,
    targetText: facts.target.text,
    actualText: facts.actual.text,
    maxScoreText: facts.maxScore.text,
    selfScoreText: facts.selfScore.text,
    deviationReason: facts.reason.text,
    remark: facts.remark.text,
    attainment: null,
    judgedScoreText: '',
    baselineText: isBlankText(facts.baseline.text) ? '' : facts.baseline.text,
    origins,
    doubts: [...doubts],
  };
  return { indicator, troubles };
};
