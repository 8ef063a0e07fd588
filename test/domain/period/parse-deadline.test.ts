import { describe, expect, it } from 'vitest';
import type { CalendarDay } from '../../../src/domain/period/calendar-day.ts';
import { parseDeadline } from '../../../src/domain/period/parse-deadline.ts';

const show = (day: CalendarDay | null): string => (day === null ? '' : `${day.year}-${day.month}-${day.day}`);

describe('parseDeadline in fiscal year 2023', () => {
  it.each([
    ['12月底前', '', '2023-12-31'],
    ['2023年底', '', '2023-12-31'],
    ['2025年年底前', '', '2025-12-31'],
    ['2021年12月31日前完成', '', '2021-12-31'],
    ['12月31日前全部完成支付', '', '2023-12-31'],
    ['9月前', '', '2023-8-31'],
    ['9月底', '', '2023-9-30'],
    ['十二月底前', '', '2023-12-31'],
    ['二〇二五年', '2025-1-1', '2025-12-31'],
    ['2023年6月中旬', '', '2023-6-20'],
    ['一季度前', '', '2023-3-31'],
    ['三季度', '', '2023-9-30'],
    ['上半年', '', '2023-6-30'],
    ['年底前', '', '2023-12-31'],
    ['年内完成', '2023-1-1', '2023-12-31'],
    ['全年', '2023-1-1', '2023-12-31'],
    ['次年1月底前', '', '2024-1-31'],
    ['每年12月底前', '', '2023-12-31'],
    ['2023-12-31', '', '2023-12-31'],
    ['20231231', '', '2023-12-31'],
    ['2023/6', '', '2023-6-30'],
    ['2024年2月', '', '2024-2-29'],
    ['2021年1月-12月', '2021-1-1', '2021-12-31'],
    ['2023年1-12月', '2023-1-1', '2023-12-31'],
    ['2023.07-2024.01', '2023-7-1', '2024-1-31'],
    ['2021-2025年', '2021-1-1', '2025-12-31'],
    ['2025-2025', '2025-1-1', '2025-12-31'],
    ['2023年1月1日至2023年12月31日', '2023-1-1', '2023-12-31'],
  ])('reads %s', (text, from, due) => {
    const deadline = parseDeadline(text, 2023);
    expect([show(deadline?.from ?? null), show(deadline?.due ?? null)]).toEqual([from, due]);
  });

  it('keeps the share that must be done by then', () => {
    expect(parseDeadline('11月底完成100%', 2023)?.completion).toEqual({ coefficient: 100n, scale: 0 });
  });

  it('leaves the year open while nobody knows it', () => {
    expect(parseDeadline('12月底前', null)?.due).toEqual({ year: null, month: 12, day: 31 });
  });

  it('has no single day for a deadline that comes round again', () => {
    expect(parseDeadline('每月5日前', 2023)).toEqual({ from: null, due: null, completion: null });
  });

  it.each([
    '',
    '年',
    '3年',
    '5天',
    '13月',
    '2023年2月29日',
    '12月召开大会',
    '及时',
    '在项目计划完成时间内完成',
    '12-5月',
  ])('reads no deadline in %j', (text) => {
    expect(parseDeadline(text, 2023)).toBeNull();
  });
});
