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

const blank = { kind: 'text', text: '' } as const;

/** 项目支出绩效自评复核表: thirteen columns, the reviewer's values beside those of the unit. */
export const selfEvaluationReview: Form = {
  id: 'self-evaluation-review',
  name: '项目支出绩效自评复核表',
  citation: '财政部门自评复核通用表样',
  orientation: 'landscape',
  columnWidths: [18, 20, 40, 13, 18, 14, 12, 22, 14, 22, 14, 15, 42],
  bands: [
    {
      kind: 'rows',
      rows: [
        [title('项目支出绩效自评复核表', 13)],
        [subtitle('（{fiscalYear}年度）', 13)],
        [label('项目名称', 2), value({ kind: 'field', field: 'projectName' }, 11)],
        [
          label('主管部门', 2),
          value({ kind: 'field', field: 'supervisingDepartment' }, 5),
          label('实施单位', 2),
          value({ kind: 'field', field: 'implementingUnit' }, 4),
        ],
      ],
    },
    {
      kind: 'indicators',
      spine: null,
      heads: [
        [
          head('一级指标', 1),
          head('二级指标', 1),
          head('三级指标', 1),
          head('指标性质', 1),
          head('指标值', 1),
          head('度量单位', 1),
          head('权重', 1),
          head('自评完成值', 1),
          head('自评得分', 1),
          head('复核完成值', 1),
          head('复核得分', 1),
          head('偏离度', 1),
          head('备注', 1),
        ],
      ],
      order: null,
      columns: [
        groupColumn('categoryText', 1),
        groupColumn('subcategoryText', 1),
        textColumn('name', 1),
        answerColumn('nature', 1),
        answerColumn('plainTarget', 1),
        answerColumn('unit', 1),
        figureColumn('maxScoreText', 1, 'score'),
        answerColumn('actualText', 1),
        figureColumn('selfScoreText', 1, 'score'),
        answerColumn('reviewedActual', 1),
        figureColumn('reviewedScore', 1, 'score'),
        figureColumn('scoreGap', 1, 'percent'),
        textColumn('note', 1),
      ],
    },
    {
      kind: 'rows',
      rows: [
        [
          label('预算执行', 6),
          figure({ kind: 'funding', row: 'total', field: 'maxScoreText' }, 1, 'score'),
          figure({ kind: 'funding', row: 'total', field: 'rateText' }, 1, 'percent'),
          figure({ kind: 'funding', row: 'total', field: 'selfScoreText' }, 1, 'score'),
          answer({ kind: 'beside', field: 'executionReviewedActual' }, 1),
          figure({ kind: 'beside', field: 'executionReviewedScore' }, 1, 'score'),
          figure({ kind: 'beside', field: 'executionGap' }, 1, 'percent'),
          value({ kind: 'beside', field: 'executionNote' }, 1),
        ],
        [
          label('合计', 6),
          figure({ kind: 'field', field: 'statedMaxScore' }, 1, 'score'),
          answer(blank, 1),
          figure({ kind: 'field', field: 'statedTotal' }, 1, 'score'),
          answer(blank, 1),
          figure({ kind: 'beside', field: 'reviewedTotal' }, 1, 'score'),
          figure({ kind: 'beside', field: 'totalGap' }, 1, 'percent'),
          value(blank, 1),
        ],
        [label('复核意见', 2), value({ kind: 'beside', field: 'opinion' }, 11)],
      ],
    },
  ],
};
