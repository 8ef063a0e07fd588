import type { ReviewAction } from '../domain/review/transition.ts';

/** What a bureau can do with a sheet. */
export const reviewActionText = {
  accept: '登记收件',
  return: '退回…',
  approve: '通过',
  reopen: '撤销通过',
  archive: '归档',
} as const satisfies Record<ReviewAction, string>;

/** Wording of the sheet beside the queue. */
export const deskText = {
  region: '复核工作台',
  table: '逐项复核',
  close: '关闭',
  previous: '上一张 K',
  next: '下一张 J',
  openSheet: '看原表',
  print: '打印',
  reviewer: '复核人',
  position: (at: number, all: number) => `第 ${at} / ${all} 张`,
  columns: {
    name: '三级指标',
    target: '年度指标值',
    actual: '完成值（自评）',
    reviewedActual: '复核完成值',
    maxScore: '分值',
    selfScore: '自评',
    computed: '计算',
    reviewed: '复核',
    scoreGap: '偏离度 %',
    reason: '扣分条款与备注',
  },
  execution: '预算执行',
  total: '合计',
  scoreGapHint: '复核偏离度 =（自评 − 复核）÷ 自评',
  deviation: (text: string) => `完成偏差 ${text}%`,
  deviationHint: '完成偏差 =（完成值 − 指标值）÷ 指标值',
  blank: '空',
  scoreOf: (row: string) => `${row}：复核得分`,
  actualOf: (row: string) => `${row}：复核完成值`,
  reasonOf: (row: string) => `${row}：备注`,
  clause: (key: number, title: string, percent: string) => `${key} ${title} −${percent}%`,
  clauses: '扣分条款（数字键）',
  clausesHint: '对选中的行扣分：按分值的百分比，从自评与计算中较低的得分里扣；再按一次取消。',
  takeComputed: '0 按计算得分',
  takeSelf: 'S 认可自评',
  takeAgreed: (count: number) => `A 其余 ${count} 行自评与计算一致，予以认可`,
  opinion: '总体意见',
  keys: 'J / K 上下张，↑ / ↓ 上下行，数字键扣分，0 取计算得分，S 认可自评，A 认可其余一致的行，Enter 改得分，Esc 离开输入框',
  why: (formula: string) => `计算：${formula}`,
  open: '未计分',
  lower: (gap: string) => `自评比计算低 ${gap}`,
  higher: (gap: string) => `自评比计算高 ${gap}`,
  defects: '还不能通过：',
  readOnly: {
    draft: '这张表还是草稿：先登记收件，再复核。',
    returned: '已退回单位修改，等待重新报送。',
    reviewed: '已通过。要改先撤销通过。',
    archived: '已归档，只读。',
  },
  returnTitle: '退回单位修改',
  returnReason: '退回原因（单位会看到）',
  returnConfirm: '退回',
  cancel: '取消',
  saveFailed: '没有写入：这张表在别处被改过，或存储已满。重新打开这张表再试。',
  findings: '整表问题',
  self: (text: string) => `自评 ${text}`,
  computed: (text: string) => `计算 ${text}`,
  reviewed: (text: string) => `复核 ${text}`,
  gap: (text: string) => `偏离度 ${text}%`,
  unreviewed: (count: number) => `${count} 行待复核`,
  none: '—',
  join: '\n',
} as const;

/** What a save of marks leaves in the history of its sheet. */
export const reviewNoteText = {
  mark: (row: string, from: string, to: string) =>
    `复核“${row}”：${from === '' ? '空' : from} → ${to === '' ? '空' : to}`,
  agreed: (count: number) => `复核：认可 ${count} 行自评得分`,
  opinion: '复核：总体意见',
} as const;
