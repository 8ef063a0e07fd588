import type { AttentionReason } from '../domain/monitoring/attention.ts';
import type { CheckSlug } from '../domain/review/finding.ts';
import { fromHundredths } from '../domain/scoring/hundredths.ts';
import { findingText } from './finding-text.ts';
import { formatRate, formatScore } from './format-number.ts';
import { gradeText } from './grade-text.ts';

/** Why a project is put before a leader, in one sentence. */
export const attentionText = (reason: AttentionReason): string => {
  switch (reason.kind) {
    case 'finding':
      return findingText({ ...reason.finding, check: reason.finding.check as CheckSlug, severity: 'block' });
    case 'slow-execution': {
      const rate = formatRate(fromHundredths(reason.rate));
      return `预算执行率 ${rate} %，序时进度 ${reason.month}/12`;
    }
    case 'open':
      return `${reason.count} 处待补`;
    case 'loss': {
      const lost = formatScore(fromHundredths(reason.loss.lost));
      return `“${reason.loss.name}”${reason.loss.isBlank ? '自评得分空白，' : ''}失 ${lost} 分`;
    }
    case 'grade':
      return `总分 ${formatScore(fromHundredths(reason.total))}，等级为${gradeText[reason.grade]}`;
    case 'on-cutoff':
      return `总分 ${formatScore(fromHundredths(reason.total))} 刚好压在“${gradeText[reason.grade]}”的分数线上`;
  }
};
