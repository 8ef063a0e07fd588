import type { Derivation } from '../domain/scoring/derivation.ts';
import { derivationNoteText, scoringRuleText } from '../text/derivation-text.ts';
import { receiptText } from '../text/ui-receipt.ts';
import classes from './derivation-view.module.css';
import { EvidenceTag } from './evidence-tag.tsx';

/** A receipt: the formula with its numbers, the rule, what happened on the way, and the rule's source. */
export const DerivationView = ({ derivation }: { readonly derivation: Derivation }) => {
  const { formula, rule, notes, evidence, citation } = derivation;
  return (
    <div className={classes.receipt}>
      <p className={classes.formula}>{formula}</p>
      <p>{scoringRuleText[rule]}</p>
      {notes.length > 0 && (
        <ul className={classes.notes}>
          {notes.map(derivationNoteText).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <p className={classes.source}>
        <EvidenceTag evidence={evidence} /> {receiptText.source}
        {citation}
      </p>
    </div>
  );
};
