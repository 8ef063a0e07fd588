import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import type { Indicator } from '../../domain/indicator/indicator.ts';
import { parseDecimal } from '../../domain/number/decimal.ts';
import { categoryText } from '../../text/category-text.ts';
import { indicatorListText } from '../../text/list-text.ts';
import type { ListCell, ListTable } from './list-table.ts';

const { heads } = indicatorListText;

const columns = [
  { head: heads.unit, width: 16 },
  { head: heads.project, width: 24 },
  { head: heads.year, width: 6 },
  { head: heads.category, width: 10 },
  { head: heads.subcategory, width: 12 },
  { head: heads.name, width: 22 },
  { head: heads.target, width: 12 },
  { head: heads.actual, width: 12 },
  { head: heads.maxScore, width: 6 },
  { head: heads.selfScore, width: 6 },
  { head: heads.reason, width: 24 },
  { head: heads.remark, width: 12 },
] as const;

const numberOrText = (text: string): ListCell => parseDecimal(text) ?? text;

const toRow = (evaluation: Evaluation, indicator: Indicator): readonly ListCell[] => [
  evaluation.implementingUnit,
  evaluation.projectName,
  evaluation.fiscalYear === null ? '' : String(evaluation.fiscalYear),
  indicator.categoryText || (indicator.category === null ? '' : categoryText[indicator.category]),
  indicator.subcategoryText,
  indicator.name,
  indicator.targetText,
  indicator.actualText,
  numberOrText(indicator.maxScoreText),
  numberOrText(indicator.selfScoreText),
  indicator.deviationReason,
  indicator.remark,
];

/** All indicators of some sheets, a row each, with the sheet they belong to. */
export const toIndicatorList = (evaluations: readonly Evaluation[]): ListTable => ({
  title: indicatorListText.title,
  columns,
  rows: evaluations.flatMap((evaluation) => evaluation.indicators.map((indicator) => toRow(evaluation, indicator))),
});
