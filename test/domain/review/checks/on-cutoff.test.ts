import { describe, expect, it } from 'vitest';
import { onCutoff } from '../../../../src/domain/review/checks/on-cutoff.ts';
import type { Evaluation } from '../../../../src/domain/evaluation/evaluation.ts';
import { buildIndicator } from '../../../support/evaluation-builder.ts';
import { observeIn } from '../../../support/observe.ts';

describe('on-cutoff', () => {
  it.each<[string, Partial<Evaluation>, readonly string[]]>([
    ['above', { statedTotal: '90.01' }, []],
    ['on 优', { statedTotal: '90.00' }, ['exact']],
    ['on 中', { statedTotal: '60' }, ['exact']],
    ['computed on 优', { indicators: [buildIndicator({ maxScoreText: '80' })] }, ['exact']],
  ])('%s', (_, facts, expected) => {
    expect(observeIn(onCutoff, facts)).toEqual(expected);
  });
});
