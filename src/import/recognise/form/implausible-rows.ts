import { type Doubted, doubted, reasonAt } from './doubted.ts';
import {
  type Indicator,
  type IndicatorField,
  indicatorFields,
  indicatorValue,
} from '../../../domain/indicator/indicator.ts';
import { compareDecimals, parseDecimal } from '../../../domain/number/decimal.ts';
import { categoryNamed, categoryOfSecondLevel, isSubcategoryName } from '../labels/level-names.ts';
import { isBlankText, looksNumeric } from '../table/cell-text.ts';
import { isNature, isSign, startsWithSign } from '../table/signs.ts';

const isNoWord = (text: string): boolean =>
  looksNumeric(text) || startsWithSign(text) || isSign(text) || isNature(text);

const isNoNumber = (text: string): boolean => !isBlankText(text) && (!/\d/u.test(text) || startsWithSign(text));

/** A column beside its own tells: an actual with a sign whose target has none, a sign without a value. */
const isSignAstray = ({ targetText, actualText }: Indicator): boolean =>
  isSign(targetText) || isSign(actualText) || (startsWithSign(actualText) && !startsWithSign(targetText));

const levels: ReadonlySet<IndicatorField> = new Set(['category', 'subcategory']);

/** 数量指标 over words that name no level. */
const isLevelInFront = (first: string, second: string): boolean =>
  isSubcategoryName(first) &&
  first.endsWith('指标') &&
  categoryNamed(first) === null &&
  second !== '' &&
  categoryOfSecondLevel(second) === null;

/** 一级 or 二级指标 for a level: a head in pieces that stands among its rows again. */
const isOfHead = (text: string): boolean => /^[一二三]级(?:指标)?$/u.test(text);

/**
 * `≥` or `95` where a level or a name stands, a second level before other words, the head for a level: the row stands in
 * other columns than its head says.
 */
const isSlid = ({ categoryText, subcategoryText, name }: Indicator): boolean =>
  [categoryText, subcategoryText, name].some(isNoWord) ||
  [categoryText, subcategoryText].some(isOfHead) ||
  isLevelInFront(categoryText, subcategoryText);

/** A sign in a column that nobody knows: the target may lack it. */
const hasStraySign = ({ targetText, remark }: Indicator): boolean =>
  !startsWithSign(targetText) && remark.split('\n').some((line) => isSign(line.slice(line.search(/[:：]/u) + 1)));

/**
 * Fields whose text is none that such a field holds; all of a row that slid, and of one without a name all but its levels,
 * unless the form asks for no names.
 */
const oddFields = (indicator: Indicator): readonly IndicatorField[] => {
  const { name, maxScoreText, selfScoreText, deviationReason, doubts } = indicator;
  const spoken = indicatorFields.filter((field) => indicatorValue(indicator, field) !== '');
  if (isSlid(indicator)) return spoken;
  if (name === '' && doubts.includes('name')) return spoken.filter((field) => !levels.has(field));
  return [
    ...(isSignAstray(indicator) ? (['targetText', 'actualText'] as const) : []),
    ...(hasStraySign(indicator) ? (['targetText'] as const) : []),
    ...(isNoNumber(maxScoreText) ? (['maxScoreText'] as const) : []),
    ...(isNoNumber(selfScoreText) ? (['selfScoreText'] as const) : []),
    ...(looksNumeric(deviationReason) ? (['deviationReason'] as const) : []),
  ];
};

/** Null where one of the two is not told. */
const isOverfull = ({ maxScoreText, selfScoreText }: Indicator): boolean | null => {
  const [full, own] = [parseDecimal(maxScoreText), parseDecimal(selfScoreText)];
  return full === null || own === null ? null : compareDecimals(own, full) > 0;
};

/** One row may be written wrong; where half of the rows are, it is the column that was. */
const isHalf = (odd: number, all: number): boolean => odd > 1 && odd * 2 >= all;

const oddColumns = (indicators: readonly Indicator[]): readonly IndicatorField[] => {
  const measured = indicators.filter(({ actualText }) => !isBlankText(actualText));
  const scored = indicators.map(isOverfull).filter((isOver) => isOver !== null);
  return [
    ...(isHalf(measured.filter(isSignAstray).length, measured.length) ? (['targetText', 'actualText'] as const) : []),
    ...(isHalf(scored.filter((isOver) => isOver).length, scored.length)
      ? (['maxScoreText', 'selfScoreText'] as const)
      : []),
  ];
};

/**
 * The indicators of one form; what a field cannot mean is doubted, and a column of which half is so as a whole. Texts
 * stay as they were read. A row without a name is told of already.
 */
export const doubtImplausibleRows = (indicators: readonly Indicator[]): Doubted<Indicator> => {
  const columns = oddColumns(indicators);
  const read = indicators.map((indicator) => {
    const whole = columns.filter((field) => indicatorValue(indicator, field) !== '');
    const odd = [...oddFields(indicator), ...whole];
    const isTold = indicator.name === '';
    return { row: doubted(indicator, odd), reasons: isTold ? [] : reasonAt('row-astray', indicator, odd) };
  });
  return { rows: read.map(({ row }) => row), reasons: read.flatMap(({ reasons }) => reasons) };
};
