import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../src/domain/number/decimal.ts';
import type { Actual } from '../../../src/domain/target/actual.ts';
import { parseActual, parseActualNumber } from '../../../src/domain/target/parse-actual.ts';

const show = (actual: Actual): string => {
  switch (actual.kind) {
    case 'number':
      return `${formatDecimal(actual.value)} ${actual.unit} ${actual.bound}`.replace('  ', ' ');
    case 'rating':
      return actual.rating;
    case 'date':
      return `${actual.day.year}-${actual.day.month}-${actual.day.day}`;
    case 'change':
      return `${actual.direction} ${formatDecimal(actual.value)} ${actual.unit}`;
    case 'attainment':
      return `${actual.attainment}${actual.onTime ? ' on time' : ''}`;
    case 'statement':
    case 'blank':
      return actual.kind;
  }
};

describe('parseActual', () => {
  it.each([
    ['98.66', '98.66 exact'],
    ['98.66%', '98.66 % exact'],
    ['1,234.50', '1234.50 exact'],
    ['-5', '-5 exact'],
    ['0', '0 exact'],
    ['34人', '34 人 exact'],
    ['达到34人', '34 人 exact'],
    ['已完成100%', '100 % exact'],
    ['零投诉', '0 exact'],
    ['196.49万元', '196.49 万元 exact'],
    ['95%以上', '95 % at-least'],
    ['≥95%', '95 % at-least'],
    ['不超过3次', '3 次 at-most'],
    ['优', 'excellent'],
    ['良好', 'good'],
    ['2023年12月', '2023-12-31'],
    ['已于2023年12月20日完成', '2023-12-20'],
    ['12月底前完成', '2023-12-31'],
    ['2023-12-20', '2023-12-20'],
    ['2023.10.8', '2023-10-8'],
    ['提升12%', 'up 12 %'],
    ['下降3个百分点', 'down 3 个百分点'],
    ['已完成', 'met'],
    ['达成预期指标', 'met'],
    ['按时完成', 'met on time'],
    ['部分达成并具有一定效果', 'partly-met'],
    ['部分达成预期指标并具有一定效果', 'partly-met'],
    ['基本完成', 'partly-met'],
    ['基本达成预期目标', 'partly-met'],
    ['未达成且效果较差', 'not-met'],
    ['未达成预期指标且效果较差', 'not-met'],
    ['未完成', 'not-met'],
    ['持平', 'statement'],
    ['10余次', 'statement'],
    ['社会效益显著', 'statement'],
  ])('reads %s as %s', (text, expected) => {
    expect(show(parseActual(text, 2023))).toBe(expected);
  });

  it.each(['', ' ', '—', '——', '/', '无', '不适用', '*', 'N/A', '…'])('%j is blank, never 0', (text) => {
    expect(parseActual(text, 2023).kind).toBe('blank');
  });
});

describe('parseActualNumber', () => {
  it.each([
    ['12月', '投放时间', '12 月 exact'],
    ['满意度98%', '群众满意度', '98 % exact'],
  ])('finds the number in %s of %s', (text, name, expected) => {
    const number = parseActualNumber(text, name);
    expect(number && show(number)).toBe(expected);
  });

  it('finds none in words', () => {
    expect(parseActualNumber('基本完成', '培训人数')).toBeNull();
  });
});
