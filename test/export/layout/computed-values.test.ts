import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findRuleSet } from '../../../src/domain/rules/rule-sets.ts';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts';
import { computedValues } from '../../../src/export/layout/computed-values.ts';
import { evaluationOfCase, type PublishedCase } from '../../support/evaluation-of-case.ts';

const computedOf = (id: string) => {
  const evaluation = evaluationOfCase(JSON.parse(readFileSync(`test/cases/${id}.json`, 'utf8')) as PublishedCase);
  const ruleSet = findRuleSet('sanming-2023');
  if (ruleSet === null) throw new Error('the rule set is missing');
  return computedValues(evaluation, scoreEvaluation(evaluation, ruleSet), ruleSet);
};

describe('computedValues', () => {
  it('replaces a printed total when a blank score is filled', () => {
    expect(computedOf('sanming-2023-4')).toMatchObject({
      executionScore: '7.00',
      maxScore: '100',
      total: '96.71',
      grade: '优 (S≥90)',
      replacesStated: true,
    });
  });

  it('leaves a printed total alone when no score is blank', () => {
    expect(computedOf('sanming-2023-1')).toMatchObject({ total: '99.64', replacesStated: false });
  });
});
