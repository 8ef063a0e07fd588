import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../../src/domain/evaluation/evaluation.ts';
import type { Indicator } from '../../../../src/domain/indicator/indicator.ts';
import { findSoftOverYears } from '../../../../src/domain/review/cross-checks/soft-over-years.ts';
import { traceSheet } from '../../../../src/domain/review/sheet-trace.ts';
import { national2020 } from '../../../../src/domain/rules/published/national-2020.ts';
import { reviewThresholds } from '../../../../src/domain/rules/published/review-thresholds.ts';
import { buildEvaluation, buildIndicator } from '../../../support/evaluation-builder.ts';

/** The sheet of one project in one year, with this one row. */
const sheetOf = (year: number, row: Partial<Indicator>, facts: Partial<Evaluation> = {}): Evaluation =>
  buildEvaluation({
    id: `s${year}`,
    fiscalYear: year,
    projectName: `${year}年度热线运营经费`,
    implementingUnit: '甲单位',
    indicators: [buildIndicator({ id: `row${year}`, name: '热线接听件数', ...row })],
    ...facts,
  });

const find = (...sheets: readonly Evaluation[]) =>
  findSoftOverYears(
    sheets.map((sheet) => traceSheet(sheet, national2020)),
    reviewThresholds,
  );

describe('a project over two years', () => {
  it.each<[string, Partial<Indicator>, Partial<Indicator>, readonly string[]]>([
    [
      'far exceeded twice',
      { targetText: '≥100件', actualText: '140件' },
      { targetText: '≥200件', actualText: '261' },
      ['far-over-twice'],
    ],
    ['at 130 % itself', { targetText: '≥100件', actualText: '130件' }, { targetText: '≥200件', actualText: '280' }, []],
    [
      'far exceeded once',
      { targetText: '≥100件', actualText: '120件' },
      { targetText: '≥200件', actualText: '280' },
      [],
    ],
    [
      'easier than what was reached',
      { targetText: '≥100件', actualText: '120件' },
      { targetText: '≥110件', actualText: '' },
      ['below-last-year'],
    ],
    [
      'a ceiling above what was reached',
      { targetText: '≤10件', actualText: '6件' },
      { targetText: '≤8件' },
      ['below-last-year'],
    ],
    [
      'a ceiling overspent twice',
      { targetText: '≤10件', actualText: '16件' },
      { targetText: '≤10件', actualText: '16件' },
      [],
    ],
    ['what was reached as the target', { targetText: '≥100件', actualText: '120件' }, { targetText: '≥120件' }, []],
    ['another unit', { targetText: '≥100件', actualText: '120件' }, { targetText: '≥90%' }, []],
    [
      'another indicator',
      { targetText: '≥100件', actualText: '120件' },
      { name: '热线回访件数', targetText: '≥90件' },
      [],
    ],
    [
      'last year told in the sheet, which its own check reads',
      { actualText: '120件' },
      { targetText: '≥90件', baselineText: '120' },
      [],
    ],
    [
      'a cost, which follows its budget',
      { category: 'cost', targetText: '≤10万元', actualText: '9万元' },
      { category: 'cost', targetText: '≤20万元' },
      [],
    ],
  ])('%s', (_, before, now, kinds) => {
    expect(find(sheetOf(2022, before), sheetOf(2023, now)).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('speaks of this year’s row, with the numbers of both years', () => {
    const [found] = find(
      sheetOf(2022, { targetText: '≥100件', actualText: '140件' }),
      sheetOf(2023, { targetText: '≥200件', actualText: '261件' }),
    );
    expect(found).toMatchObject({
      severity: 'note',
      facts: {
        year: '2023',
        target: '≥200件',
        actual: '261件',
        lastTarget: '≥100件',
        lastActual: '140件',
        limit: '130',
      },
      places: [{ evaluationId: 's2023', indicatorId: 'row2023' }],
    });
  });

  const soft = { targetText: '≥100件', actualText: '140件' };

  it.each<[string, Partial<Evaluation>]>([
    ['another project', { projectName: '2023年度培训经费' }],
    ['another unit', { implementingUnit: '乙单位' }],
    ['a gap of a year', { fiscalYear: 2024 }],
  ])('compares nothing across %s', (_, facts) => {
    expect(find(sheetOf(2022, soft), sheetOf(2023, soft, facts))).toEqual([]);
  });

  it('compares nothing with a year that two sheets claim', () => {
    expect(find(sheetOf(2022, soft), sheetOf(2022, soft, { id: 'twin' }), sheetOf(2023, soft))).toEqual([]);
  });
});
