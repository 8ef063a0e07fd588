import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../src/export/report/build-report.ts';
import { ruleSetOf } from '../../../src/storage/summary.ts';
import { publishedEvaluation, publishedIds } from '../../support/published-sheet.ts';

const ruleSet = ruleSetOf('sanming-2023');
const reportOf = (ids: readonly string[], change: object = {}) =>
  buildReport(ids.map((id) => ({ evaluation: { ...publishedEvaluation(id), ...change }, ruleSet })));

const paragraphs = (report: ReturnType<typeof reportOf>): readonly string[] =>
  report.parts.flatMap((part) => (part.kind === 'paragraph' ? part.text : []));
const tables = (report: ReturnType<typeof reportOf>) =>
  report.parts.flatMap((part) => (part.kind === 'table' ? part.table : []));

describe('the report on the published sheets', () => {
  const report = reportOf(publishedIds);

  it('counts the self-evaluations, their money and their grades as published', () => {
    expect(report.title).toBe('三明市12345政务服务便民热线中心2023年度项目支出绩效自评报告');
    expect(paragraphs(report).slice(0, 2)).toEqual([
      '三明市12345政务服务便民热线中心对2023年度5个项目开展绩效自评，涉及全年预算数533.52万元，全年执行数249.36万元，预算执行率46.74%。',
      '从评价结果看，评价等级为“优”的项目4个、“良”的项目1个、“中”的项目0个、“差”的项目0个。',
    ]);
  });

  it('lists a row per project and their sum', () => {
    const rows = tables(report)[0]?.rows ?? [];
    expect(rows.map((row) => row.slice(3))).toEqual([
      ['2.29', '2.29', '100.00', '99.64', '优'],
      ['31.23', '31.23', '100.00', '99.63', '优'],
      ['50.00', '19.35', '38.70', '90', '优'],
      ['200.00', '196.49', '98.25', '86.71', '良'],
      ['250.00', '0.00', '0.00', '90', '优'],
      ['533.52', '249.36', '46.74', '', ''],
    ]);
  });

  it('names the blank score that cost ten points', () => {
    const rows = tables(report)[1]?.rows ?? [];
    expect(rows.filter(([, name]) => name === '话务员自检考核').map((row) => row.slice(2))).toEqual([
      ['=优优', '优', '10', '空', '（未填写）'],
    ]);
  });
});

describe('a report with gaps', () => {
  it('says which money was left out of the sums', () => {
    const rows = publishedEvaluation('sanming-2023-1').funding.rows.map((row) => ({ ...row, adjustedBudgetText: '' }));
    const report = reportOf(['sanming-2023-1'], { funding: { unit: '万元', rows } });
    expect(paragraphs(report)).toContain('其中1个项目的预算或执行金额缺失或无法读取，未计入合计。');
    expect(paragraphs(report)).toContain('另有1个项目尚有待补之处，未评定等级。');
  });

  it('converts 元 before it adds', () => {
    const rows = publishedEvaluation('sanming-2023-1').funding.rows.map((row) => ({
      ...row,
      adjustedBudgetText: '22900',
      executedAmountText: '22900',
    }));
    expect(paragraphs(reportOf(['sanming-2023-1'], { funding: { unit: '元', rows } }))[0]).toContain('2.29万元');
  });
});
