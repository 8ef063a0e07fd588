/** Wording of the place where filling in begins. */
export const entryListText = {
  title: '填报',
  lead: '正在填写的自评表',
  none: '还没有正在填写的自评表。',
  columns: { project: '项目', unit: '单位', year: '年度', state: '状态', open: '待补', total: '总分', grade: '等级' },
  open: (project: string) => `填写 ${project}`,
  noName: '（未命名）',
} as const;
