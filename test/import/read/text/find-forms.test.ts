import { describe, expect, it } from 'vitest';
import { joinTitles } from '../../../../src/import/read/text/find-forms.ts';

describe('joinTitles', () => {
  it.each([
    [
      ['2022年项目支出', '绩效自评表'],
      ['', '2022年项目支出绩效自评表'],
    ],
    [
      ['附表2', '市级预算项目支', '出绩效自评表'],
      ['附表2', '', '市级预算项目支出绩效自评表'],
    ],
    [
      ['第四部分 专项', '绩效自评表'],
      ['第四部分 专项', '绩效自评表'],
    ],
    [
      ['项目支出', '项目支出绩效自评表'],
      ['项目支出', '项目支出绩效自评表'],
    ],
  ])('%j → %j', (lines, joined) => {
    expect(joinTitles(lines)).toEqual(joined);
  });
});
