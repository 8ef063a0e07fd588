import type { Form } from '../layout/form.ts';
import {
  answer,
  answerColumn,
  groupColumn,
  head,
  label,
  subtitle,
  textColumn,
  title,
  value,
} from '../layout/form-cells.ts';

const total = { kind: 'funding', row: 'total', field: 'initialBudgetText' } as const;
const appropriation = { kind: 'funding', row: 'current-year-appropriation', field: 'initialBudgetText' } as const;
const other = { kind: 'funding', row: 'other', field: 'initialBudgetText' } as const;
const carriedOver = { kind: 'funding', row: 'carried-over', field: 'initialBudgetText' } as const;
const blank = { kind: 'text', text: '' } as const;
/** 转移县（区）资金, block by block as it is read. */
const transferred = (part: string) => ({ kind: 'fundingDetail', label: `转移县（区）资金 ${part}` }) as const;

/** 市本级部门项目支出预算绩效目标表 as 固原 publishes it: six columns, own funds beside those passed on to counties. */
export const municipalProjectGoals: Form = {
  id: 'municipal-project-goals',
  name: '市本级部门项目支出预算绩效目标表（宁夏、固原）',
  citation: '固原市2025年部门预算公开',
  orientation: 'portrait',
  columnWidths: [24, 28, 32, 32, 30, 28],
  bands: [
    {
      kind: 'rows',
      rows: [
        [title('{fiscalYear}年市本级部门项目支出预算绩效目标表', 6)],
        [subtitle('（{fiscalYear}年度）', 6)],
        [subtitle('单位：{moneyUnit}', 6, 'right')],
        [label('项目名称', 1), value({ kind: 'field', field: 'projectName' }, 5)],
        [
          label('主管部门', 1),
          value({ kind: 'field', field: 'supervisingDepartment' }, 2),
          label('实施单位', 1),
          value({ kind: 'field', field: 'implementingUnit' }, 2),
        ],
        [
          label('项目属性', 1),
          value({ kind: 'attribute', label: '项目属性' }, 2),
          label('项目期', 1),
          value({ kind: 'attribute', label: '项目期' }, 2),
        ],
        [label('项目总额', 1), answer(total, 2), label('其中：年度资金总额', 1), answer(blank, 2)],
        [
          label('其中：本级资金', 1, 4),
          label('资金总额', 1),
          answer(total, 1),
          label('其中：转移县（区）资金', 1, 4),
          label('资金总额', 1),
          answer(transferred('资金总额'), 1),
        ],
        [
          label('其中：财政拨款', 1),
          answer(appropriation, 1),
          label('其中：财政拨款', 1),
          answer(transferred('其中：财政拨款'), 1),
        ],
        [label('其他资金', 1), answer(other, 1), label('其他资金', 1), answer(transferred('其他资金'), 1)],
        [
          label('结余结转资金', 1),
          answer(carriedOver, 1),
          label('结余结转资金', 1),
          answer(transferred('结余结转资金'), 1),
        ],
        [label('年度总体绩效目标', 1), value({ kind: 'field', field: 'expectedGoal' }, 5)],
      ],
    },
    {
      kind: 'indicators',
      spine: label('绩效指标', 1),
      heads: [[head('一级指标', 1), head('二级指标', 1), head('三级指标', 2), head('指标值', 1)]],
      order: null,
      columns: [
        groupColumn('categoryText', 1),
        groupColumn('subcategoryText', 1),
        textColumn('name', 2),
        answerColumn('targetText', 1),
      ],
    },
  ],
};
