/** Whose eyes the frame can be set to: 单位 · 领导 · 财政. */
export const views = ['unit', 'leader', 'finance'] as const;

export type View = (typeof views)[number];

/** Wording of the frame: top bar, places, save state, error page. */
export const frameText = {
  product: '绩尺',
  skip: '跳到正文',
  places: '功能',
  list: '评价表',
  entry: '填报',
  import: '导入',
  review: '复核',
  rules: '规则',
  workspace: '工作区',
  year: '年度',
  allYears: '全部年度',
  yearOption: (year: number) => `${year} 年度`,
  unit: '单位',
  allUnits: '全部单位',
  noUnitMatch: '没有这个单位',
  search: '搜索项目、单位、指标',
  searchKey: 'Ctrl+K',
  view: '视图',
  views: { unit: '单位视图', leader: '领导视图', finance: '财政视图' } satisfies Record<View, string>,
  scheme: { light: '浅色', dark: '深色', auto: '随系统' },
  schemeIs: (scheme: string) => `界面颜色：${scheme}`,
  downloadBackup: '下载备份',
  restoreSample: '载入示例工作区',
  openAddress: '从地址打开…',
  clearWorkspace: '清空工作区…',
  clearTitle: '清空工作区',
  clearBody: (count: number) => `将删除本浏览器中的 ${count} 张表。删除后无法恢复，建议先下载备份。`,
  clearConfirm: '删除全部',
  cancel: '取消',
  close: '关闭',
} as const;

/** What the save state says; always the truth. */
export const saveStateText = {
  idle: '数据存于本浏览器',
  saving: '正在保存…',
  saved: (time: string) => `已保存 ${time}`,
  shut: '浏览器存储打不开，无法保存',
  failed: '未保存：浏览器存储写入失败',
  unsaved: '有内容未保存，见页中提示',
  conflict: '未保存：这张表刚在另一个窗口改过',
} as const;

export const errorPageText = {
  title: '程序出错了',
  lead: '已保存的评价表仍在本浏览器中。请先下载备份，再重新载入。',
  backup: '下载备份',
  backupRunning: '正在整理备份…',
  backupDone: '备份已下载',
  backupFailed: '备份未能生成：浏览器存储无法读取',
  reload: '重新载入',
  home: '回到评价表',
  cause: '原因',
  place: '位置',
  notFoundTitle: '没有这个页面',
  notFoundBody: (path: string) => `地址“${path}”不对应任何页面。`,
} as const;

/** Sorts by day and time in a folder. */
export const backupFileName = (at: Date): string =>
  `绩尺备份-${at.toISOString().slice(0, 16).replace('T', '-').replace(':', '')}.json`;
