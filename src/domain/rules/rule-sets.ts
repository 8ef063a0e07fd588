import { hubei } from './published/hubei.ts';
import { national2020 } from './published/national-2020.ts';
import { national2021 } from './published/national-2021.ts';
import { sanming2023 } from './published/sanming-2023.ts';
import { sichuan } from './published/sichuan.ts';
import type { RuleSet } from './rule-set.ts';

/** All rule sets that ship with the product, the default first. */
export const publishedRuleSets: readonly RuleSet[] = [national2020, national2021, sanming2023, hubei, sichuan];

/** The rule set an evaluation is scored with until a person chooses another one. */
export const defaultRuleSetId = 'national-2020';

/** The rule set with this id, or null. */
export const findRuleSet = (id: string): RuleSet | null =>
  publishedRuleSets.find((ruleSet) => ruleSet.id === id) ?? null;
