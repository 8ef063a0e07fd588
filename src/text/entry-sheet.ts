import type { EvaluationState } from '../domain/evaluation/evaluation.ts';

/** Heads of the entry grid, in the words of the form. */
export const entryColumnText = {
  categoryText: '一级',
  subcategoryText: '二级',
  name: '三级指标',
  targetText: '年度指标值',
  baselineText: '上年值',
  actualText: '实际完成值',
  maxScoreText: '分值',
  selfScoreText: '自评',
  computed: '计算',
  deviationReason: '偏差原因及改进措施',
} as const;

export const stateText = {
  draft: '草稿',
  submitted: '已提交',
  returned: '已退回',
  reviewed: '已复核',
  archived: '已归档',
} as const satisfies Record<EvaluationState, string>;

/** Wording of the page where a sheet is filled in. */
export const entryText = {
  gridLabel: '填报表',
  noYear: '年度不明',
  fiscalYear: (year: number) => `${year} 年度`,
  person: '填报人',
  toSheet: '评价表',
  print: '打印',
  undo: '撤销',
  redo: '重做',
  addRow: '增加一行',
  removeRow: '删除此行',
  moneyUnit: (unit: string) => `单位：${unit}`,
  rate: (rate: string) => `执行率 ${rate} %`,
  executionScore: (score: string, max: string) => `执行得分 ${score} / ${max}`,
  total: '总分',
  noTotal: (count: number) => `尚缺 ${count} 处，暂无总分`,
  filled: (done: number, all: number) => `已填 ${done} / ${all}`,
  weightSum: (indicators: string, execution: string, total: string) =>
    `分值 ${indicators} + 执行 ${execution} = ${total}`,
  weightsBlank: (count: number) => `${count} 行未定分值`,
  weightsOff: '应为 100',
  weightsExact: '合计 100',
  propose: '按规则集建议分值',
  ruleSet: '规则集',
  takeComputed: '自评得分按计算填入',
  cell: (row: number, name: string, column: string, text: string) => `第 ${row} 行 ${name}，${column}：${text}`,
  blank: '空',
  cellTarget: (target: string) => `目标 ${target}`,
  cellScore: (score: string) => `得分 ${score}`,
  cellLocked: '不可修改',
  heldToPlan: '提交后分值、行数和规则集不再改变，退回或撤回后也是如此；年度指标值可改，须写明原因',
  saveState: { unsaved: '正在保存', saved: '已保存', failed: '未保存' },
  join: '，',
  more: (count: number) => `另有 ${count} 条`,
  notAnIndicator: '不计分',
  notFound: '没有这张表',
  notFoundBody: '它可能已被删除，或这个链接来自另一台电脑。',
  damaged: '这张表的存储记录已损坏，已原样另存；其余的表不受影响。',
  newer: '这张表由更新的版本写成，请用新版程序打开。数据未被改动。',
  notForEntry: {
    target: '这是一张目标表，不在这里填写完成值。请由它新建自评表。',
    monitoring: '这是一张监控表，不在这里填写完成值。各月完成值请在双监控里填写。',
    blank: '这是一张空表，不在这里填写完成值。请新建自评表。',
  },
  toMonitoring: '到双监控填写',
  loading: '正在打开…',
  back: '回到填报',
  keys: '方向键移动 · F2 修改 · Ctrl+C / Ctrl+V 复制粘贴 · Ctrl+D 向下填充 · Ctrl+Z 撤销 · Esc 后 Tab 离开表格',
} as const;

/** What became of the last write, and what to do. */
export const troubleText = {
  'storage-full':
    '浏览器存储已满，刚才填写的内容尚未保存，仍在表中。请先下载备份（含刚才填写的内容），再腾出磁盘空间，然后重试。',
  'storage-failed': '浏览器存储写入失败，刚才填写的内容尚未保存，仍在表中。请先下载备份（含刚才填写的内容），再重试。',
  removed:
    '这张表已被删除。已填的内容仍在本页，此后所填的没有保存。可到“评价表”页的“最近删除”里恢复，再点“重试保存”；也可先下载备份（含本页内容）。',
  cleared:
    '这张表已不在本浏览器的工作区里，也不在“最近删除”里。已填的内容仍在本页，此后所填的没有保存；要留下，请下载备份（含本页内容），再从备份恢复。',
  retry: '重试保存',
  backup: '下载备份',
  clash: (place: string) => `“${place}”在另一个窗口也改了：`,
  mine: (text: string) => `用这里的“${text}”`,
  theirs: (text: string) => `用那边的“${text}”`,
  rowClash: (row: string) => `要删除的“${row}”一行，另一个窗口在其中填写了内容：`,
  removeRow: '仍然删除',
  keepRow: '保留这一行',
  unwritten: '这张表已在另一个窗口提交，这里刚填的没有写入，留在这里备查。要改，先撤回或由财政退回：',
  goneRow: '这一行已在另一个窗口删除，刚才填在这一行里的没有地方可写，留在这里备查：',
  dismiss: '知道了',
} as const;

type PasteCounts = Readonly<Record<'addedRows' | 'taken' | 'same' | 'doubtful' | 'refused', number>>;

/** The account of a paste. */
export const pasteText = {
  title: '粘贴结果',
  sum: ({ addedRows, taken, same, doubtful, refused }: PasteCounts) =>
    [
      ...(addedRows > 0 ? [`增加 ${addedRows} 行`] : []),
      `填入 ${taken} 格`,
      ...(same > 0 ? [`未变 ${same} 格`] : []),
      ...(doubtful > 0 ? [`其中 ${doubtful} 格需核对`] : []),
      ...(refused > 0 ? [`未填 ${refused} 格`] : []),
    ].join('，'),
  outcome: {
    taken: '已填入',
    same: '与原值相同',
    doubtful: '已填入，需核对',
    locked: '未填：此格不可修改',
    'not-points': '未填：不是数值',
    'no-kind': '未填：请先选统计口径',
    'not-a-choice': '未填：不在可选项中',
    outside: '未填：超出表格',
  },
  row: (row: number) => `第 ${row} 行`,
  beyond: '最后一列之后',
  columns: { place: '位置', text: '内容', outcome: '结果' },
  place: (row: string, column: string) => `${row} · ${column}`,
  undo: '撤销这次粘贴',
  close: '关闭',
} as const;

/** A sheet that came back from the bureau. */
export const returnText = {
  because: (reason: string) => (reason === '' ? '财政退回，没有写原因' : `退回原因：${reason}`),
  execution: '预算执行',
  mark: (name: string, score: string, words: string) =>
    `${name}${score === '' ? '' : `：复核 ${score} 分`}${words === '' ? '' : `，${words}`}`,
  more: (count: number) => `等 ${count} 处`,
  toDesk: '看全部复核意见',
} as const;
