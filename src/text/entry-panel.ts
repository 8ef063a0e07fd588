import type { Transition } from '../domain/entry/submission.ts';

/** Wording of the panel beside the grid. */
export const panelText = {
  label: '辅助面板',
  tabs: { row: '本行', check: '检查', lift: '提档', history: '记录' },
  noRow: '请在表中选一行。',
  target: '年度指标值',
  score: '得分推导',
  noScore: '暂无得分',
  reason: '偏差原因及改进措施',
  reasonAsked: (lost: string) => `扣 ${lost} 分，请说明原因`,
  templates: '用本行数字起草：',
  attainment: '达成程度',
  attainmentNone: '未选择',
  judged: '给分',
  judgedHint: (interval: string) => `可在 ${interval} 内给分`,
  baseline: '上年值',
  findings: '本行问题',
  cellHistory: '本行修改记录',
  noHistory: '没有修改记录。',
  ready: '没有必须改正的问题，可以提交。',
  obstacles: (count: number) => `还有 ${count} 处必须改正，改好后才能提交：`,
  remindersLabel: '提醒',
  reminders: (count: number) => `另有 ${count} 处提醒，不妨碍提交，请核对或说明：`,
  filling: '提交时将填入',
  filled: (count: number, total: string, grade: string) =>
    total === ''
      ? `空白的 ${count} 处按计算填入：`
      : `空白的得分按计算填入，提交后总分 ${total}，等级${grade}，共改 ${count} 处：`,
  jump: '去改',
  restate: '按得分重算',
  noIndicators: '表中没有计分的指标，请填写三级指标、年度指标值和分值',
  rowPlace: (name: string) => `“${name}”：`,
  unreached: '各行单独或合起来都达不到上一档。',
  topGrade: '已是最高等级。',
  liftOpen: '总分还没有算出，先补齐待补各处。',
  liftGap: (grade: string, gap: string) => `距${grade}还差 ${gap} 分。`,
  liftAlone: '只改一行就够：',
  liftHelps: '单独不够，最多可得：',
  liftActual: (from: string, to: string) => `实际完成值 ${from} → ${to}`,
  liftJudged: (gain: string) => `由评价人给分的行，需多得 ${gain} 分`,
  liftGain: (gain: string) => `+${gain} 分`,
  liftTogether: (names: string) => `最少合改：${names}`,
  liftNote: '按规则推算，实际完成值须以事实为准。',
} as const;

export const transitionText = {
  submit: '提交',
  withdraw: '撤回',
} as const satisfies Record<Transition, string>;

/** Wording of asking for a reason. */
export const reasonDialogText = {
  targetTitle: '修改年度指标值',
  targetLabel: '修改原因',
  targetBody: (name: string, from: string, to: string) =>
    `“${name}”提交后再改：${from} → ${to}。原值与原因将一并保留。`,
  confirm: '确定',
  cancel: '取消',
} as const;

/** What a save was, in the history. */
export const historyText = {
  actions: {
    edited: '填写',
    submitted: '提交',
    returned: '退回',
    withdrawn: '撤回',
    reverted: '返回旧版本',
    replaced: '整表替换',
  },
  by: (person: string) => person || '未署名',
  change: (from: string, to: string) => `${from || '空'} → ${to || '空'}`,
  rowAdded: (name: string) => `增加“${name}”`,
  rowRemoved: (name: string) => `删除“${name}”`,
  goneRow: '已删除的行',
  evidence: '依据',
  codes: '、',
  period: (month: number) => (month === 0 ? '全年' : `${month} 月`),
  targetChange: (from: string, to: string, reason: string) =>
    reason.trim() === '' ? `指标值 ${from} → ${to}，没有写明原因` : `指标值 ${from} → ${to}，原因：${reason}`,
  revert: '回到此前',
  revertLabel: (revision: number) => `回到第 ${revision} 版`,
  revision: (revision: number) => `第 ${revision} 版`,
  sheet: '表头',
  funding: '资金',
  measure: '统计口径',
  more: (count: number) => `另有 ${count} 项`,
} as const;
