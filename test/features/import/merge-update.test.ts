import { describe, expect, it } from 'vitest';
import { mergeUpdate } from '../../../src/features/import/merge-update.ts';
import { buildEvaluation, buildFundingRow, buildIndicator } from '../../support/evaluation-builder.ts';

const cell = { table: 0, row: 1, column: 1, text: '' };

describe('mergeUpdate', () => {
  const existing = buildEvaluation({
    id: 'kept',
    state: 'returned',
    overview: '概况',
    statedTotal: '90',
    indicators: [
      buildIndicator({ id: 'kept row', attainment: 'met', baselineText: '30', deviationReason: '人员流动' }),
    ],
    funding: {
      unit: '万元',
      rows: [buildFundingRow(), buildFundingRow({ kind: 'other', label: '其他资金', adjustedBudgetText: '5' })],
    },
  });
  const read = buildEvaluation({
    id: 'new',
    statedTotal: '',
    origins: { statedTotal: cell },
    indicators: [buildIndicator({ id: 'new row', actualText: '120' })],
    funding: { unit: '万元', rows: [buildFundingRow({ adjustedBudgetText: '250' })] },
  });
  const merged = mergeUpdate(existing, read);

  it('keeps the id and the state', () => {
    expect(merged).toMatchObject({ id: 'kept', state: 'returned' });
  });

  it('keeps what the new table has no cell for', () => {
    expect(merged.overview).toBe('概况');
    expect(merged.indicators[0]?.deviationReason).toBe('人员流动');
    expect(merged.funding.rows.map(({ label }) => label)).toEqual(['年度资金总额', '其他资金']);
  });

  it('takes what the new table says, a blank cell too', () => {
    expect(merged.statedTotal).toBe('');
    expect(merged.indicators[0]?.actualText).toBe('120');
    expect(merged.funding.rows[0]?.adjustedBudgetText).toBe('250');
  });

  it('keeps what only stands in another width as it was written first', () => {
    const written = buildEvaluation({
      overview: '成本≤１００万元',
      attributes: [{ label: '项目期', text: '３年' }],
      problems: [{ type: '项目管理', problem: '进度慢（1）', suggestion: '抓紧' }],
      indicators: [buildIndicator({ targetText: '≤１００万元', actualText: '34' })],
    });
    const typed = buildEvaluation({
      overview: '成本≤100万元',
      attributes: [{ label: '项目期', text: '3年' }],
      problems: [{ type: '项目管理', problem: '进度慢(1)', suggestion: '尽快' }],
      indicators: [buildIndicator({ targetText: '≤100万元', actualText: '35' })],
    });
    expect(mergeUpdate(written, typed)).toEqual({
      ...written,
      problems: [{ type: '项目管理', problem: '进度慢（1）', suggestion: '尽快' }],
      indicators: [buildIndicator({ targetText: '≤１００万元', actualText: '35' })],
    });
  });

  it('keeps what a person judged about the same indicator', () => {
    expect(merged.indicators[0]).toMatchObject({ id: 'kept row', attainment: 'met', baselineText: '30' });
  });

  it('gives an indicator of another name nothing of the old one', () => {
    const other = mergeUpdate(existing, { ...read, indicators: [buildIndicator({ id: 'other', name: '别的指标' })] });
    expect(other.indicators[0]).toMatchObject({ id: 'other', attainment: null, baselineText: '' });
  });

  it('adds no money of another unit', () => {
    const inYuan = {
      ...read,
      funding: { unit: '元' as const, rows: [buildFundingRow({ adjustedBudgetText: '2500000' })] },
    };
    expect(mergeUpdate(existing, inYuan).funding.rows).toHaveLength(1);
  });
});
