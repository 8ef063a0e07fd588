import { describe, expect, it } from 'vitest';
import { yearMismatch } from '../../../../src/domain/review/checks/year-mismatch.ts';
import type { Evaluation } from '../../../../src/domain/evaluation/evaluation.ts';
import { observeIn } from '../../../support/observe.ts';

describe('year-mismatch', () => {
  it.each<[string, Partial<Evaluation>, readonly string[]]>([
    ['the same year', { projectName: '2023年度热线经费' }, []],
    ['no year', { projectName: '12345热线经费' }, []],
    ['a sheet of no year', { fiscalYear: null, projectName: '12345热线经费' }, ['missing']],
    ['a sheet of no year, of a project that names one', { fiscalYear: null, projectName: '2024年经费' }, ['missing']],
    ['several years', { projectName: '2021-2025年规划' }, []],
    ['a number that looks like one', { projectName: '供水管网改造（1904号）' }, []],
    ['a year alone at the beginning', { projectName: '2024春运保障经费' }, ['later']],
    ['a year in Chinese', { projectName: '二〇二四年热线经费' }, ['later']],
    ['a later year', { projectName: '2024年度热线经费' }, ['later']],
    ['an earlier year', { projectName: '2022年度热线经费' }, ['earlier']],
  ])('%s', (_, facts, expected) => {
    expect(observeIn(yearMismatch, facts)).toEqual(expected);
  });
});
