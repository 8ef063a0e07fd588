import type { Finding } from '../domain/review/finding.ts';
import { findingText } from './finding-text.ts';

/** Heads of the indicator table, in the words of the form. */
export const sheetColumnText = {
  category: '一级指标',
  subcategory: '二级指标',
  name: '三级指标',
  target: '年度指标值',
  reading: '读作',
  actual: '实际完成值',
  maxScore: '分值',
  proposed: '分值（建议）',
  selfScore: '自评得分',
  computed: '计算',
  gap: '差',
  reason: '偏差原因',
  remark: '备注',
} as const;

/** Wording of the evaluation page. */
export const sheetText = {
  fiscalYear: (year: number) => `${year} 年度`,
  doubtfulYear: (year: number) => `${year} 年度（存疑）`,
  noYear: '年度不明',
  budget: '预算',
  executed: '执行',
  rate: '执行率',
  moneyUnit: (unit: string) => `（${unit}）`,
  percent: (rate: string) => `${rate} %`,
  execution: '预算执行得分',
  total: '总分',
  grade: '等级',
  outOf: (score: string, max: string) => `${score} / ${max}`,
  totalOpen: (count: number) => `尚缺 ${count} 处，暂无总分`,
  toNextGrade: (gap: string, grade: string) => `距${grade} ${gap} 分`,
  topGrade: '已是最高等级',
  onCutoff: '恰好压线',
  aboveCutoff: (margin: string) => `高出分数线 ${margin} 分`,
  print: '打印',
  backToList: '评价表',
  ruleSet: '规则集',
  ownRuleSet: (title: string) => `${title}（本表采用）`,
  bar: '100 分的去向',
  barPart: (label: string, got: string, max: string) => `${label} ${got} / ${max}`,
  barLabels: {
    execution: '预算执行',
    cost: '成本',
    output: '产出',
    benefit: '效益',
    satisfaction: '满意度',
    unfiled: '未归类',
  },
  readAs: (reading: string) => `读作 ${reading}`,
  impliedSign: '（符号为推定）',
  blank: '空',
  open: '待补',
  notAnIndicator: '不计分',
  same: '—',
  inferred: '推定',
  doubt: '读取存疑，请对照原表',
  sheetLabel: '表',
  tableLabel: '绩效指标',
  executionRow: '预算执行',
  sumRow: '总分',
  weightSum: '分值合计',
  openReceipt: (name: string, score: string) => `${name}：${score}，查看推导`,
  funding: '项目资金',
  fundingColumns: {
    row: '资金来源',
    initialBudget: '年初预算数',
    adjustedBudget: '全年预算数',
    executedAmount: '全年执行数',
    maxScore: '分值',
    rate: '执行率（%）',
    selfScore: '得分',
  },
  goalFunding: '资金金额',
  goals: '年度总体目标',
  expectedGoal: '预期目标',
  actualGoal: '实际完成情况',
  overview: '项目概况',
  achievements: '主要成效',
  tasks: '年度主要任务',
  taskColumns: { name: '任务名称', content: '主要内容', completion: '完成情况', budget: '预算数', executed: '执行数' },
  amounts: { total: '总额', appropriation: '财政拨款', other: '其他资金' },
  problems: '问题与建议',
  problemColumns: { type: '问题类型', problem: '存在问题', suggestion: '改进建议' },
  attributes: '其他栏目',
  sheetFindings: '整表问题',
  rowFindings: '各行问题',
  noIndicators: '本表没有绩效指标。',
  blankForm: '空表',
  blankFormBody: '这张表公开时即为空白，只有表头，没有填报内容；不计分，也不读作指标。',
  proposalNote: (title: string, execution: string, indicators: string) =>
    `目标表没有分值。表中分值为系统按“${title}”提出的建议：预算执行 ${execution} + 指标 ${indicators} = 100；建议值不写入原表。`,
  notFound: '没有这张表',
  notFoundBody: '它可能已被删除，或这个链接来自另一台电脑。',
  damaged: '这张表的存储记录已损坏',
  damagedBody: '记录已原样另存，会随备份一起下载；其余的表不受影响。可以重新导入原文件。',
  newer: '这张表由更新的版本写成',
  newerBody: '请用新版程序打开。数据未被改动。',
  loading: '正在打开…',
} as const;

/** Where published and computed part, in one sentence each. */
export const differenceText = {
  blanks: ({
    count,
    lost,
    filledTotal,
    filledGrade,
    total,
    grade,
  }: Readonly<Record<'count' | 'lost' | 'filledTotal' | 'filledGrade' | 'total' | 'grade', string>>) =>
    `${count} 处自评得分空白，按 0 计入总分，少得 ${lost} 分：${filledTotal} ${filledGrade} → ${total} ${grade}`,
  /** Whose numbers the sheet states: those of a table that was read, or what was filled in here. */
  stated: { published: '公布', own: '自评' },
  agrees: (whose: string) => `${whose}得分与计算结果一致`,
  total: (whose: string, stated: string, computed: string) => `${whose}总分 ${stated}，计算为 ${computed}`,
  grade: (whose: string, stated: string, computed: string) => `${whose}等级${stated}，计算为${computed}`,
  execution: (whose: string, stated: string, computed: string) => `预算执行得分${whose} ${stated}，计算为 ${computed}`,
  rows: (count: number) => `${count} 行得分不同`,
  join: '；',
} as const;

/** What another rule set would do. */
export const trialText = {
  title: (title: string) => `试用：${title}`,
  rows: (count: number) => (count === 0 ? '各行得分不变' : `${count} 行得分变动`),
  move: (label: string, from: string, to: string) => `${label} ${from} → ${to}`,
  unchanged: (label: string, value: string) => `${label} ${value} 不变`,
  none: '无',
  adopt: '本表改用此规则集',
  leave: '不用',
  listed: '变动的行',
} as const;

/** Taking a sheet out of the list. */
export const removeText = { action: '删除这张表' } as const;

/** A finding pinned to its row: the row's name is already there. */
export const rowFindingText = (finding: Finding): string => {
  const text = findingText(finding);
  const name = `“${finding.facts['indicator'] ?? ''}”`;
  return text.startsWith(name) ? text.slice(name.length).replace(/^的/u, '') : text;
};
