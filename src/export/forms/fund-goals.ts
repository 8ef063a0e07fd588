import type { Form } from '../layout/form.ts';
import { answerColumn, groupColumn, head, label, textColumn, title, value } from '../layout/form-cells.ts';

/** 专项资金总体绩效目标表 as 陕西 and 渭南 publish it, often blank: five columns. */
export const fundGoals: Form = {
  id: 'fund-goals',
  name: '专项资金总体绩效目标表（陕西、渭南）',
  citation: '渭南市2023年部门预算公开',
  orientation: 'portrait',
  columnWidths: [20, 30, 36, 56, 38],
  bands: [
    {
      kind: 'rows',
      rows: [
        [title('{fiscalYear}年专项资金总体绩效目标表', 5)],
        [label('项目名称', 1), value({ kind: 'field', field: 'projectName' }, 4)],
        [
          label('主管部门', 1),
          value({ kind: 'field', field: 'supervisingDepartment' }, 1),
          label('实施期限', 1),
          value({ kind: 'attribute', label: '实施期限' }, 2),
        ],
        [label('总体目标', 1, 2), head('实施期总目标', 2), head('年度目标', 2)],
        [value({ kind: 'attribute', label: '实施期总目标' }, 2), value({ kind: 'field', field: 'expectedGoal' }, 2)],
      ],
    },
    {
      kind: 'indicators',
      spine: label('绩效指标', 1),
      heads: [[head('一级指标', 1), head('二级指标', 1), head('指标内容', 1), head('指标值', 1)]],
      order: null,
      columns: [
        groupColumn('categoryText', 1),
        groupColumn('subcategoryText', 1),
        textColumn('name', 1),
        answerColumn('targetText', 1),
      ],
    },
  ],
};
