import { describe, expect, it } from 'vitest';
import { runScore } from '../../src/cli/run-score.ts';
import { keptStreams } from '../support/kept-streams.ts';

const files = new URL('../cases/files/', import.meta.url).pathname;
const score = async (...asked: readonly string[]) => {
  const { streams, kept } = keptStreams();
  const code = await runScore(asked, streams);
  return { code, ...kept() };
};

type Sheets = { readonly sheets: readonly Readonly<Record<string, unknown>>[] };
const sheetsOf = (out: string): Sheets['sheets'] => (JSON.parse(out) as Sheets).sheets;

describe('runScore', () => {
  it('scores the five published 三明 sheets as they were published', async () => {
    const numbers = [1, 2, 3, 4, 5];
    const run = await score(
      '--rules',
      'sanming-2023',
      '--json',
      ...numbers.map((number) => `${files}sanming-2023-${number}.xlsx`),
    );
    expect(run.code).toBe(0);
    expect(sheetsOf(run.out).map((sheet) => sheet['computed'])).toMatchObject([
      { executionScore: '10', total: '99.64', grade: '优' },
      { executionScore: '10', total: '99.63', grade: '优' },
      { executionScore: '0', total: '90', grade: '优' },
      { executionScore: '7', total: '86.71', grade: '良' },
      { executionScore: '0', total: '90', grade: '优' },
    ]);
  });

  it('prints what a form says as JSON, null where it is silent', async () => {
    const [sheet] = sheetsOf((await score('--json', `${files}shaanxi-2021-1.xlsx`)).out);
    expect(sheet).toMatchObject({
      source: { file: 'shaanxi-2021-1.xlsx', table: 'Sheet1' },
      form: '部门预算专项业务经费绩效目标表',
      kind: 'target',
      year: 2021,
      scope: 'project',
      projectName: '一网通办业务经费',
      implementingUnit: null,
      funding: { total: { initialBudget: '807.69', adjustedBudget: null, statedScore: null } },
      goals: {
        expected: '推广综合窗口模式\n提升服务水平\n做好一体化在线平台的日常管理和维护\n运行好省级“12345”热线平台',
        actual: null,
      },
      stated: { total: null, grade: null },
      computed: { total: null, grade: null },
      doubts: [],
      issues: [],
    });
    const indicators = (sheet ?? {})['indicators'] as readonly unknown[];
    expect(indicators[0]).toEqual({
      category: '产出指标',
      subcategory: '数量指标',
      name: '业务办理量',
      targetText: '≥6000件',
      target: { kind: 'numeric', operator: '>=', value: '6000', unit: '件', implied: false },
      actualText: null,
      maxScore: null,
      statedScore: null,
      computedScore: null,
      derivation: null,
      deviationReason: null,
      remark: null,
      doubts: [],
    });
  });

  it('lists the rule sets when asked for an unknown one', async () => {
    const run = await score('--rules', 'nowhere', 'a.xlsx');
    expect(run.code).toBe(2);
    expect(run.err).toContain('national-2020、national-2021、sanming-2023');
  });

  it('prints a page of text without --json', async () => {
    const run = await score('--rules', 'sanming-2023', `${files}sanming-2023-4.html`);
    expect(run.out).toContain('34 ÷ 35 × 10 = 9.71');
    expect(run.out).toContain('总分：自评 86.71 良，计算 86.71 良');
  });
});
