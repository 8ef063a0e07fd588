import { expect, it } from 'vitest';
import { dayOfActual } from '../../../src/domain/target/day-of-actual.ts';
import { parseActual } from '../../../src/domain/target/parse-actual.ts';

it.each([
  ['2023.11', '2023-11-30'],
  ['2023-11', '2023-11-30'],
  ['2023/11', '2023-11-30'],
  ['2023.10', '2023-10-31'],
  ['2023.1', '2023-1-31'],
  ['2024.02', '2024-2-29'],
  ['2023.11.20', '2023-11-20'],
  ['2023年11月', '2023-11-30'],
  ['45250', '2023-11-20'],
  ['2023.13', null],
  ['2023.0', null],
  ['1234.11', null],
  ['2023.111', null],
  ['98.66', null],
  ['100', null],
  ['2023.11万元', null],
  ['已完成', null],
])('%s names the day %s', (text, expected) => {
  const day = dayOfActual(parseActual(text, 2023));
  expect(day && `${day.year}-${day.month}-${day.day}`).toBe(expected);
});

it('2023.11 stays a number for everything else', () => {
  expect(parseActual('2023.11', 2023).kind).toBe('number');
});
