import { describe, expect, it } from 'vitest';
import { findFindings } from '../../../src/domain/review/find-findings.ts';
import { isThreshold, putTuning, type CheckTuning, type Tuning } from '../../../src/domain/review/tuning.ts';
import { sanming2023 } from '../../../src/domain/rules/published/sanming-2023.ts';
import { publishedSheet } from '../../support/evaluation-builder.ts';

const decide = (check: CheckTuning['check'], change: Partial<CheckTuning>): CheckTuning => ({
  check,
  severity: null,
  threshold: null,
  reason: '本市要求',
  ...change,
});

const severitiesOf = (check: string, tuning: Tuning): readonly string[] =>
  findFindings(publishedSheet('sanming-2023-3'), sanming2023, { tuning })
    .filter((finding) => finding.check === check)
    .map(({ severity }) => severity);

describe('a bureau tunes its checks', () => {
  it.each<[string, CheckTuning['check'], Tuning, readonly string[]]>([
    ['as shipped', 'execution-unexplained', [], ['warn']],
    ['off', 'execution-unexplained', [decide('execution-unexplained', { severity: 'off' })], []],
    ['graver', 'execution-unexplained', [decide('execution-unexplained', { severity: 'block' })], ['block']],
    ['indicators may run far ahead', 'index-over-execution', [decide('index-over-execution', { threshold: '1' })], []],
    ['off without a reason', 'on-cutoff', [decide('on-cutoff', { severity: 'off', reason: '' })], ['note']],
    ['off because of /', 'on-cutoff', [decide('on-cutoff', { severity: 'off', reason: '/' })], ['note']],
    ['graver without a reason', 'on-cutoff', [decide('on-cutoff', { severity: 'block', reason: '' })], ['note']],
    [
      'another limit without a reason',
      'index-over-execution',
      [decide('index-over-execution', { threshold: '1', reason: '无' })],
      ['warn'],
    ],
    ['another check is left alone', 'on-cutoff', [decide('execution-unexplained', { severity: 'off' })], ['note']],
  ])('%s', (_, check, tuning, severities) => {
    expect(severitiesOf(check, tuning)).toEqual(severities);
  });

  it('keeps one decision per check with its reason, and forgets one that changes nothing', () => {
    const off = decide('on-cutoff', { severity: 'off' });
    const note = { ...off, severity: 'note' as const, reason: '改为提示' };
    expect(putTuning([off], note)).toEqual([note]);
    expect(putTuning([off], { ...off, severity: null })).toEqual([]);
  });
});

it.each<[string, boolean]>([
  ['0', true],
  ['85.5', true],
  ['-5', false],
  ['−5', false],
  ['abc', false],
  ['', false],
  ['1.', false],
])('%j as a threshold', (text, answer) => {
  expect(isThreshold(text)).toBe(answer);
});
