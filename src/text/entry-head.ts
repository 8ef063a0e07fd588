/** Wording of the head of the form where it is filled in. */
export const entryHeadText = {
  tab: '表头',
  funding: '资金来源',
  fields: {
    projectName: '项目名称',
    implementingUnit: '实施单位',
    supervisingDepartment: '主管部门',
    fiscalYear: '年度',
    expectedGoal: '预期目标',
    actualGoal: '实际完成情况',
    overview: '项目概况',
    achievements: '主要成效',
  },
  amounts: { initialBudgetText: '年初', adjustedBudgetText: '全年', executedAmountText: '执行' },
} as const;
