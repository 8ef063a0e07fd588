import { describe, expect, it } from 'vitest';
import { yearMismatch } from '../../../../src/domain/review/checks/year-mismatch.ts';
import type { Evaluation } from '../../../../src/domain/evaluation/evaluation.ts';
import { observeIn } from '../../../support/observe.ts';

describe('year-mismatch', () => {
  it.each<[string, Partial<Evaluation>, readonly string[]]>([
    ['the same year', { projectName: '2023年度热线经费' }, []],
    ['no year', { projectName: '12345热线经费' }, []],
    ['several years', { projectName: '2021-2025年规划' }, []],
    ['a later year', { projectName: '2024年度热线经费' }, ['later']],
    ['an earlier year', { projectName: '2022年度热线经费' }, ['earlier']],
  ])('%s', (_, facts, expected) => {
    expect(observeIn(yearMismatch, facts)).toEqual(expected);
  });
});
