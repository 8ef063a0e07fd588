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

const unscored = { maxScoreText: '—', selfScoreText: '—' };

/** 项目支出绩效自评表 of 财预〔2020〕10号: nine columns, one funding head over four rows. */
export const projectSelfEvaluation: Form = {
  id: 'project-self-evaluation',
  name: '项目支出绩效自评表（国家）',
  citation: '财预〔2020〕10号 附件',
  orientation: 'portrait',
  columnWidths: [14, 17, 20, 38, 22, 22, 14, 18, 29],
  bands: [
    {
      kind: 'rows',
      rows: [
        [title('项目支出绩效自评表', 9)],
        [subtitle('（{fiscalYear}年度）', 9)],
        [label('项目名称', 2), value({ kind: 'field', field: 'projectName' }, 7)],
        [
          label('主管部门', 2),
          value({ kind: 'field', field: 'supervisingDepartment' }, 3),
          label('实施单位', 2),
          value({ kind: 'field', field: 'implementingUnit' }, 2),
        ],
      ],
    },
    {
      kind: 'funding',
      spine: label('项目资金（{moneyUnit}）', 1),
      heads: [
        [
          head('', 2),
          head('年初预算数', 1),
          head('全年预算数', 1),
          head('全年执行数', 1),
          head('分值', 1),
          head('执行率', 1),
          head('得分', 1),
        ],
      ],
      label: { columns: 2, role: 'label', align: 'left', format: null },
      rows: [
        { kind: 'total', label: '年度资金总额', fixed: {} },
        { kind: 'current-year-appropriation', label: '其中：当年财政拨款', fixed: unscored },
        { kind: 'carried-over', label: '上年结转资金', fixed: unscored },
        { kind: 'other', label: '其他资金', fixed: unscored },
      ],
      columns: [
        figureColumn('initialBudgetText', 1, 'amount'),
        figureColumn('adjustedBudgetText', 1, 'amount'),
        figureColumn('executedAmountText', 1, 'amount'),
        figureColumn('maxScoreText', 1, 'score'),
        figureColumn('rateText', 1, 'percent'),
        figureColumn('selfScoreText', 1, 'score'),
      ],
    },
    {
      kind: 'rows',
      rows: [
        [label('年度总体目标', 1, 2), head('预期目标', 4), head('实际完成情况', 4)],
        [value({ kind: 'field', field: 'expectedGoal' }, 4), value({ kind: 'field', field: 'actualGoal' }, 4)],
      ],
    },
    {
      kind: 'indicators',
      spine: label('绩效指标', 1),
      heads: [
        [
          head('一级指标', 1),
          head('二级指标', 1),
          head('三级指标', 1),
          head('年度指标值', 1),
          head('实际完成值', 1),
          head('分值', 1),
          head('得分', 1),
          head('偏差原因分析及改进措施', 1),
        ],
      ],
      order: ['output', 'cost', 'benefit', 'satisfaction'],
      columns: [
        groupColumn('categoryText', 1),
        groupColumn('subcategoryText', 1),
        textColumn('name', 1),
        answerColumn('targetText', 1),
        answerColumn('actualText', 1),
        figureColumn('maxScoreText', 1, 'score'),
        figureColumn('selfScoreText', 1, 'score'),
        textColumn('deviationReason', 1),
      ],
    },
    {
      kind: 'rows',
      rows: [
        [
          label('总分', 6),
          figure({ kind: 'field', field: 'statedMaxScore' }, 1, 'score'),
          figure({ kind: 'field', field: 'statedTotal' }, 1, 'score'),
          value({ kind: 'text', text: '' }, 1),
        ],
      ],
    },
  ],
};
