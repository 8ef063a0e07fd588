import type { Evaluation } from '../evaluation/evaluation.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { Finding } from './finding.ts';

/** All 审核问题 of one sheet. */
export const findFindings = (_evaluation: Evaluation, _ruleSet: RuleSet): readonly Finding[] => [];
