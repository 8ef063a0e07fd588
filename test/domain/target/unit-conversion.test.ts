import { describe, expect, it } from 'vitest';
import { decimalOf, formatDecimal, stripZeros } from '../../../src/domain/number/decimal.ts';
import { matchUnits } from '../../../src/domain/target/unit-conversion.ts';

const match = (actual: readonly [string, string], target: readonly [string, string]) =>
  matchUnits({ value: decimalOf(actual[0]), unit: actual[1] }, { value: decimalOf(target[0]), unit: target[1] });

describe('matchUnits', () => {
  it.each([
    [['34', ''], ['35', '人'], ['34', '35'], false],
    [['34', '名'], ['35', '人'], ['34', '35'], false],
    [['98.66', ''], ['95', '%'], ['98.66', '95'], true],
    [['98.66', '%'], ['95', ''], ['98.66', '95'], true],
    [['1964900', '元'], ['200', '万元'], ['196.49', '200'], true],
    [['0.02', '亿元'], ['200', '万元'], ['200', '200'], true],
    [['520000', '件'], ['50', '万件'], ['52', '50'], true],
    [['1.8', '万'], ['2', '万元'], ['1.8', '2'], false],
    [['9', '‰'], ['1', '%'], ['0.9', '1'], true],
    [['1500', '米'], ['2', '公里'], ['1.5', '2'], true],
    [['50', '分钟'], ['1', '小时'], ['3000', '3600'], true],
    [['2', '次/年'], ['2', '次'], ['2', '2'], false],
    [['500', '元/人·月'], ['530', '元/人*月'], ['500', '530'], false],
    [['3', '条'], ['3', ''], ['3', '3'], false],
  ] as const)('%j against %j', (actual, target, expected, converted) => {
    const result = match(actual, target);
    const plain =
      result.kind === 'matched' ? [result.actual, result.target].map((value) => formatDecimal(stripZeros(value))) : [];
    expect(plain).toEqual(expected);
    expect(result).toMatchObject({ converted });
  });

  it.each([
    [
      ['34', '人'],
      ['100', '%'],
    ],
    [
      ['34', '人次'],
      ['35', '人'],
    ],
    [
      ['5', '个'],
      ['5', '家'],
    ],
    [
      ['300', '元'],
      ['36', ''],
    ],
    [
      ['3', '万条'],
      ['3', ''],
    ],
    [
      ['98', '%'],
      ['1000', ''],
    ],
    [
      ['5', '次/月'],
      ['5', '次'],
    ],
    [
      ['3', '%'],
      ['3', '个百分点'],
    ],
  ] as const)('%j and %j do not convert', (actual, target) => {
    expect(match(actual, target)).toEqual({ kind: 'differs' });
  });
});
