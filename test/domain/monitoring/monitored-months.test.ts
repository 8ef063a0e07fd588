import { describe, expect, it } from 'vitest';
import {
  monitoredLabel,
  monitoredMonth,
  monthsText,
  parseMonths,
} from '../../../src/domain/monitoring/monitored-months.ts';
import { publishedEvaluation } from '../../support/published-sheet.ts';

describe('parseMonths', () => {
  it.each([
    ['1-7月执行数', 7],
    ['1—6月份执行情况', 6],
    ['１至９月执行率', 9],
    ['2024年1月-8月预算执行数', 8],
    ['截至10月底执行数', 10],
    ['截止2024年9月支出', 9],
    ['上半年执行数', 6],
    ['前三季度完成情况', 9],
  ])('reads %s', (head, month) => {
    expect(parseMonths(head)).toBe(month);
  });

  it.each(['全年执行数', '1-12月执行数', '7月执行数', '3-7月执行数', '11-7月', '1-13月执行数', ''])(
    'sees no first months of a year in "%s"',
    (head) => {
      expect(parseMonths(head)).toBeNull();
    },
  );
});

describe('monitoredMonth', () => {
  it('is read from what the sheet printed', () => {
    const sheet = publishedEvaluation('sanming-2023-4');
    const monitored = { ...sheet, attributes: [{ label: monitoredLabel, text: monthsText(6) }] };
    expect([monitoredMonth(sheet), monitoredMonth(monitored)]).toEqual([null, 6]);
  });
});
