/** Words of the batch command that scores files. */
export const scoreReportText = {
  usage: '用法：npm run --silent score -- [--rules 规则] [--json] 文件…',
  unknownRules: (id: string, known: readonly string[]): string => `没有规则“${id}”。可用的规则：${known.join('、')}`,
  unknownOption: (option: string): string => `不认识的选项 ${option}`,
  cannotOpen: (file: string, reason: string): string => `${file}：打不开（${reason}）`,
  cannotRead: (file: string, reason: string): string => `${file}：${reason}`,
  noForm: (file: string): string => `${file}：没有找到绩效表`,
  otherTables: (file: string, tables: readonly string[]): string => `${file}：不是绩效表，未读入：${tables.join('、')}`,
  columns: ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '自评', '计算', '推导'] as const,
  kinds: { 'self-evaluation': '自评表', target: '绩效目标表', monitoring: '运行监控表', blank: '空表' } as const,
  year: (year: number | null): string => (year === null ? '年度不明' : `${year}年度`),
  money: (label: string, amount: string, unit: string): string => `${label} ${amount} ${unit}`,
  budget: '预算',
  executed: '执行',
  rate: (rate: string): string => `执行率 ${rate} %`,
  total: (stated: string, computed: string): string => `总分：自评 ${stated}，计算 ${computed}`,
  open: '待补',
  blankForm: '空表：没有填写内容',
  findings: '审核问题',
  issues: '导入问题',
  none: '—',
} as const;

/** Words of the batch command that reads target texts. */
export const targetReportText = {
  usage: '用法：npm run --silent read-targets -- 文件.json',
  unreadable: (file: string, reason: string): string => `${file}：文件不能读取（${reason}），请核对路径`,
  notJson: (file: string): string => `${file}：不是 JSON，请核对文件`,
  notAList: (file: string): string => `${file}：应为数组，每项含 text、name、level2`,
  badItem: (file: string, item: number, field: string): string =>
    `${file}：第 ${item} 项${field === '' ? '' : `的 ${field} `}不对，每项应含 text（文字），可含 name、level2（文字）`,
} as const;
