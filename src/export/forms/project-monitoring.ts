import type { Form } from '../layout/form.ts';
import {
  answerColumn,
  figureColumn,
  groupColumn,
  head,
  label,
  subtitle,
  textColumn,
  title,
  value,
} from '../layout/form-cells.ts';

/** 项目支出绩效运行监控表 of 财预〔2019〕136号: sixteen columns, causes and likelihood to be ticked. */
export const projectMonitoring: Form = {
  id: 'project-monitoring',
  name: '项目支出绩效运行监控表（国家）',
  citation: '财预〔2019〕136号 附件',
  orientation: 'landscape',
  columnWidths: [14, 17, 19, 30, 20, 20, 20, 10, 10, 10, 11, 10, 24, 11, 11, 12, 20],
  bands: [
    {
      kind: 'rows',
      rows: [
        [title('项目支出绩效运行监控表', 17)],
        [subtitle('（{fiscalYear}年度）', 17)],
        [label('项目名称', 2), value({ kind: 'field', field: 'projectName' }, 15)],
        [
          label('主管部门及代码', 2),
          value({ kind: 'field', field: 'supervisingDepartment' }, 5),
          label('实施单位', 5),
          value({ kind: 'field', field: 'implementingUnit' }, 5),
        ],
      ],
    },
    {
      kind: 'funding',
      spine: label('项目资金（{moneyUnit}）', 2),
      heads: [
        [
          head('', 2),
          head('年初预算数', 2),
          head('1-{month}月执行数', 4),
          head('1-{month}月执行率', 3),
          head('全年预计执行数', 4),
        ],
      ],
      label: { columns: 2, role: 'label', align: 'left', format: null },
      rows: [
        { kind: 'total', label: '年度资金总额', fixed: {} },
        { kind: 'current-year-appropriation', label: '其中：本年一般公共预算拨款', fixed: {} },
        { kind: 'other', label: '其他资金', fixed: {} },
      ],
      columns: [
        figureColumn('initialBudgetText', 2, 'amount'),
        figureColumn('executedAtMonthText', 4, 'amount'),
        figureColumn('rateAtMonthText', 3, 'percent'),
        figureColumn('expectedAmountText', 4, 'amount'),
      ],
    },
    {
      kind: 'rows',
      rows: [[label('年度总体目标', 2), value({ kind: 'field', field: 'expectedGoal' }, 15)]],
    },
    {
      kind: 'indicators',
      spine: label('绩效指标', 1),
      heads: [
        [
          head('一级指标', 1, 2),
          head('二级指标', 1, 2),
          head('三级指标', 1, 2),
          head('年度指标值', 1, 2),
          head('1-{month}月执行情况', 1, 2),
          head('全年预计完成情况', 1, 2),
          head('偏差原因分析', 6),
          head('完成目标可能性', 3),
          head('备注', 1, 2),
        ],
        [
          head('经费保障', 1),
          head('制度保障', 1),
          head('人员保障', 1),
          head('硬件条件保障', 1),
          head('其他', 1),
          head('原因说明', 1),
          head('确定能', 1),
          head('有可能', 1),
          head('完全不可能', 1),
        ],
      ],
      order: null,
      columns: [
        groupColumn('categoryText', 1),
        groupColumn('subcategoryText', 1),
        textColumn('name', 1),
        answerColumn('targetText', 1),
        answerColumn('progress', 1),
        answerColumn('expected', 1),
        answerColumn('cause.funding', 1),
        answerColumn('cause.institution', 1),
        answerColumn('cause.staff', 1),
        answerColumn('cause.hardware', 1),
        answerColumn('cause.other', 1),
        textColumn('causeText', 1),
        answerColumn('likelihood.certain', 1),
        answerColumn('likelihood.possible', 1),
        answerColumn('likelihood.impossible', 1),
        textColumn('note', 1),
      ],
    },
  ],
};
