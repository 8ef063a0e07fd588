import type { AttentionReason } from '../domain/monitoring/attention.ts';
import type { Lag } from '../domain/monitoring/lag.ts';
import type { CheckSlug } from '../domain/review/finding.ts';
import { fromHundredths } from '../domain/scoring/hundredths.ts';
import { findingText } from './finding-text.ts';
import { formatRate, formatScore } from './format-number.ts';
import { gradeText } from './grade-text.ts';
import { lightColourText, likelihoodText } from './monitoring-text.ts';

/** “进社区宣传场次”截至 7 月 42，应达 70，为 60 % → 黄灯. */
const lagText = ({ light, month, name, targetText, standing, due, share, count }: Lag): string => {
  const held = due === '' ? `指标值 ${targetText}` : `应达 ${due}，为 ${share} %`;
  const others = count > 1 ? `（${lightColourText[light]}共 ${count} 项）` : '';
  return `“${name}”截至 ${month} 月 ${standing}，${held} → ${lightColourText[light]}${others}`;
};

/** Why a project is put before a leader, in one sentence. */
export const attentionText = (reason: AttentionReason): string => {
  switch (reason.kind) {
    case 'finding':
      return findingText({ ...reason.finding, check: reason.finding.check as CheckSlug });
    case 'slow-execution': {
      const rate = formatRate(fromHundredths(reason.rate));
      return `预算执行率 ${rate} %，序时进度 ${reason.month}/12`;
    }
    case 'red-light':
    case 'yellow-light':
      return lagText(reason.lag);
    case 'outlook-doubted': {
      const { name, likelihood, month, meets } = reason.doubt;
      return `“${name}”选的是“${likelihoodText[likelihood]}”，按截至 ${month} 月的数据推算，达标可能 ${meets} %`;
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
