import type { Form } from '../layout/form.ts';
import { answerColumn, groupColumn, head, label, note, textColumn, title, value } from '../layout/form-cells.ts';

const total = { kind: 'funding', row: 'total', field: 'initialBudgetText' } as const;
const appropriation = { kind: 'funding', row: 'current-year-appropriation', field: 'initialBudgetText' } as const;
const other = { kind: 'funding', row: 'other', field: 'initialBudgetText' } as const;

/** 部门预算专项业务经费绩效目标表 as 陕西 and 渭南 publish it: six columns. */
export const projectGoals: Form = {
  id: 'project-goals',
  name: '部门预算专项业务经费绩效目标表（陕西、渭南）',
  citation: '渭南市2023年部门预算公开',
  orientation: 'portrait',
  columnWidths: [18, 22, 30, 52, 32, 20],
  bands: [
    {
      kind: 'rows',
      rows: [
        [title('{fiscalYear}年部门预算专项业务经费绩效目标表', 6)],
        [label('项目名称', 2), value({ kind: 'field', field: 'projectName' }, 4)],
        [label('主管部门', 2), value({ kind: 'field', field: 'supervisingDepartment' }, 4)],
        [label('资金金额（{moneyUnit}）', 2, 3), label('实施期资金总额：', 2), value(total, 2)],
        [label('其中：财政拨款', 2), value(appropriation, 2)],
        [label('其他资金', 2), value(other, 2)],
        [label('总体目标', 1), value({ kind: 'field', field: 'expectedGoal' }, 5)],
      ],
    },
    {
      kind: 'indicators',
      spine: label('年度绩效指标', 1),
      heads: [[head('一级指标', 1), head('二级指标', 1), head('指标内容', 1), head('指标值', 1), head('备注', 1)]],
      order: null,
      columns: [
        groupColumn('categoryText', 1),
        groupColumn('subcategoryText', 1),
        textColumn('name', 1),
        answerColumn('targetText', 1),
        textColumn('remark', 1),
      ],
    },
    {
      kind: 'rows',
      rows: [
        [
          note(
            '备注：1、绩效指标可选择填写。2、根据需要可往下续表。3、市县扶贫资金项目的绩效目标必须公开。4、市县部门也应公开。',
            6,
          ),
        ],
      ],
    },
  ],
};
