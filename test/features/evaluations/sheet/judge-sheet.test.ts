import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../../src/domain/number/decimal.ts';
import { ruleSetOf } from '../../../../src/storage/summary.ts';
import { judgeSheet } from '../../../../src/features/evaluations/sheet/judge-sheet.ts';
import { publishedSheet } from '../../../support/evaluation-builder.ts';

describe('sheet 4 of 三明', () => {
  const sheet = judgeSheet(publishedSheet('sanming-2023-4'), ruleSetOf('sanming-2023'));

  it('has the levels of the form merged downwards, over the lines of pinned findings too', () => {
    const lines = (from: number, to: number): number =>
      sheet.rows.slice(from, to).reduce((sum, { findings }) => sum + (findings.length > 0 ? 2 : 1), 0);
    expect(sheet.rows.map(({ categorySpan }) => categorySpan)).toEqual([
      lines(0, 1),
      lines(1, 4),
      0,
      0,
      lines(4, 5),
      lines(5, 10),
      0,
      0,
      0,
      0,
    ]);
    expect(sheet.rows.map(({ subcategorySpan }) => subcategorySpan).filter((span) => span > 0)).toHaveLength(6);
  });

  it('pins the cost of the blank score to its row', () => {
    const row = sheet.rows[8];
    expect(row?.difference?.kind).toBe('blank');
    expect(row?.findings.map(({ check, kind }) => `${check} ${kind}`)).toContain('score-range blank');
    expect(row?.difference && formatDecimal(row.difference.gap)).toBe('10');
  });

  it('keeps what concerns no row apart', () => {
    expect(sheet.sheetFindings.every(({ indicatorId }) => indicatorId === null)).toBe(true);
    expect(sheet.sheetFindings.map(({ check }) => check)).toContain('funding-arithmetic');
  });
});

describe('a table of targets', () => {
  const sheet = judgeSheet(publishedSheet('guyuan-2025-1'), ruleSetOf('national-2020'));

  it('is not scored', () => {
    expect(sheet.isScored).toBe(false);
    expect(sheet.rows.every(({ score, findings }) => score === null && findings.length === 0)).toBe(true);
  });

  it('has weights proposed for its indicators, none for 无', () => {
    expect(sheet.rows.map(({ proposedWeight }) => proposedWeight)).toEqual([
      '7.14',
      '7.14',
      '7.14',
      '7.14',
      '7.14',
      '7.14',
      '7.16',
      '10',
      '10',
      '',
      '10',
      '10',
    ]);
  });
});
