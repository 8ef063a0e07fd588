/** Heads of the list of indicators as a file. */
export const indicatorListText = {
  title: '指标清单',
  heads: {
    unit: '实施单位',
    project: '项目名称',
    year: '年度',
    category: '一级指标',
    subcategory: '二级指标',
    name: '三级指标',
    target: '年度指标值',
    actual: '实际完成值',
    maxScore: '分值',
    selfScore: '自评得分',
    reason: '偏差原因分析及改进措施',
    remark: '备注',
  },
} as const;
