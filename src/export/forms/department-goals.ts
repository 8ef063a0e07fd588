import type { Form } from '../layout/form.ts';
import {
  answerColumn,
  figure,
  figureColumn,
  groupColumn,
  head,
  label,
  note,
  textColumn,
  title,
  value,
} from '../layout/form-cells.ts';

/** 部门整体支出绩效目标表 as 陕西 and 渭南 publish it: six columns, the year's main tasks with their money. */
export const departmentGoals: Form = {
  id: 'department-goals',
  name: '部门整体支出绩效目标表（陕西、渭南）',
  citation: '渭南市2023年部门预算公开',
  orientation: 'portrait',
  columnWidths: [18, 30, 52, 24, 24, 26],
  bands: [
    {
      kind: 'rows',
      rows: [
        [title('{fiscalYear}年部门整体支出绩效目标表', 6)],
        [label('部门（单位）名称', 2), value({ kind: 'field', field: 'implementingUnit' }, 4)],
      ],
    },
    {
      kind: 'tasks',
      spine: label('年度主要任务', 1),
      heads: [
        [head('任务名称', 1, 2), head('主要内容', 1, 2), head('预算金额（{moneyUnit}）', 3)],
        [head('总额', 1), head('财政拨款', 1), head('其他资金', 1)],
      ],
      columns: [
        textColumn('name', 1),
        textColumn('content', 1),
        figureColumn('budget.total', 1, 'plain'),
        figureColumn('budget.appropriation', 1, 'plain'),
        figureColumn('budget.other', 1, 'plain'),
      ],
      sum: [
        label('金额合计', 2),
        figure({ kind: 'funding', row: 'total', field: 'initialBudgetText' }, 1, 'plain'),
        figure({ kind: 'funding', row: 'current-year-appropriation', field: 'initialBudgetText' }, 1, 'plain'),
        figure({ kind: 'funding', row: 'other', field: 'initialBudgetText' }, 1, 'plain'),
      ],
    },
    {
      kind: 'rows',
      rows: [[label('年度总体目标', 1), value({ kind: 'field', field: 'expectedGoal' }, 5)]],
    },
    {
      kind: 'indicators',
      spine: label('年度绩效指标', 1),
      heads: [[head('一级指标', 1), head('二级指标', 1), head('指标内容', 2), head('指标值', 1)]],
      order: null,
      columns: [
        groupColumn('categoryText', 1),
        groupColumn('subcategoryText', 1),
        textColumn('name', 2),
        answerColumn('targetText', 1),
      ],
    },
    {
      kind: 'rows',
      rows: [[note('备注：1、年度绩效指标可选择填写。2、部门应公开本部门整体预算绩效。', 6)]],
    },
  ],
};
