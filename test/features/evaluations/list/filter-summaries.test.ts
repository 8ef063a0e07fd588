import { describe, expect, it } from 'vitest';
import { filterSummaries } from '../../../../src/features/evaluations/list/filter-summaries.ts';
import type { ListSearch } from '../../../../src/features/evaluations/list/list-search.ts';
import { buildSummary } from '../../../support/summary-builder.ts';

const rows = [
  buildSummary({
    id: 'hotline',
    projectName: '热线外包服务费',
    implementingUnit: '三明市热线中心',
    fiscalYear: 2023,
    grade: 'good',
    openPoints: 1,
    indicatorNames: '接通率\n坐席人数',
  }),
  buildSummary({
    id: 'platform',
    projectName: '平台运维费',
    implementingUnit: '渭南市热线中心',
    fiscalYear: 2025,
    kind: 'target',
    grade: null,
    openPoints: null,
    indicatorNames: 'A4纸',
  }),
  buildSummary({ id: 'blank', projectName: '', formTitle: '专项资金绩效目标表', kind: 'blank', state: 'archived' }),
];

const found = (search: ListSearch, pinyin: Parameters<typeof filterSummaries>[2] = null): readonly string[] =>
  filterSummaries(rows, search, pinyin).map(({ id }) => id);

describe('the list', () => {
  it.each<[string, ListSearch, readonly string[]]>([
    ['nothing asked', {}, ['hotline', 'platform', 'blank']],
    ['year', { year: 2025 }, ['platform']],
    ['unit', { unit: '三明市热线中心' }, ['hotline']],
    ['kind', { kind: 'target' }, ['platform']],
    ['grade', { grade: 'good' }, ['hotline']],
    ['no grade', { grade: 'none' }, ['platform', 'blank']],
    ['state', { state: 'archived' }, ['blank']],
    ['open points', { open: 'yes' }, ['hotline']],
    ['project name', { q: '外包' }, ['hotline']],
    ['indicator name', { q: '坐席' }, ['hotline']],
    ['form title', { q: '目标表' }, ['blank']],
    ['letters in any case', { q: 'a4' }, ['platform']],
    ['every word', { q: '热线中心 平台' }, ['platform']],
    ['words and filters together', { q: '热线', year: 2023 }, ['hotline']],
    ['a word nobody has', { q: '绿化' }, []],
  ])('is narrowed by %s', (_, search, ids) => {
    expect(found(search)).toEqual(ids);
  });

  it('is searched by pinyin once the readings are there', () => {
    const pinyin = (name: string, letters: string): boolean => letters === 'wn' && name.startsWith('渭南');
    expect(found({ q: 'wn' })).toEqual([]);
    expect(found({ q: 'wn' }, pinyin)).toEqual(['platform']);
  });
});
