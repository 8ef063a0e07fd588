import { describe, expect, it } from 'vitest';
import { parseScoreArguments } from '../../src/cli/score-arguments.ts';

const read = (...given: readonly string[]) => {
  const parsed = parseScoreArguments(given);
  return parsed.ok
    ? { files: parsed.value.files, rules: parsed.value.ruleSet.id, asJson: parsed.value.asJson }
    : parsed.error;
};

describe('parseScoreArguments', () => {
  it('takes files, the default rules and no JSON', () => {
    expect(read('a.xlsx', 'b.html')).toEqual({ files: ['a.xlsx', 'b.html'], rules: 'national-2020', asJson: false });
  });

  it.each([[['--rules', 'sanming-2023', '--json', 'a.xlsx']], [['a.xlsx', '--json', '--rules=sanming-2023']]])(
    'takes options anywhere: %j',
    (given) => {
      expect(read(...given)).toEqual({ files: ['a.xlsx'], rules: 'sanming-2023', asJson: true });
    },
  );

  it('takes everything behind -- as files', () => {
    expect(read('--', '--json')).toMatchObject({ files: ['--json'], asJson: false });
  });

  it.each([
    [['a.xlsx', '--rules', 'nowhere'], { kind: 'unknown-rules', id: 'nowhere' }],
    [['a.xlsx', '--rules'], { kind: 'unknown-rules', id: '' }],
    [['--fast', 'a.xlsx'], { kind: 'unknown-option', option: '--fast' }],
    [['--json'], { kind: 'no-files' }],
  ])('refuses %j', (given, failure) => {
    expect(read(...given)).toEqual(failure);
  });
});
