import { describe, expect, it } from 'vitest';
import { dates } from '../../../../src/domain/review/checks/dates.ts';
import type { Indicator } from '../../../../src/domain/indicator/indicator.ts';
import { observeRows } from '../../../support/observe.ts';

describe('dates', () => {
  it.each<[string, readonly Partial<Indicator>[], readonly string[]]>([
    ['on time', [{ targetText: '9月底前', actualText: '2023年9月20日', selfScoreText: '10' }], []],
    ['late and scored less', [{ targetText: '9月底前', actualText: '2023年10月', selfScoreText: '7' }], []],
    [
      'late by a month written 2023.10',
      [{ targetText: '9月底前', actualText: '2023.10', selfScoreText: '10' }],
      ['late-full-score'],
    ],
    ['late and full', [{ targetText: '9月底前', actualText: '2023年10月', selfScoreText: '10' }], ['late-full-score']],
    [
      'accepted after completion',
      [
        { name: '完工时间', actualText: '10月10日' },
        { name: '验收时间', actualText: '11月20日' },
      ],
      [],
    ],
    [
      'accepted before completion',
      [
        { name: '项目完工时间', targetText: '12月底前', actualText: '2023年11月20日' },
        { name: '工程竣工验收时间', targetText: '12月底前', actualText: '2023年10月10日' },
      ],
      ['accepted-before-completed'],
    ],
    [
      'accepted in the month of completion',
      [
        { name: '完工时间', targetText: '12月底前', actualText: '2023年10月' },
        { name: '验收时间', targetText: '12月底前', actualText: '2023年10月10日' },
      ],
      [],
    ],
    [
      'one thing accepted before another was completed',
      [
        { name: '软件完成时间', targetText: '12月底前', actualText: '2023年11月20日' },
        { name: '设备验收时间', targetText: '12月底前', actualText: '2023年10月10日' },
      ],
      [],
    ],
    [
      'the last payment after the acceptance',
      [
        { name: '资金支付完成时间', targetText: '12月底前', actualText: '2023年12月20日' },
        { name: '验收时间', targetText: '12月底前', actualText: '2023年10月10日' },
      ],
      [],
    ],
  ])('%s', (_, rows, expected) => {
    expect(observeRows(dates, ...rows)).toEqual(expected);
  });
});
