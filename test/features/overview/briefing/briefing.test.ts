import { describe, expect, it } from 'vitest';
import { toBriefing, toPageLines } from '../../../../src/features/overview/briefing/briefing.ts';
import { sanmingRows } from '../../../support/overview-rows.ts';

const today = { year: 2026, month: 3 };
const unit = '三明市12345政务服务便民热线中心';
const briefing = toBriefing(sanmingRows, { unit, year: 2023 }, today);

describe('the briefing of 三明', () => {
  it('has the numbers of the overview', () => {
    expect(briefing.subtitle).toBe(`${unit}　2023 年度`);
    expect(briefing.figures.map(({ text }) => text)).toEqual([
      '5',
      '533.52',
      '249.36',
      '46.74',
      '93.20',
      '优 4 良 1 中 0 差 0',
      '2',
      '5',
    ]);
    expect(briefing.completion[1]).toEqual({ label: '质量', text: '85.69' });
  });

  it('has the three projects that need attention most, with reasons', () => {
    expect(briefing.worst.map(({ id, score }) => [id, score])).toEqual([
      ['sanming-2023-5', '90 分　优'],
      ['sanming-2023-4', '86.71 分　良'],
      ['sanming-2023-3', '90 分　优'],
    ]);
    expect(briefing.worst.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });

  it('says the same as a picture', () => {
    const words = toPageLines(briefing).map(({ text }) => text);
    expect(words).toContain('预算（万元）：533.52');
    expect(words).toContain('2. 2023年度三明市12345政务服务便民热线中心热线外包服务运营经费　86.71 分　良');
  });

  it('says so when nothing needs attention', () => {
    expect(toPageLines(toBriefing([], {}, today)).map(({ text }) => text)).toContain('没有需要关注的项目。');
  });
});
