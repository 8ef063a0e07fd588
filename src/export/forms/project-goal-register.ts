import type { Form, FormCell } from '../layout/form.ts';
import { answer, figure, head, subtitle, title, value } from '../layout/form-cells.ts';

/** Columns of 二级指标, each with the word that stands before its indicators. */
const subcategories = [
  ['数量指标', '数量指标'],
  ['质量指标', '质量指标'],
  ['时效指标', '时效指标'],
  ['成本指标', '成本指标'],
  ['经济效益指标', '经济效益指标'],
  ['社会效益指标', '社会效益指标'],
  ['生态效益指标', '生态效益指标'],
  ['可持续效益指标', '可持续效益指标'],
  ['服务对象满意度指标', '满意度指标'],
] as const;

const indicatorCells: readonly FormCell[] = subcategories.map(([subcategory, prefix]) =>
  value({ kind: 'subcategory', subcategory, prefix }, 1),
);

/** 项目绩效目标公开表 as 柳州 publishes it: one row per project, one column per 二级指标. */
export const projectGoalRegister: Form = {
  id: 'project-goal-register',
  name: '项目绩效目标公开表（广西、柳州）',
  citation: '柳州市2025年部门预算公开',
  orientation: 'landscape',
  columnWidths: [14, 22, 22, 16, 82, 27, 23, 23, 21, 15, 22, 13, 15, 21],
  bands: [
    {
      kind: 'rows',
      rows: [
        [title('项目绩效目标公开表', 14)],
        [subtitle('（{fiscalYear}年度）', 14)],
        [subtitle('单位：{moneyUnit}', 14, 'right')],
      ],
    },
    {
      kind: 'register',
      heads: [
        [
          head('单位代码', 1),
          head('单位名称', 1),
          head('项目名称', 1),
          head('预算资金总额', 1),
          head('年度绩效目标', 1),
          ...subcategories.map(([subcategory]) => head(subcategory, 1)),
        ],
      ],
      row: [
        answer({ kind: 'attribute', label: '单位代码' }, 1),
        value({ kind: 'field', field: 'implementingUnit' }, 1),
        value({ kind: 'field', field: 'projectName' }, 1),
        figure({ kind: 'funding', row: 'total', field: 'initialBudgetText' }, 1, 'amount'),
        value({ kind: 'field', field: 'expectedGoal' }, 1),
        ...indicatorCells,
      ],
    },
  ],
};
