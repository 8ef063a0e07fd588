/** Wording of the indicator library. */
export const libraryText = {
  tab: '指标库',
  search: '查找指标（可用拼音）',
  project: '来自项目',
  anyProject: '全部项目',
  noProject: '没有这个项目',
  insert: '插入',
  insertAll: (count: number) => `插入这个项目的全部 ${count} 项`,
  found: (count: number) => `${count} 项`,
  usedBy: (count: number, project: string) => (count > 1 ? `${count} 处使用` : project),
  locked: '提交后不能再增加指标。',
  loading: '正在读取…',
} as const;
