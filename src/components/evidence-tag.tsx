import type { Evidence } from '../domain/rules/rule-set.ts';
import { evidenceHintText, evidenceText } from '../text/rule-set-text.ts';
import classes from './evidence-tag.module.css';

/** 官方 · 观察 · 示例: how well a rule is known; the border says it too. */
export const EvidenceTag = ({ evidence }: { readonly evidence: Evidence }) => (
  <span className={classes.tag} data-evidence={evidence} title={evidenceHintText[evidence]}>
    {evidenceText[evidence]}
  </span>
);
