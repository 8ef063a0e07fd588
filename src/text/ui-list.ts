import type { EvaluationKind, EvaluationState, Scope } from '../domain/evaluation/evaluation.ts';

export const kindText = {
  'self-evaluation': '自评表',
  target: '目标表',
  monitoring: '监控表',
  blank: '空表',
} as const satisfies Record<EvaluationKind, string>;

export const scopeText = {
  project: '项目',
  department: '部门整体',
  fund: '专项资金',
} as const satisfies Record<Scope, string>;

export const stateText = {
  draft: '草稿',
  submitted: '已提交',
  returned: '已退回',
  reviewed: '已复核',
  archived: '已归档',
} as const satisfies Record<EvaluationState, string>;

/** Column heads; the unit stands once, here. */
export const listColumnText = {
  project: '项目',
  unit: '单位',
  year: '年度',
  form: '表',
  budget: '预算（万元）',
  rate: '执行率（%）',
  total: '总分',
  grade: '等级',
  state: '状态',
  open: '待补',
  findings: '问题',
} as const;

/** Wording of the list of evaluations. */
export const listText = {
  title: '评价表',
  table: '评价表列表',
  noProject: '（无项目名称）',
  noUnit: '（无单位）',
  notScored: '—',
  publishedDiffers: (published: string) => `公布总分 ${published}`,
  findings: ({ block, warn, note }: { readonly block: number; readonly warn: number; readonly note: number }) =>
    [block > 0 && `${block} 项须改`, warn > 0 && `${warn} 项提醒`, note > 0 && `${note} 项提示`]
      .filter((part) => part !== false)
      .join('，'),
  openPoints: (count: number) => `${count} 处待补`,
  filters: '筛选',
  allKinds: '全部表',
  grade: '等级',
  allGrades: '全部等级',
  ungraded: '未评等',
  state: '状态',
  allStates: '全部状态',
  onlyOpen: '只看有待补的',
  clearFilters: '清除筛选',
  print: (printed: number, listed: number) =>
    printed === listed ? `打印所列 ${listed} 张` : `打印所列前 ${printed} 张（一次最多 ${printed} 张）`,
  sheets: (count: number) => `${count} 张表`,
  selfEvaluations: (count: number) => `${count} 张自评表`,
  projects: (count: number) => `${count} 个项目`,
  budget: (amount: string) => `预算 ${amount} 万元`,
  gradeCount: (grade: string, count: number) => `${grade} ${count}`,
  join: '，',
  nothingMatches: '没有符合条件的表。',
  loading: '正在打开工作区…',
  openFailed: '工作区打不开',
  openFailedRemedy:
    '可能是浏览器禁止本页使用存储（无痕窗口、存储已满），或另一个窗口正在升级。关闭其他窗口后重新载入。',
  reload: '重新载入',
  damaged: (count: number) => `${count} 张表的存储记录已损坏，已另存，其余照常打开：`,
  damagedName: (name: string, id: string) => (name === '' ? `编号 ${id}` : name),
} as const;

/** Sheets that were taken out, and their way back. */
export const removedText = {
  summary: (count: number) => `最近删除 ${count} 张`,
  line: ({ name, at, days }: { readonly name: string; readonly at: string; readonly days: number }) =>
    `${name}（${at} 删除，${days} 天内可恢复，原文件不受影响）`,
  putBack: '恢复',
  putBackOf: (name: string) => `恢复“${name}”`,
  taken: '这张表已重新导入，现有的一张保留，没有恢复。先删除现有的，再恢复。',
} as const;

/** Wording of a workspace in which nothing has begun. */
export const beginText = {
  lost: '这个浏览器里曾有评价表，现在一张也读不到了：浏览器的数据被清理，或在断电时损坏。有备份的，从左上方“工作区”菜单的“从备份恢复…”找回；没有备份的，请重新导入原来的表格文件。',
  title: '从哪里开始',
  lead: '表格留在本机浏览器里，不上传。',
  importTitle: '导入表格文件',
  importBody: '自评表、目标表的 Excel、Word、PDF 或网页，原样读入，不需要模板。',
  sampleTitle: '看示例工作区',
  sampleBody: '五个城市公开的 19 张表，其中三明 2023 年五张自评表带公布得分。',
  addressTitle: '从地址打开',
  addressBody: '打开一个网址上的表格或工作区文件。',
  sampleFailed: '示例工作区未能载入：',
} as const;
