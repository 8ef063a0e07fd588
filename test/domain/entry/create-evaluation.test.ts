import { describe, expect, it } from 'vitest';
import {
  blankIndicator,
  copyIndicator,
  createEmpty,
  createFromGoals,
  createFromLastYear,
} from '../../../src/domain/entry/create-evaluation.ts';
import { buildIndicator, publishedSheet } from '../../support/evaluation-builder.ts';

const numbering = () => {
  let last = 0;
  return {
    newId: () => {
      last += 1;
      return `new-${last}`;
    },
  };
};

describe('新建自评表', () => {
  it('from a goal table: names and targets as written, no value and no point made up', () => {
    const goals = publishedSheet('weinan-2023-2');
    const created = createFromGoals(goals, numbering());
    expect(created).toMatchObject({ kind: 'self-evaluation', state: 'draft', formTitle: '项目支出绩效自评表' });
    expect(created.indicators.map(({ name, targetText }) => [name, targetText])).toEqual(
      goals.indicators.map(({ name, targetText }) => [name, targetText]),
    );
    expect(created.indicators.flatMap((row) => [row.actualText, row.maxScoreText, row.selfScoreText]).join('')).toBe(
      '',
    );
    expect(created.funding.rows[0]).toMatchObject({
      kind: 'total',
      initialBudgetText: '30',
      adjustedBudgetText: '',
      executedAmountText: '',
    });
  });

  it('from last year: targets and weights kept, actuals cleared and shown as 上年值', () => {
    const last = publishedSheet('sanming-2023-4');
    const created = createFromLastYear(last, numbering());
    expect(created).toMatchObject({ fiscalYear: 2024, statedTotal: '', statedGrade: '', problems: [] });
    expect(created.indicators.map((row) => [row.targetText, row.maxScoreText, row.baselineText])).toEqual(
      last.indicators.map((row) => [row.targetText, row.maxScoreText, row.actualText]),
    );
    expect(created.indicators.flatMap((row) => [row.actualText, row.selfScoreText, row.deviationReason]).join('')).toBe(
      '',
    );
    expect(created.funding.rows.every(({ executedAmountText }) => executedAmountText === '')).toBe(true);
  });

  it('every sheet and row has an id of its own', () => {
    const created = createFromLastYear(publishedSheet('sanming-2023-4'), numbering());
    const ids = [created.id, ...created.indicators.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('empty: the levels of the form with blank rows', () => {
    const created = createEmpty({ projectName: '培训', implementingUnit: '中心', fiscalYear: 2026 }, numbering());
    expect(created.indicators.map(({ category }) => category)).toEqual([
      'output',
      'output',
      'output',
      'output',
      'benefit',
      'satisfaction',
    ]);
    expect(created.indicators.every(({ name, targetText }) => name === '' && targetText === '')).toBe(true);
  });
});

it('a row made after the levels of another has an id of its own', () => {
  const row = buildIndicator({ id: 'old', name: '受理率', targetText: '≥95%' });
  expect(blankIndicator('new', row)).toMatchObject({ id: 'new', name: '', categoryText: row.categoryText });
  expect(copyIndicator(row, 'new')).toMatchObject({ id: 'new', name: '受理率', targetText: '≥95%' });
});
