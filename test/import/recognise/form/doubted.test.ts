import { describe, expect, it } from 'vitest';
import { doubted, issuesOf, reasonAt } from '../../../../src/import/recognise/form/doubted.ts';
import { buildIndicator } from '../../../support/evaluation-builder.ts';

const origin = { table: 1, row: 7, column: 3, text: '90' };
const sources = [
  { file: 'a.xlsx', table: '一' },
  { file: 'a.xlsx', table: '二' },
];

describe('doubted', () => {
  it('adds each field once, and leaves a row alone without any', () => {
    const row = buildIndicator({ doubts: ['name'] });
    expect(doubted(row, ['name', 'targetText', 'targetText']).doubts).toEqual(['name', 'targetText']);
    expect(doubted(row, [])).toBe(row);
  });
});

describe('reasonAt', () => {
  it('stands at the first field that a cell was read for, or nowhere', () => {
    const row = buildIndicator({ origins: { targetText: origin } });
    expect(reasonAt('row-astray', row, ['name', 'targetText'])).toEqual([{ kind: 'row-astray', origin }]);
    expect(reasonAt('row-astray', row, ['name'])).toEqual([]);
  });
});

describe('issuesOf', () => {
  const reason = { kind: 'part-over-whole', origin } as const;
  const issue = { kind: 'part-over-whole', file: 'a.xlsx', table: '二', row: 7, column: 3, text: '90' } as const;

  it('names the table, the cell and its text', () => {
    expect(issuesOf([reason], sources, [])).toEqual([issue]);
  });

  it('says nothing of a cell that is told of already, in the same table', () => {
    expect(issuesOf([reason], sources, [{ ...issue, kind: 'number-unreadable' }])).toEqual([]);
    expect(issuesOf([reason], sources, [{ ...issue, table: '一' }])).toEqual([issue]);
  });
});
