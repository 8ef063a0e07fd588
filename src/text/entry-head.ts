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

/** Wording of the rows of 问题与建议 and 年度主要任务. */
export const formRowText = {
  problems: '问题与建议',
  tasks: '年度主要任务',
  problemRow: (row: number) => `问题 ${row}`,
  taskRow: (row: number) => `任务 ${row}`,
  problem: { type: '类别', problem: '存在问题', suggestion: '改进建议' },
  task: {
    name: '任务名称',
    content: '主要内容',
    completion: '完成情况',
    budgetTotal: '预算总额',
    budgetAppropriation: '预算财政拨款',
    budgetOther: '预算其他资金',
    executedTotal: '执行总额',
    executedAppropriation: '执行财政拨款',
    executedOther: '执行其他资金',
  },
  addProblem: '增加问题',
  addTask: '增加任务',
  remove: (row: string) => `删除${row}`,
} as const;
