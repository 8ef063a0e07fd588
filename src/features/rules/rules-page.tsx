import { EvidenceTag } from '../../components/evidence-tag.tsx';
import type { Evidence } from '../../domain/rules/rule-set.ts';
import { evidenceHintText } from '../../text/rule-set-text.ts';
import { rulesText } from '../../text/ui-rules.ts';
import { IndicatorRules } from './indicator-rules.tsx';
import { RuleSetTable } from './rule-set-table.tsx';
import classes from './rules-page.module.css';

const evidences = ['official', 'observed', 'example'] as const satisfies readonly Evidence[];

/** The rules the product scores by, side by side, each with its source and how well it is known. */
export const RulesPage = () => (
  <div className={classes.page}>
    <h1>{rulesText.title}</h1>
    <p className={classes.lead}>{rulesText.lead}</p>
    <ul className={classes.legend} aria-label={rulesText.legend}>
      {evidences.map((evidence) => (
        <li key={evidence}>
          <EvidenceTag evidence={evidence} /> {evidenceHintText[evidence]}
        </li>
      ))}
    </ul>
    <RuleSetTable />
    <IndicatorRules />
  </div>
);
