/** Wording that every chart shares. */
export const chartText = {
  table: '数据表',
  savePicture: '存图',
  print: '打印',
  pictureName: (title: string) => `绩尺-${title}.png`,
} as const;

/** 执行率 × 指标得分率. */
export const quadrantText = {
  title: '执行与得分',
  rate: '预算执行率（%）',
  indicatorRate: '指标得分率（%）',
  suspicious: '执行低、得分高：存疑',
  answer: (count: number, slow: string, high: string) =>
    `${count} 个项目执行率低于 ${slow} %，指标得分率却不低于 ${high} %`,
  none: '没有执行低而得分高的项目',
  point: (project: string, rate: string, indicatorRate: string) =>
    `${project}：执行率 ${rate} %，指标得分率 ${indicatorRate} %`,
  project: '项目',
  unit: '单位',
  first: (shown: number, all: number) => `（列前 ${shown} 个，共 ${all} 个）`,
} as const;

/** 单位 × 评价方面. */
export const heatText = {
  title: '单位与方面',
  unit: '单位',
  answer: (unit: string, aspect: string, rate: string) => `最低处：${unit}的${aspect}，得分率 ${rate} %`,
  calm: '各单位各方面得分率都不低于 90 %',
  lowestUnits: (shown: number, all: number) => `列得分率最低的 ${shown} 个单位，共 ${all} 个`,
  cell: (unit: string, aspect: string, rate: string) => `${unit} · ${aspect}：${rate} %`,
  all: '合计',
} as const;

/** 等级分布与年度变化. */
export const gradesChartText = {
  title: '等级分布',
  year: '年度',
  noYear: '未注明',
  ungraded: '未评等',
  answer: (share: string) => `优的占比 ${share} %`,
  change: (from: string, to: string, year: string) => `优的占比由 ${from} % 到 ${to} %（${year}）`,
  nobody: '还没有评出等级',
  cell: (year: string, grade: string, count: string) => `${year} ${grade} ${count} 个`,
} as const;

/** 失分在哪里. */
export const lossText = {
  title: '失分在哪里',
  full: '满分',
  execution: '预算执行',
  total: '平均总分',
  answer: (lost: string, part: string, most: string) => `每个项目平均失 ${lost} 分，失在${part}的最多，${most} 分`,
  nothing: '没有失分',
  noTotals: '还没有总分',
  part: '部分',
  mean: '平均每个项目（分）',
  sum: '合计（分）',
  axis: (from: string) => `分（纵轴自 ${from} 起）`,
  bar: (part: string, points: string) => `${part}：${points} 分`,
} as const;

/** 执行与完成，按月. */
export const monthsText = {
  title: '各月执行与完成',
  monthHead: '月份',
  month: (month: number) => `${month} 月`,
  time: '序时进度（%）',
  executed: '预算执行（%）',
  done: '目标完成（%）',
  projects: '有数的项目',
  answer: (
    year: number | null,
    { month, executed, time }: { readonly month: number; readonly executed: string; readonly time: string },
  ) => `${year === null ? '' : `${year} 年度`}截至 ${month} 月执行 ${executed} %，序时进度 ${time} %`,
  nothing: '还没有按月的执行数',
} as const;

/** 指标值与完成值. */
export const bulletText = {
  title: '指标值与完成值',
  answer: (month: number, behind: number, all: number) =>
    `${all} 项可比的指标中，${month < 12 ? `截至 ${month} 月 ${behind} 项落后` : `${behind} 项没有达到指标值`}`,
  none: '没有可比的数值',
  actual: '完成值占指标值（%）',
  baseline: '上年',
  target: '指标值',
  time: '序时进度',
  indicator: '指标',
  share: '占指标值（%）',
  point: (name: string, actual: string, target: string, share: string) =>
    `${name}：${actual}，指标值 ${target}，为 ${share} %`,
} as const;
