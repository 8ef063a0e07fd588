import { plainText } from '../../target/plain-text.ts';
import { type Check, observeRow } from '../check.ts';
import { bureauPractice } from '../check-sources.ts';

const HOLLOW =
  /^(?:(?:效果|成效|作用|影响|效益)(?:明显|显著|良好|较好)|(?:明显|显著|不断|持续|逐步|稳步|进一步|有效|大幅|逐年|有所|切实)?(?:提升|提高|改善|增强|加强|促进|完善|优化|推进|巩固|保障|好转)|明显|显著|良好|较好|高效|长期|持续)$/u;

/** A target anybody can claim to have met: 效果明显, 显著提升. */
export const hollowTarget: Check<'hollow-target'> = {
  slug: 'hollow-target',
  severity: 'note',
  source: bureauPractice,
  find: ({ rows }) =>
    rows.flatMap(({ indicator, target }) =>
      target.kind === 'statement' && HOLLOW.test(plainText(indicator.targetText))
        ? [observeRow({ indicator, field: 'targetText' }, 'hollow', { target: indicator.targetText })]
        : [],
    ),
};
