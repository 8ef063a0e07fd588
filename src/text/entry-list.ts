/** Wording of the place where filling in begins. */
export const entryListText = {
  title: '填报',
  lead: '自评表',
  none: '还没有自评表。',
  columns: { project: '项目', unit: '单位', year: '年度', state: '状态', open: '待补', total: '总分', grade: '等级' },
  noName: '（未命名）',
  create: '新建自评表',
  fromGoals: '由目标表',
  fromGoalsHint: '指标与指标值照目标表，完成值留空',
  chooseGoals: '选择目标表',
  fromLast: '由上年自评表',
  fromLastHint: '指标值与分值照旧，上年完成值列为“上年值”',
  chooseLast: '选择上年自评表',
  fromNothing: '空表',
  fromNothingHint: '只有各级指标的栏目',
  projectName: '项目名称',
  year: '年度',
  begin: '新建',
  noMatch: '没有这样的表',
  option: (project: string, unit: string, year: string, mark: string) =>
    `${project}｜${unit}${year === '' ? '' : `｜${year}`}${mark === '' ? '' : ` (${mark})`}`,
  failed: '没有建成：浏览器存储写入失败。',
} as const;
