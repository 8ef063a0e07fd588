import { describe, expect, it } from 'vitest';
import { parseTarget } from '../../src/domain/target/parse-target.ts';
import { formatTarget } from '../../src/text/target-text.ts';

describe('formatTarget', () => {
  it.each([
    ['≥９３％', '≥ 93 %'],
    ['3', '≥ 3'],
    ['不超过2万', '≤ 2 万'],
    ['＞50', '＞ 50'],
    ['零投诉', '＝ 0'],
    ['80%-90%', '80–90 %'],
    ['12月底前', '2023年12月31日前'],
    ['2023.07-2024.01', '2023年7月1日至2024年1月31日'],
    ['11月底完成100%', '2023年11月30日前完成 100 %'],
    ['每月5日前', '按期完成'],
    ['=优优', '≥ 优'],
    ['优', '优'],
    ['下降3个百分点', '较上年降低 3 个百分点'],
    ['只减不增', '不高于上年'],
    ['序时进度', '≥ 序时进度'],
    ['效果明显', '定性描述，由评价人判断'],
    ['培训5次；检查10次', '含 2 个条件，建议拆分'],
    ['无', '无指标值'],
  ])('shows %s as %s', (text, expected) => {
    const target = parseTarget(text, { category: null, subcategoryText: '数量指标', name: '', fiscalYear: 2023 });
    expect(formatTarget(target)).toBe(expected);
  });
});
