import type { Form } from '../layout/form.ts';
import {
  answerColumn,
  figure,
  figureColumn,
  groupColumn,
  head,
  label,
  subtitle,
  textColumn,
  title,
  value,
} from '../layout/form-cells.ts';

/** 部门整体支出绩效自评表: tasks with budget and execution (the 10 points stand in 金额合计), then the indicators. */
export const departmentSelfEvaluation: Form = {
  id: 'department-self-evaluation',
  name: '部门整体支出绩效自评表',
  citation: '财预〔2020〕10号；部门整体支出绩效自评通行格式',
  orientation: 'landscape',
  columnWidths: [18, 26, 38, 20, 20, 20, 20, 20, 20, 16, 18, 22],
  bands: [
    {
      kind: 'rows',
      rows: [
        [title('部门整体支出绩效自评表', 12)],
        [subtitle('（{fiscalYear}年度）', 12)],
        [label('部门（单位）名称', 2), value({ kind: 'field', field: 'implementingUnit' }, 10)],
      ],
    },
    {
      kind: 'tasks',
      spine: label('年度主要任务', 1),
      heads: [
        [
          head('任务名称', 1, 2),
          head('完成情况', 1, 2),
          head('预算数（{moneyUnit}）', 3),
          head('执行数（{moneyUnit}）', 3),
          head('分值', 1, 2),
          head('执行率', 1, 2),
          head('得分', 1, 2),
        ],
        [
          head('总额', 1),
          head('财政拨款', 1),
          head('其他资金', 1),
          head('总额', 1),
          head('财政拨款', 1),
          head('其他资金', 1),
        ],
      ],
      columns: [
        textColumn('name', 1),
        textColumn('completion', 1),
        figureColumn('budget.total', 1, 'amount'),
        figureColumn('budget.appropriation', 1, 'amount'),
        figureColumn('budget.other', 1, 'amount'),
        figureColumn('executed.total', 1, 'amount'),
        figureColumn('executed.appropriation', 1, 'amount'),
        figureColumn('executed.other', 1, 'amount'),
        textColumn('blank', 1),
        textColumn('blank', 1),
        textColumn('blank', 1),
      ],
      sum: [
        label('金额合计', 2),
        figure({ kind: 'funding', row: 'total', field: 'adjustedBudgetText' }, 1, 'amount'),
        figure({ kind: 'funding', row: 'current-year-appropriation', field: 'adjustedBudgetText' }, 1, 'amount'),
        figure({ kind: 'funding', row: 'other', field: 'adjustedBudgetText' }, 1, 'amount'),
        figure({ kind: 'funding', row: 'total', field: 'executedAmountText' }, 1, 'amount'),
        figure({ kind: 'funding', row: 'current-year-appropriation', field: 'executedAmountText' }, 1, 'amount'),
        figure({ kind: 'funding', row: 'other', field: 'executedAmountText' }, 1, 'amount'),
        figure({ kind: 'funding', row: 'total', field: 'maxScoreText' }, 1, 'score'),
        figure({ kind: 'funding', row: 'total', field: 'rateText' }, 1, 'percent'),
        figure({ kind: 'funding', row: 'total', field: 'selfScoreText' }, 1, 'score'),
      ],
    },
    {
      kind: 'rows',
      rows: [
        [label('年度总体目标', 1, 2), head('预期目标', 5), head('实际完成情况', 6)],
        [value({ kind: 'field', field: 'expectedGoal' }, 5), value({ kind: 'field', field: 'actualGoal' }, 6)],
      ],
    },
    {
      kind: 'indicators',
      spine: label('年度绩效指标', 1),
      heads: [
        [
          head('一级指标', 1),
          head('二级指标', 1),
          head('三级指标', 2),
          head('分值', 1),
          head('年度指标值', 2),
          head('实际完成值', 2),
          head('得分', 1),
          head('偏差原因分析及改进措施', 1),
        ],
      ],
      order: null,
      columns: [
        groupColumn('categoryText', 1),
        groupColumn('subcategoryText', 1),
        textColumn('name', 2),
        figureColumn('maxScoreText', 1, 'score'),
        answerColumn('targetText', 2),
        answerColumn('actualText', 2),
        figureColumn('selfScoreText', 1, 'score'),
        textColumn('deviationReason', 1),
      ],
    },
    {
      kind: 'rows',
      rows: [
        [
          label('总分', 5),
          figure({ kind: 'field', field: 'statedMaxScore' }, 1, 'score'),
          label('', 4),
          figure({ kind: 'field', field: 'statedTotal' }, 1, 'score'),
          value({ kind: 'text', text: '' }, 1),
        ],
      ],
    },
  ],
};
