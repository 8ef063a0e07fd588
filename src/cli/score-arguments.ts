import { fail, type Result, succeed } from '../domain/result.ts';
import { defaultRuleSetId, findRuleSet } from '../domain/rules/rule-sets.ts';
import type { RuleSet } from '../domain/rules/rule-set.ts';

export type ScoreArguments = { readonly files: readonly string[]; readonly ruleSet: RuleSet; readonly asJson: boolean };

export type ArgumentFailure =
  | { readonly kind: 'no-files' }
  | { readonly kind: 'unknown-rules'; readonly id: string }
  | { readonly kind: 'unknown-option'; readonly option: string };

/** `[--rules ID] [--json] FILE…`; everything behind `--` is a file. */
export const parseScoreArguments = (given: readonly string[]): Result<ScoreArguments, ArgumentFailure> => {
  const files: string[] = [];
  let rules: string = defaultRuleSetId;
  let asJson = false;
  let isPlain = false;
  for (let index = 0; index < given.length; index += 1) {
    const argument = given[index] ?? '';
    const value = /^--rules=(.*)$/u.exec(argument)?.[1];
    if (isPlain || !argument.startsWith('--')) files.push(argument);
    else if (argument === '--') isPlain = true;
    else if (argument === '--json') asJson = true;
    else if (value !== undefined) rules = value;
    else if (argument === '--rules') {
      index += 1;
      rules = given[index] ?? '';
    } else return fail({ kind: 'unknown-option', option: argument });
  }
  const ruleSet = findRuleSet(rules);
  if (ruleSet === null) return fail({ kind: 'unknown-rules', id: rules });
  return files.length === 0 ? fail({ kind: 'no-files' }) : succeed({ files, ruleSet, asJson });
};
