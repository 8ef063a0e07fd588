import { type Refusal, refusalText } from './review-exchange-text.ts';

/** Wording of 复核: places, queue and what is missing. */
export const reviewTabText = {
  label: '复核各页',
  queue: '待办队列',
  exchange: '报送与退回',
  sample: '抽查',
  calibration: '尺度比对',
  trial: '规则试算',
  outputs: '复核成果',
  settings: '本局设置',
} as const;

export const queueText = {
  title: '复核',
  table: '复核队列',
  lead: ({ sheets, filed, missing }: Readonly<Record<'sheets' | 'filed' | 'missing', number>>) =>
    `${sheets} 张自评表，已报 ${filed} 张${missing === 0 ? '' : `，${missing} 个单位未报`}`,
  checking: (done: number, all: number) => `正在检查 ${done} / ${all} 张…`,
  checked: (sheets: number, findings: number) => `已检查 ${sheets} 张，${findings} 项须改或提醒`,
  checkFailed: '检查线程中断，队列按已有结果排列。重新载入本页可再试。',
  empty: '这一年度还没有自评表。单位把上报包发来后，在“报送与退回”中打开；也可以在“导入”中读入表格文件。',
  nothingMatches: '没有符合条件的表。',
  states: '状态',
  allStates: '全部状态',
  onlyRisky: '只看有须改项的',
  batchReturn: (count: number) => `退回所列 ${count} 张…`,
  batchReturnTitle: (count: number) => (count === 0 ? '没有可退回的表' : `退回 ${count} 张`),
  movedOn: '所列的表已在别处办理，都不再是“已提交”，没有可退回的。请关闭后看最新的队列。',
  returned: (count: number, left: number) =>
    `已退回 ${count} 张${left === 0 ? '' : `；${left} 张没有退回：已不在“已提交”状态，或打不开`}`,
  notReturned: (refusal: Refusal, count: number) =>
    `没有写入，${count} 张都没有退回：${refusalText[refusal]}再点“退回所列”可以重试。`,
  open: (count: number) => `逐张复核所列 ${count} 张`,
  missing: (count: number) => `未报单位 ${count} 个`,
  missingHow: '应报单位名单在“本局设置”中填写。',
  crossTitle: (count: number) => `跨表问题 ${count} 项`,
  columns: {
    project: '项目',
    unit: '单位',
    state: '状态',
    self: '自评',
    total: '计算',
    reviewed: '复核',
    gap: '偏离（%）',
    grade: '等级',
    findings: '问题',
    risk: '风险',
    reasons: '主要原因',
  },
  none: '—',
  notChecked: '…',
  reason: (name: string, count: number) => (count > 1 ? `${name} ×${count}` : name),
  join: '；',
} as const;
