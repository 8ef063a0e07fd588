/** Wording of the report on a year's self-evaluations. */
export const reportText = {
  title: (unit: string, year: number | null) => `${unit}${year === null ? '' : `${year}年度`}项目支出绩效自评报告`,
  overviewHead: '一、绩效自评工作开展情况',
  overview: ({
    unit,
    year,
    sheets,
    budget,
    executed,
    rate,
  }: {
    readonly unit: string;
    readonly year: number | null;
    readonly sheets: number;
    readonly budget: string;
    readonly executed: string;
    readonly rate: string;
  }) =>
    `${unit || '本单位'}对${year === null ? '' : `${year}年度`}${sheets}个项目开展绩效自评，涉及全年预算数${budget}万元，全年执行数${executed}万元，预算执行率${rate}%。`,
  unreadable: (count: number) => `其中${count}个项目的预算或执行金额缺失或无法读取，未计入合计。`,
  grades: (counts: {
    readonly excellent: number;
    readonly good: number;
    readonly fair: number;
    readonly poor: number;
  }) =>
    `从评价结果看，评价等级为“优”的项目${counts.excellent}个、“良”的项目${counts.good}个、“中”的项目${counts.fair}个、“差”的项目${counts.poor}个。`,
  ungraded: (count: number) => `另有${count}个项目尚有待补之处，未评定等级。`,
  resultsHead: '二、绩效自评结果',
  resultHeads: {
    number: '序号',
    project: '项目名称',
    unit: '实施单位',
    budget: '全年预算数（万元）',
    executed: '全年执行数（万元）',
    rate: '执行率（%）',
    total: '自评总分',
    grade: '评价等级',
  },
  sum: '合计',
  lossesHead: '三、未达到满分的指标及偏差原因',
  noLosses: '各项指标均得满分。',
  lossHeads: {
    project: '项目名称',
    indicator: '三级指标',
    target: '年度指标值',
    actual: '实际完成值',
    maxScore: '分值',
    selfScore: '得分',
    reason: '偏差原因分析及改进措施',
  },
  execution: '预算执行',
  noReason: '（未填写）',
  blankScore: '空',
  problemsHead: '四、存在的问题和改进建议',
  noProblems: '各表未填写问题与建议。',
  problem: (project: string, type: string, problem: string, suggestion: string) =>
    `${project}${type === '' ? '' : `（${type}）`}：${problem}${suggestion === '' ? '' : `改进建议：${suggestion}`}`,
  item: (number: number, text: string) => `${number}. ${text}`,
} as const;
