import { type Check, observeSheet } from '../check.ts';
import { bureauPractice } from '../check-sources.ts';

const EVIDENCE = /问卷|调查|回访|测评|抽样|样本|访谈|评价表|统计|系统|附件|佐证/u;

/** A 满意度 that was reached, and nowhere a word on how it was asked. One note per sheet. */
export const satisfactionEvidence: Check<'satisfaction-evidence'> = {
  slug: 'satisfaction-evidence',
  severity: 'note',
  source: bureauPractice,
  find: ({ rows, evaluation }) => {
    const reached = rows.filter(
      ({ indicator, actual }) => indicator.category === 'satisfaction' && actual.kind !== 'blank',
    );
    const texts = [
      ...reached.flatMap(({ indicator }) => [indicator.actualText, indicator.deviationReason, indicator.remark]),
      evaluation.achievements,
      evaluation.actualGoal,
    ];
    if (reached.length === 0 || texts.some((text) => EVIDENCE.test(text))) return [];
    const [first] = reached;
    return [
      observeSheet(
        first === undefined ? null : { kind: 'indicator', id: first.indicator.id, field: 'actualText' },
        'none',
        { count: `${reached.length}` },
      ),
    ];
  },
};
