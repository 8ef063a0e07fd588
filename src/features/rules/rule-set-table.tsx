import { EvidenceTag } from '../../components/evidence-tag.tsx';
import type { RuleSet, RuleSource } from '../../domain/rules/rule-set.ts';
import { defaultRuleSetId, publishedRuleSets } from '../../domain/rules/rule-sets.ts';
import { gradeText } from '../../text/grade-text.ts';
import { excessText, formatExecutionRule, formatOverFulfilment, formatWeighting } from '../../text/rule-set-text.ts';
import { rulesText } from '../../text/ui-rules.ts';
import classes from './rules-page.module.css';

/** What a rule set says on one aspect, and the source of exactly that. */
type Answer = { readonly text: string; readonly source: RuleSource | null };

const unsourced = (text: string): Answer => ({ text, source: null });

const alternativeOf = ({ weighting }: RuleSet): Answer => {
  if (weighting.kind === 'free' || weighting.alternative === null) return unsourced(rulesText.none);
  const { alternative, source } = weighting;
  return {
    text: formatWeighting({ kind: 'by-category', points: alternative, alternative: null, source }),
    source: null,
  };
};

const overFulfilmentOf = ({ overFulfilment }: RuleSet): Answer => ({
  text: formatOverFulfilment(overFulfilment),
  source: overFulfilment.kind === 'none' ? null : overFulfilment.source,
});

const aspects: readonly { readonly label: string; readonly answer: (ruleSet: RuleSet) => Answer }[] = [
  { label: rulesText.aspects.source, answer: ({ source }) => ({ text: source.citation, source }) },
  {
    label: rulesText.aspects.valid,
    answer: ({ validFrom, validTo }) => unsourced(rulesText.validFrom(validFrom, validTo)),
  },
  {
    label: rulesText.aspects.executionPoints,
    answer: ({ executionPoints }) => unsourced(rulesText.points(executionPoints)),
  },
  {
    label: rulesText.aspects.execution,
    answer: ({ execution, executionPoints }) => ({
      text: formatExecutionRule(execution, executionPoints),
      source: execution.source,
    }),
  },
  {
    label: rulesText.aspects.weighting,
    answer: ({ weighting }) => ({ text: formatWeighting(weighting), source: weighting.source }),
  },
  { label: rulesText.aspects.alternative, answer: alternativeOf },
  {
    label: rulesText.aspects.excess,
    answer: ({ excess }) => ({ text: excessText[excess.kind], source: excess.source }),
  },
  { label: rulesText.aspects.overFulfilment, answer: overFulfilmentOf },
  {
    label: rulesText.aspects.grades,
    answer: ({ grades }) =>
      unsourced(grades.map(({ grade, from }) => rulesText.grade(gradeText[grade], from)).join(rulesText.join)),
  },
  { label: rulesText.aspects.version, answer: ({ version }) => unsourced(String(version)) },
];

/** All rule sets side by side, one aspect a row. */
export const RuleSetTable = () => (
  <section className={classes.scroller} aria-label={rulesText.compare} tabIndex={0}>
    <table className={classes.table}>
      <caption>{rulesText.compare}</caption>
      <thead>
        <tr>
          <th scope="col">{rulesText.aspect}</th>
          {publishedRuleSets.map(({ id, title }) => (
            <th key={id} scope="col">
              {title}
              {id === defaultRuleSetId && <small> {rulesText.defaultRuleSet}</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {aspects.map(({ label, answer }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {publishedRuleSets.map((ruleSet) => (
              <td key={ruleSet.id}>
                <AnswerCell answer={answer(ruleSet)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const AnswerCell = ({ answer: { text, source } }: { readonly answer: Answer }) => (
  <>
    <span>{text}</span>
    {source !== null && (
      <>
        {' '}
        <EvidenceTag evidence={source.evidence} />
        {source.citation !== text && <small className={classes.citation}>{source.citation}</small>}
      </>
    )}
  </>
);
