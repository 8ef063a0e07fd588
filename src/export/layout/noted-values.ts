import type { Evaluation, EvaluationKind } from '../../domain/evaluation/evaluation.ts';
import { executionNoteLabel, notedLine, opinionLabel, totalNoteLabel } from '../../domain/evaluation/noted-rows.ts';
import type { Indicator } from '../../domain/indicator/indicator.ts';
import { causeLabels, expectedLabels, likelihoodLabels } from '../../domain/monitoring/printed-outlook.ts';
import type { BesideContent, BesideField, IndicatorContent } from './form.ts';

/** How a column is named in 备注 when a table with it was read: `全年预计完成情况：95%`. */
const labels = {
  expected: expectedLabels[0],
  'cause.funding': causeLabels.funding[0],
  'cause.institution': causeLabels.institution[0],
  'cause.staff': causeLabels.staff[0],
  'cause.hardware': causeLabels.hardware[0],
  'cause.other': causeLabels.other[0],
  'likelihood.certain': likelihoodLabels.certain[0],
  'likelihood.possible': likelihoodLabels.possible[0],
  'likelihood.impossible': likelihoodLabels.impossible[0],
  reviewedActual: '复核完成值',
  reviewedScore: '复核得分',
  scoreGap: '偏离度',
} as const satisfies Partial<Record<BesideContent, string>>;

const others = ['progress', 'causeText', 'nature', 'plainTarget', 'unit', 'note', 'reviewNote'] as const;
const SPLIT_TARGET = /^(?<nature>[≥≤＞＜>＝=<]=?)\s*(?<plain>-?\d[\d,]*(?:\.\d+)?)\s*(?<unit>\D*)$/u;

export const isBeside = (content: IndicatorContent): content is BesideContent =>
  content in labels || others.some((other) => other === content);

const isNoted = (content: BesideContent): content is keyof typeof labels => content in labels;

const plainRemark = (remark: string): string =>
  remark
    .split('\n')
    .filter((line) => !Object.values(labels).some((label) => line.startsWith(`${label}：`)))
    .join('\n');

/** A target as sign, number and unit; one that is written otherwise stands whole under 指标值. */
const splitTarget = (targetText: string, part: 'nature' | 'plain' | 'unit'): string => {
  const parts = SPLIT_TARGET.exec(targetText.trim())?.groups;
  return parts === undefined ? (part === 'plain' ? targetText : '') : (parts[part] ?? '');
};

/**
 * What the sheet itself says for such a column: its own fields, or what was noted in 备注. Values of the whole year are
 * never shown as those of its first months.
 */
export const notedValue = (indicator: Indicator, content: BesideContent, kind: EvaluationKind): string => {
  if (isNoted(content)) return notedLine(indicator.remark, labels[content]);
  switch (content) {
    case 'progress':
      return kind === 'monitoring' ? indicator.actualText : '';
    case 'causeText':
      return kind === 'monitoring' ? indicator.deviationReason : '';
    case 'nature':
    case 'unit':
      return splitTarget(indicator.targetText, content);
    case 'plainTarget':
      return splitTarget(indicator.targetText, 'plain');
    case 'note':
    case 'reviewNote':
      return plainRemark(indicator.remark);
  }
};

/** What the sheet itself says in the rows 预算执行 and 合计 of a 自评复核表, as it was noted when such a table was read. */
export const notedField = ({ attributes }: Evaluation, field: BesideField): string => {
  const noted = (name: string): string => attributes.find(({ label }) => label === name)?.text ?? '';
  switch (field) {
    case 'executionReviewedActual':
      return notedLine(noted(executionNoteLabel), labels.reviewedActual);
    case 'executionReviewedScore':
      return notedLine(noted(executionNoteLabel), labels.reviewedScore);
    case 'executionGap':
      return notedLine(noted(executionNoteLabel), labels.scoreGap);
    case 'executionNote':
      return plainRemark(noted(executionNoteLabel));
    case 'reviewedTotal':
      return notedLine(noted(totalNoteLabel), labels.reviewedScore);
    case 'totalGap':
      return notedLine(noted(totalNoteLabel), labels.scoreGap);
    case 'opinion':
      return noted(opinionLabel);
    case 'executedAtMonth':
    case 'rateAtMonth':
    case 'expectedAmount':
      return '';
  }
};
