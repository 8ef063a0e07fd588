import { proposeWeights } from '../rules/propose-weights.ts';
import type { WatchedSheet } from './watch-sheet.ts';

/** 绩效运行监控表 prints no 分值: a forecast in points has to propose them. */
export const lacksWeights = ({ kind, indicators }: WatchedSheet['evaluation']): boolean =>
  kind === 'monitoring' && indicators.every(({ maxScoreText }) => maxScoreText.trim() === '');

/** The sheet with 分值 as its rule set splits them, where it prints none; nothing of it is kept. */
export const withWeights = (sheet: WatchedSheet): WatchedSheet => {
  const { evaluation, ruleSet } = sheet;
  if (!lacksWeights(evaluation)) return sheet;
  const weights = proposeWeights(evaluation.indicators, ruleSet);
  const indicators = evaluation.indicators.map((row, index) => ({ ...row, maxScoreText: weights[index] ?? '' }));
  return { ...sheet, evaluation: { ...evaluation, indicators } };
};
