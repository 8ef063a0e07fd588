import type { Form } from '../layout/form.ts';
import {
  answer,
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

const unscored = { maxScoreText: '—', selfScoreText: '' };

/** 专项资金绩效自评表 as 三明 published it for 2023: nine columns, 成本 before 效益, 满意度 and 产出. */
export const fundSelfEvaluation: Form = {
  id: 'fund-self-evaluation',
  name: '专项资金绩效自评表（福建、三明）',
  citation: '三明市2023年度部门决算公开',
  orientation: 'portrait',
  columnWidths: [18, 17, 20, 38, 22, 22, 14, 16, 27],
  bands: [
    {
      kind: 'rows',
      rows: [
        [title('专项资金绩效自评表', 9)],
        [subtitle('（{fiscalYear}年度）', 9)],
        [label('专项名称', 1), value({ kind: 'field', field: 'projectName' }, 8)],
        [
          label('主管部门', 1),
          value({ kind: 'field', field: 'supervisingDepartment' }, 3),
          label('实施单位', 1),
          value({ kind: 'field', field: 'implementingUnit' }, 4),
        ],
        [label('项目概况', 1), value({ kind: 'field', field: 'overview' }, 8)],
        [label('主要成效', 1), value({ kind: 'field', field: 'achievements' }, 8)],
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
          head('执行率(%)', 1),
          head('得分', 1),
        ],
      ],
      label: { columns: 2, role: 'label', align: 'left', format: null },
      rows: [
        { kind: 'total', label: '年度资金总额', fixed: {} },
        { kind: 'current-year-appropriation', label: '其中：当年财政拨款', fixed: unscored },
        { kind: 'other', label: '其他资金', fixed: unscored },
        { kind: 'carried-over', label: '上年结转资金', fixed: unscored },
      ],
      columns: [
        figureColumn('initialBudgetText', 1, 'amount'),
        figureColumn('adjustedBudgetText', 1, 'amount'),
        figureColumn('executedAmountText', 1, 'amount'),
        figureColumn('maxScoreText', 1, 'score'),
        figureColumn('rateText', 1, 'amount'),
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
          head('指标分值', 1),
          head('自评得分', 1),
          head('偏差原因分析及改进措施', 1),
        ],
      ],
      order: ['cost', 'benefit', 'satisfaction', 'output'],
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
          label('总分值、评价总分（S）', 6),
          figure({ kind: 'field', field: 'statedMaxScore' }, 1, 'score'),
          figure({ kind: 'field', field: 'statedTotal' }, 1, 'score'),
          value({ kind: 'text', text: '' }, 1),
        ],
        [label('评价等级', 3), answer({ kind: 'field', field: 'statedGrade' }, 6)],
      ],
    },
    {
      kind: 'problems',
      spine: label('问题与建议（每条问题和建议不少于30个字）', 1),
      heads: [[head('问题类型', 2), head('存在问题', 3), head('改进建议', 3)]],
      columns: [answerColumn('type', 2), textColumn('problem', 3), textColumn('suggestion', 3)],
    },
  ],
};
