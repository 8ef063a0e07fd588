import type { Evaluation } from '../../src/domain/evaluation/evaluation.ts';
import type { Indicator } from '../../src/domain/indicator/indicator.ts';
import type { CheckSlug } from '../../src/domain/review/finding.ts';

/** One way to spoil a clean sheet, and the check that must notice. */
export type PlantedDefect = { readonly check: CheckSlug; readonly plant: (evaluation: Evaluation) => Evaluation };

const changeRow =
  (at: number, change: Partial<Indicator>) =>
  (evaluation: Evaluation): Evaluation => ({
    ...evaluation,
    indicators: evaluation.indicators.map((row, index) => (index === at ? { ...row, ...change } : row)),
  });

const changeFunds =
  (change: Readonly<Record<string, string>>) =>
  (evaluation: Evaluation): Evaluation => ({
    ...evaluation,
    funding: { ...evaluation.funding, rows: evaluation.funding.rows.map((row) => ({ ...row, ...change })) },
  });

/** Rows of a county sheet: 0 count, 1 quality rate, 2 timeliness, 3 cost, 4 benefit rate, 5 satisfaction. */
export const plantedDefects: readonly PlantedDefect[] = [
  { check: 'weights', plant: changeRow(4, { maxScoreText: '25' }) },
  { check: 'weights', plant: changeRow(1, { maxScoreText: '' }) },
  { check: 'score-range', plant: changeRow(2, { selfScoreText: '' }) },
  { check: 'score-range', plant: changeRow(2, { selfScoreText: '11' }) },
  { check: 'score-formula', plant: changeRow(1, { actualText: '45%', selfScoreText: '15' }) },
  { check: 'score-formula', plant: changeRow(4, { selfScoreText: '12.5' }) },
  { check: 'reason-missing', plant: changeRow(0, { actualText: '1', selfScoreText: '0.5', deviationReason: '' }) },
  { check: 'total-grade', plant: (sheet) => ({ ...sheet, statedTotal: '88.88' }) },
  { check: 'total-grade', plant: (sheet) => ({ ...sheet, statedGrade: '差' }) },
  { check: 'funding-arithmetic', plant: changeFunds({ rateText: '12.34' }) },
  { check: 'funding-arithmetic', plant: changeFunds({ selfScoreText: '3.21' }) },
  { check: 'execution-unexplained', plant: changeFunds({ adjustedBudgetText: '9999' }) },
  { check: 'index-over-execution', plant: changeFunds({ adjustedBudgetText: '9999' }) },
  { check: 'full-outputs-unspent', plant: (sheet) => fullOutputs(changeFunds({ executedAmountText: '0' })(sheet)) },
  { check: 'cost-inconsistent', plant: changeRow(3, { targetText: '≤5000万元' }) },
  { check: 'cost-sign', plant: changeRow(3, { targetText: '≥10万元' }) },
  { check: 'target-type', plant: changeRow(1, { targetText: '=优优', actualText: '优' }) },
  { check: 'unit-mismatch', plant: changeRow(0, { name: '参训人员人数', targetText: '≥100%', actualText: '100' }) },
  { check: 'percent-over-100', plant: changeRow(1, { targetText: '≥250%', actualText: '250' }) },
  { check: 'misfiled', plant: changeRow(0, { name: '管护经费支付率', targetText: '≥100%', actualText: '100%' }) },
  { check: 'duplicate-indicator', plant: (sheet) => changeRow(4, { name: sheet.indicators[1]?.name ?? '' })(sheet) },
  { check: 'hollow-target', plant: changeRow(4, { targetText: '效果明显', actualText: '达成' }) },
  { check: 'satisfaction-evidence', plant: changeRow(5, { remark: '' }) },
  { check: 'on-cutoff', plant: (sheet) => ({ ...sheet, statedTotal: '90' }) },
  { check: 'reason-contradicts', plant: changeRow(2, { deviationReason: '受汛期影响，工程未能按期完成' }) },
  { check: 'over-fulfilled', plant: changeRow(0, { targetText: '≥10处', actualText: '25', deviationReason: '' }) },
  { check: 'year-mismatch', plant: (sheet) => ({ ...sheet, projectName: `2025年度${sheet.projectName}` }) },
  { check: 'weight-concentration', plant: changeRow(4, { maxScoreText: '65' }) },
];

function fullOutputs(sheet: Evaluation): Evaluation {
  const indicators = sheet.indicators.map((row) => ({ ...row, selfScoreText: row.maxScoreText }));
  return { ...sheet, indicators };
}
