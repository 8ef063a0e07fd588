import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findFindings } from '../../../src/domain/review/find-findings.ts';
import { national2020 } from '../../../src/domain/rules/published/national-2020.ts';
import { sanming2023 } from '../../../src/domain/rules/published/sanming-2023.ts';
import { buildEvaluation, buildFundingRow, buildIndicator, publishedSheet } from '../../support/evaluation-builder.ts';

/** Severity, check, case and place of every finding, typed by hand from the tables and the rules of 自评复核. */
const golden = JSON.parse(
  readFileSync(new URL('../../cases/published-findings.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly string[]>>;

const findingsOf = (id: string): readonly string[] => {
  const sheet = publishedSheet(id);
  const names = new Map(sheet.indicators.map((row) => [row.id, row.name]));
  const found = findFindings(sheet, id.startsWith('sanming') ? sanming2023 : national2020);
  return found.map(({ severity, check, kind, indicatorId }) => {
    const place = indicatorId === null ? '全表' : (names.get(indicatorId) ?? indicatorId);
    return `${severity} ${check} ${kind} ${place}`;
  });
};

describe('every finding in the nineteen published tables, and no other', () => {
  it.each(Object.entries(golden))('%s', (id, expected) => {
    expect(findingsOf(id)).toEqual(expected);
  });

  it('names the blank of sheet 4 with what it cost', () => {
    const found = findFindings(publishedSheet('sanming-2023-4'), sanming2023).find(
      ({ check }) => check === 'score-range',
    );
    expect(found?.facts).toEqual({
      indicator: '话务员自检考核',
      lost: '10',
      total: '86.71',
      grade: 'good',
      filledTotal: '96.71',
      filledGrade: 'excellent',
    });
  });
});

describe('findings', () => {
  it('come with the gravest first', () => {
    const ranks = { block: 0, warn: 1, note: 2 } as const;
    const order = findFindings(publishedSheet('sanming-2023-4'), sanming2023).map(({ severity }) => ranks[severity]);
    expect(order).toEqual(order.toSorted((left, right) => left - right));
  });

  it('are none for a sheet that is in order', () => {
    const indicators = [
      buildIndicator({ id: 'a', name: '培训人数', maxScoreText: '50', selfScoreText: '50' }),
      buildIndicator({
        id: 'b',
        name: '就业人数',
        category: 'benefit',
        subcategoryText: '社会效益指标',
        maxScoreText: '40',
        selfScoreText: '40',
      }),
    ];
    const funding = { unit: '万元', rows: [buildFundingRow({ rateText: '100.00', selfScoreText: '10' })] } as const;
    const evaluation = buildEvaluation({ indicators, funding, statedTotal: '100', statedGrade: '优' });
    expect(findFindings(evaluation, national2020).filter(({ severity }) => severity === 'block')).toEqual([]);
  });
});
