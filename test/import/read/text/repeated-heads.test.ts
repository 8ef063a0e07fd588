import { describe, expect, it } from 'vitest';
import { withoutRepeatedHeads } from '../../../../src/import/read/text/repeated-heads.ts';

const head = ['一级', '指标', '二级指标 三级指标 指标值 完成值', '得分'];
const rows = (name: string): readonly string[] => ['', `${name} ≥5次 6次 10`];
const without = (lines: readonly string[]): readonly string[] =>
  withoutRepeatedHeads(lines).filter((line) => line !== '');

describe('withoutRepeatedHeads', () => {
  it('drops a head that is printed again, with the vertical label in front of it', () => {
    const lines = ['绩', '效', ...head, ...rows('培训次数'), '— 2 —', '绩', '效', ...head, ...rows('巡查次数')];
    expect(without(lines)).toEqual(['绩', '效', ...head, '培训次数 ≥5次 6次 10', '— 2 —', '巡查次数 ≥5次 6次 10']);
  });

  it('drops it on every page', () => {
    const lines = [...head, ...rows('培训次数'), ...head, ...rows('巡查次数'), ...head, ...rows('宣传次数')];
    expect(without(lines)).toEqual([...head, '培训次数 ≥5次 6次 10', '巡查次数 ≥5次 6次 10', '宣传次数 ≥5次 6次 10']);
  });

  it('keeps the first line of a name below it, though the row below the first head begins alike', () => {
    const lines = [...head, '养护', '里程 ≥35公里 36公里 30', ...head, '养护', '及时率 ≥95% 96% 20'];
    expect(without(lines)).toEqual([...head, '养护', '里程 ≥35公里 36公里 30', '养护', '及时率 ≥95% 96% 20']);
  });

  it.each([
    ['below another title', ['项目支出绩效自评表']],
    ['below the labels of another form', ['项目名称 河道保洁']],
  ])('keeps the head %s', (_, between) => {
    const lines = [...head, ...rows('培训次数'), ...between, ...head, ...rows('巡查次数')];
    expect(withoutRepeatedHeads(lines)).toEqual(lines);
  });

  it('keeps a head that differs, and rows that say the same', () => {
    const lines = [...head, ...rows('培训次数'), '一级指标 二级指标 三级指标 年度指标值', ...rows('培训次数')];
    expect(withoutRepeatedHeads(lines)).toEqual(lines);
  });

  it.each([
    ['heads without rows', Array.from({ length: 20_000 }, () => '一级指标 二级指标 三级指标 指标值')],
    ['words without end', Array.from({ length: 2 }, () => `一级指标 ${'二级'.repeat(200_000)}`)],
  ])(
    'is done with %s in time that grows as they do',
    (_, lines) => {
      expect(withoutRepeatedHeads(lines)).toHaveLength(lines.length);
    },
    20_000,
  );
});
