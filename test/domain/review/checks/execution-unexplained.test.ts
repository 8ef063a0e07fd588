import { describe, expect, it } from 'vitest';
import { executionUnexplained } from '../../../../src/domain/review/checks/execution-unexplained.ts';
import type { Evaluation } from '../../../../src/domain/evaluation/evaluation.ts';
import { buildFundingRow, buildIndicator } from '../../../support/evaluation-builder.ts';
import { observeIn } from '../../../support/observe.ts';

describe('execution-unexplained', () => {
  const funds = (facts: Parameters<typeof buildFundingRow>[0]): Evaluation['funding'] => ({
    unit: '万元',
    rows: [buildFundingRow(facts)],
  });

  it.each<[string, Partial<Evaluation>, readonly string[]]>([
    ['well spent', { funding: funds({ executedAmountText: '180' }) }, []],
    ['below 90 %', { funding: funds({ executedAmountText: '179' }) }, ['low-rate']],
    [
      'below 90 % with a problem listed',
      {
        funding: funds({ executedAmountText: '100' }),
        problems: [{ type: '', problem: '中标单位报送发票不及时', suggestion: '' }],
      },
      [],
    ],
    [
      'below 90 % with a problem that says what held it up',
      {
        funding: funds({ executedAmountText: '100' }),
        problems: [{ type: '', problem: '受汛期影响，工程施工推迟', suggestion: '' }],
      },
      [],
    ],
    [
      'below 90 % with a problem about something else',
      {
        funding: funds({ executedAmountText: '100' }),
        problems: [{ type: '', problem: '群众对政策了解不够，宣传的形式较为单一', suggestion: '加大宣传力度' }],
      },
      ['low-rate'],
    ],
    [
      'below 90 % with a reason beside the row of 预算执行',
      {
        funding: funds({ executedAmountText: '100' }),
        attributes: [{ label: '预算执行 偏差原因', text: '设备质保期未满' }],
      },
      [],
    ],
    [
      'below 90 % with 无 beside the row of 预算执行',
      { funding: funds({ executedAmountText: '100' }), attributes: [{ label: '预算执行 偏差原因', text: '无' }] },
      ['low-rate'],
    ],
    [
      'below 90 % with a word in the goal',
      { funding: funds({ executedAmountText: '0' }), actualGoal: '未报送发票，暂未支付' },
      [],
    ],
    ...['人口统计口径调整所致', '已调整计划', '执行新的统计标准', '追加培训任务两期'].map(
      (deviationReason): [string, Partial<Evaluation>, readonly string[]] => [
        `below 90 % with an indicator that says ${deviationReason}`,
        { funding: funds({ executedAmountText: '100' }), indicators: [buildIndicator({ deviationReason })] },
        ['low-rate'],
      ],
    ),
    ...['预算执行率低，尾款待验收后支付', '年中追加 30 万元，设备尚未到货', '经费到位晚'].map(
      (deviationReason): [string, Partial<Evaluation>, readonly string[]] => [
        `below 90 % with an indicator that says ${deviationReason}`,
        { funding: funds({ executedAmountText: '100' }), indicators: [buildIndicator({ deviationReason })] },
        [],
      ],
    ),
    ['a budget that grew', { funding: funds({ initialBudgetText: '100' }) }, ['budget-changed']],
    ['a budget as planned', { funding: funds({ initialBudgetText: '200' }) }, []],
  ])('%s', (_, facts, expected) => {
    expect(observeIn(executionUnexplained, facts)).toEqual(expected);
  });
});
