import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../src/domain/number/decimal.ts';
import { defaultRuleSetId, findRuleSet, publishedRuleSets } from '../../../src/domain/rules/rule-sets.ts';

describe('the published rule sets', () => {
  it.each([
    ['national-2020', 'official', '10', 'pro-rata'],
    ['national-2021', 'official', '10', 'pro-rata'],
    ['sanming-2023', 'observed', '10', 'tiers'],
    ['hubei', 'observed', '20', 'pro-rata'],
    ['sichuan', 'observed', '10', 'pro-rata'],
  ])('%s is %s, gives the execution %s points, %s', (id, evidence, executionPoints, execution) => {
    const ruleSet = findRuleSet(id);
    expect(ruleSet).toMatchObject({ id, executionPoints, source: { evidence }, execution: { kind: execution } });
  });

  it.each(publishedRuleSets.map((ruleSet) => [ruleSet.id, ruleSet] as const))(
    '%s has a source, a date and numbers that read',
    (_, ruleSet) => {
      expect(ruleSet.source.citation).not.toBe('');
      expect(ruleSet.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      expect(ruleSet.version).toBeGreaterThan(0);
      expect(ruleSet.grades.map(({ from }) => from)).toEqual(['90', '80', '60', '0']);
      expect(parseDecimal(ruleSet.executionPoints)).not.toBeNull();
    },
  );

  it('never shows the tiers of 三明 as more than an example', () => {
    expect(findRuleSet('sanming-2023')?.execution.source.evidence).toBe('example');
  });

  it('has a default, and no rule set for an unknown id', () => {
    expect(findRuleSet(defaultRuleSetId)?.id).toBe('national-2020');
    expect(findRuleSet('nowhere')).toBeNull();
  });
});
