import { describe, expect, it } from 'vitest';
import { doubtItems, doubtsInRow, isNote } from '../../../src/features/import/doubt-items.ts';
import type { Indicator } from '../../../src/domain/indicator/indicator.ts';
import type { Draft, ImportIssue } from '../../../src/import/draft/draft.ts';
import { buildEvaluation, buildIndicator } from '../../support/evaluation-builder.ts';

const issue = (facts: Partial<ImportIssue>): ImportIssue => ({
  kind: 'formula-text',
  file: 'a.xlsx',
  table: 'Sheet1',
  row: 23,
  column: 5,
  text: '=优优',
  ...facts,
});

const draftOf = (issues: readonly ImportIssue[], doubts: readonly ('targetText' | 'actualText')[] = []): Draft => {
  const origins = {
    // Merged over the rows above.
    category: { table: 0, row: 20, column: 1, text: '产出指标' },
    targetText: { table: 0, row: 23, column: 5, text: '=优优' },
    actualText: { table: 0, row: 23, column: 6, text: '优?' },
  };
  const indicator = buildIndicator({ targetText: '=优优', actualText: '优', origins, doubts });
  const sources = [{ file: 'a.xlsx', table: 'Sheet1' }];
  return { evaluation: buildEvaluation({ indicators: [indicator], sources }), issues };
};

describe('doubtItems', () => {
  it('joins an issue with what was read from its cell', () => {
    expect(doubtItems(draftOf([issue({})]))).toMatchObject([
      {
        cell: { table: 'Sheet1', row: 23, column: 5 },
        source: '=优优',
        readings: [{ place: '培训人数 · 年度指标值', value: '≥ 优' }],
        issues: ['formula-text'],
      },
    ]);
  });

  it('lists a doubtful value without an issue', () => {
    expect(doubtItems(draftOf([], ['actualText']))).toMatchObject([
      { source: '优?', readings: [{ value: '优' }], isDoubtful: true },
    ]);
  });

  const shifted = (doubts: Indicator['doubts']): Draft => {
    const draft = draftOf([], []);
    const indicators = draft.evaluation.indicators.map((indicator) => ({ ...indicator, doubts, deviationReason: '' }));
    return { ...draft, evaluation: { ...draft.evaluation, indicators } };
  };

  it('leaves out a blank beside doubtful values of its row', () => {
    const items = doubtItems(shifted(['targetText', 'actualText', 'deviationReason']));
    expect(items.map(({ source }) => source)).toEqual(['=优优', '优?']);
  });

  it('lists a blank that alone is doubtful, in its row', () => {
    expect(doubtItems(shifted(['deviationReason']))).toMatchObject([
      { cell: null, row: 23, source: '', readings: [{ value: '' }], isDoubtful: true },
    ]);
  });

  it('tells which first level a second one was taken for', () => {
    const { evaluation } = shifted(['category']);
    const indicators = evaluation.indicators.map((row) => ({ ...row, category: 'output' as const, categoryText: '' }));
    expect(doubtItems({ evaluation: { ...evaluation, indicators }, issues: [] })).toMatchObject([
      { readings: [{ place: '培训人数 · 一级指标', value: '产出指标' }] },
    ]);
  });

  it.each(['shifted-row', 'row-astray'] as const)('tells all doubts of a row with %s', (kind) => {
    const items = doubtItems(draftOf([issue({ kind, column: 2 }), issue({ row: 24 })], ['targetText', 'actualText']));
    const [first, second] = items;
    expect(first && doubtsInRow(first, items).map(({ cell }) => cell?.column)).toEqual([2, 5, 6]);
    expect(second && doubtsInRow(second, items)).toEqual([]);
  });

  it('goes from top to bottom, what concerns the whole table first', () => {
    const items = doubtItems(
      draftOf([issue({}), issue({ row: 4, column: 2 }), issue({ kind: 'year-unknown', row: null, column: null })]),
    );
    expect(items.map(({ row }) => row)).toEqual([null, 4, 23]);
  });

  it('puts notes last', () => {
    const items = doubtItems(draftOf([issue({ kind: 'category-inferred', row: 2, column: 2 }), issue({})]));
    expect(items.map(({ row }) => row)).toEqual([23, 2]);
  });

  it('says once that the year is doubtful', () => {
    const draft = draftOf([issue({ kind: 'year-from-file-name', row: null, column: null, text: '2025.html' })]);
    const evaluation = { ...draft.evaluation, doubts: ['fiscalYear' as const] };
    expect(doubtItems({ ...draft, evaluation })).toMatchObject([
      { source: '2025.html', readings: [{ place: '年度', value: '2023' }], issues: ['year-from-file-name'] },
    ]);
  });

  it('keeps two issues of whole tables apart', () => {
    const whole = { kind: 'unknown-label', row: null, column: null } as const;
    expect(doubtItems(draftOf([issue({ ...whole, text: '甲' }), issue({ ...whole, text: '乙' })]))).toHaveLength(2);
  });
});

it.each([
  ['category-inferred', true],
  ['formula-text', false],
  ['number-unreadable', false],
] as const)('an issue %s is a note: %s', (kind, note) => {
  expect(doubtItems(draftOf([issue({ kind, row: 2, column: 2 })])).map(isNote)).toEqual([note]);
});
