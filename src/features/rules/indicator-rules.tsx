import { EvidenceTag } from '../../components/evidence-tag.tsx';
import { indicatorRuleSources } from '../../domain/rules/published/indicator-rules.ts';
import type { ScoringRule } from '../../domain/scoring/derivation.ts';
import { scoringRuleText } from '../../text/derivation-text.ts';
import { rulesText } from '../../text/ui-rules.ts';
import classes from './rules-page.module.css';

/** In the order in which the rule table names them. */
const scoringRules = Object.keys(scoringRuleText) as readonly ScoringRule[];

/** How each kind of indicator is scored, under every rule set, with the source. */
export const IndicatorRules = () => (
  <table className={classes.table}>
    <caption>{rulesText.indicatorRules}</caption>
    <thead>
      <tr>
        <th scope="col">{rulesText.indicatorColumns.rule}</th>
        <th scope="col">{rulesText.indicatorColumns.evidence}</th>
        <th scope="col">{rulesText.indicatorColumns.citation}</th>
      </tr>
    </thead>
    <tbody>
      {scoringRules.map((rule) => (
        <tr key={rule}>
          <th scope="row">{scoringRuleText[rule]}</th>
          <td>
            <EvidenceTag evidence={indicatorRuleSources[rule].evidence} />
          </td>
          <td>{indicatorRuleSources[rule].citation}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
