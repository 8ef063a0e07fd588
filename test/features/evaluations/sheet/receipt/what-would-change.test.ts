import { describe, expect, it } from 'vitest';
import { judgeSheet } from '../../../../../src/features/evaluations/sheet/judge-sheet.ts';
import {
  underOtherRuleSets,
  withFullRow,
} from '../../../../../src/features/evaluations/sheet/receipt/what-would-change.ts';
import { ruleSetOf } from '../../../../../src/storage/summary.ts';
import { formatScore } from '../../../../../src/text/format-number.ts';
import { publishedSheet } from '../../../../support/evaluation-builder.ts';

describe('full points in a row of sheet 4 of 三明', () => {
  const sheet = judgeSheet(publishedSheet('sanming-2023-4'), ruleSetOf('sanming-2023'));

  it.each([
    ['平台热线接听坐席人数', '87', 'good'],
    ['话务员自检考核', '96.71', 'excellent'],
  ])('%s: the total would be %s, %s', (name, total, grade) => {
    const row = sheet.rows.find(({ indicator }) => indicator.name === name);
    const full = row === undefined ? null : withFullRow(sheet, row);
    expect(full && { total: formatScore(full.total), grade: full.grade }).toEqual({ total, grade });
  });

  it('change nothing where none were lost', () => {
    const row = sheet.rows[0];
    expect(row && withFullRow(sheet, row)).toBeNull();
  });

  it('are the same under every rule set for a row that reaches its target', () => {
    const row = sheet.rows[0];
    expect(row && underOtherRuleSets(sheet, row)).toEqual([]);
  });
});
