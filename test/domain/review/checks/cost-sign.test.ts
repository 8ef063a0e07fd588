import { describe, expect, it } from 'vitest';
import { costSign } from '../../../../src/domain/review/checks/cost-sign.ts';
import type { Indicator } from '../../../../src/domain/indicator/indicator.ts';
import { observeRows } from '../../../support/observe.ts';

describe('cost-sign', () => {
  it.each<[string, readonly Partial<Indicator>[], readonly string[]]>([
    ['a ceiling', [{ category: 'cost', targetText: '≤100万元' }], []],
    ['a bare number is a ceiling', [{ category: 'cost', targetText: '100万元' }], []],
    ['a floor elsewhere', [{ targetText: '≥70%' }], []],
    ['a floor for a cost', [{ category: 'cost', targetText: '≥70%' }], ['floor']],
    ['a floor under 成本指标 of 产出', [{ subcategoryText: '成本指标', targetText: '≥70%' }], ['floor']],
  ])('%s', (_, rows, expected) => {
    expect(observeRows(costSign, ...rows)).toEqual(expected);
  });
});
