import type { LogAction } from '../domain/exchange/change-log.ts';
import type { MergePlan } from '../domain/exchange/merge-sheets.ts';
import type { Place } from '../domain/entry/entry-sheet.ts';
import { formRowText } from './entry-head.ts';
import { placeFieldText } from './field-text.ts';

export const logActionText = {
  filed: '报送',
  accepted: '登记收件',
  returned: '退回',
  approved: '通过',
  reopened: '撤销通过',
  archived: '归档',
} as const satisfies Record<LogAction, string>;

/** Why writing many sheets was refused. */
export type Refusal = 'conflict' | 'storage-full' | 'storage-failed';

/** Why it was refused, and what to do before it is tried again. */
export const refusalText = {
  conflict: '有表刚在另一个窗口改过，没有覆盖它。',
  'storage-full': '浏览器存储已满。请先在“工作区”菜单下载备份，再腾出磁盘空间。',
  'storage-failed': '浏览器存储写入失败。请先在“工作区”菜单下载备份，再重新打开本页。',
} as const satisfies Record<Refusal, string>;

/** Wording of 报送与退回. */
export const exchangeText = {
  openTitle: '打开收到的包',
  openLead: '单位的上报包、财政的退回包，可一次选多个（.jichi）。先逐字节核对，再给你看会发生什么，确认后才写入。',
  choose: '选择文件…',
  refusals: (files: number, sheets: number) =>
    `拒收 ${[...(files > 0 ? [`${files} 个文件`] : []), ...(sheets > 0 ? [`${sheets} 张表`] : [])].join('、')}，没有写入：`,
  from: (from: string, count: number) => `${from === '' ? '未署名' : from}，${count} 张表`,
  takeAll: (count: number) => `收下 ${count} 张`,
  taken: (count: number) => `已写入 ${count} 张`,
  saveFailed: (refusal: Refusal, count: number) =>
    `${count === 0 ? '没有写入' : `写入 ${count} 张后停止`}：${refusalText[refusal]}重新打开这个包可以接着写。`,
  stopped: (count: number) => `写入 ${count} 张后停止。重新打开这个包可以接着写。`,
  verifying: (file: string, percent: number) => `正在逐字节核对 ${file}，${percent}%`,
  comparing: (file: string, done: number, all: number) => `正在与本机比较 ${file}，${done} / ${all} 张`,
  writing: (done: number, all: number) => `正在写入 ${done} / ${all} 张`,
  filing: (done: number, all: number) => `正在登记报送 ${done} / ${all} 张`,
  sealing: (done: number, all: number) => `正在封装 ${done} / ${all} 张`,
  checkingLog: (done: number, all: number) => `正在核对 ${done} / ${all} 张`,
  moreSheets: (count: number) => `另有 ${count} 张未列出`,
  kind: (name: string, count: number) => `${name} ${count} 张`,
  kindJoin: ' · ',
  undecided: (count: number) => `${count} 张不用选择`,
  differences: (count: number) => `${count} 处不同，逐格选择`,
  cell: { row: '位置', mine: '本机', theirs: '包内' },
  blocked: (count: number) => `▲ ${count} 张有必须改正的问题，不能报送。先在填报里改正：`,
  untouched: (count: number) =>
    `${count} 张在财政退回、收件或撤销通过后没有改过，这次不报。改正后，或在填报里重新提交后再报：`,
  notFiledHere: '财政视图不报送：上报包由单位导出，财政导出退回包。在这台电脑上替单位报送，先把右上角换成单位视图。',
  sendTitle: '导出',
  sender: '署名（单位或处室）',
  fileTitle: '上报包',
  filingFailed: (refusal: Refusal, count: number) =>
    `没有导出${count === 0 ? '' : `，已登记报送 ${count} 张`}：${refusalText[refusal]}再点“导出上报包”可以接着报。`,
  /** `fresh`: of the sheets, those whose filing was written just now. */
  filed: (sheets: number, fresh: number) => {
    const earlier = fresh === 0 ? '都是此前已报送的' : `其中 ${fresh} 张这次登记报送，${sheets - fresh} 张此前已报送`;
    return `已导出上报包（${sheets} 张），${fresh === sheets ? '都已登记报送' : earlier}。`;
  },
  givenBack: (unit: string, sheets: number) => `已导出退回包：${unit || '（无单位）'}（${sheets} 张）。`,
  returnTitle: '退回包',
  returnChoice: (count: number) => `选单位（共 ${count} 个）`,
  noSuchUnit: '没有这个单位',
  fileUnit: (count: number) => `导出上报包（${count} 张）`,
  fileLead: '单位用：所选年度、单位内草稿、已提交和退回后改过的自评表。导出即转为已提交，并在变更链上登记一步。',
  returnLead:
    '财政用：已退回、已复核、已归档的表按单位分包，带复核得分、扣分条款、备注和退回原因；不改动单位填报的任何一格。',
  returnUnit: (unit: string, count: number) => `${unit || '（无单位）'}（${count} 张）`,
  nothingToFile: '这里没有可以报送的表。',
  nothingToReturn: '还没有退回或通过的表。',
  logTitle: '变更链核对',
  logLead: '每一步都含上一步的校验值（SHA-256）。双方各存一份，回执码一致即可证明当时报的是什么。',
  logWhole: (steps: number, receipt: string) => `${steps} 步，完好，回执码 ${receipt}`,
  logBroken: (sequence: number) => `第 ${sequence} 步被改动`,
  logDiffers: '；本机数据与最近一次报送的不同',
  logDone: (sheets: number, broken: number) =>
    broken === 0 ? `${sheets} 张表的变更链全部完好` : `${sheets} 张表中 ${broken} 张的变更链有问题，列在最前`,
  logMore: (count: number) => `另有 ${count} 张完好的未列出`,
  logEmpty: '还没有进入变更链的表：导出上报包或打开一个包之后才有。',
  logColumns: { project: '项目', unit: '单位', steps: '经过', receipt: '核对结果' },
  step: (action: string, by: string, day: string) => `${action} ${day}${by === '' ? '' : ` ${by}`}`,
  join: ' → ',
  blank: '（空）',
  fileName: (parts: readonly string[], day: string) => `绩尺-${parts.join('-')}-${day}.jichi`,
  filePackage: '上报包',
  returnPackage: '退回包',
  failure: {
    'not-a-package': '不是绩尺的包文件。',
    newer: (version: number) => `由更新的版本写成（第 ${version} 版），请用新版程序打开。`,
    cut: (line: number) => `文件不完整：在第 ${line} 行之后被截断。请对方重新发送。`,
    shape: (line: number) => `第 ${line} 行的内容不合包的结构，已拒收。`,
    changed: (line: number) => `文件被改动，已拒收。位置：第 ${line} 行`,
    byte: (byte: number, before: string, after: string) => `，第 ${byte} 字节，应为 ${before}，现为 ${after}`,
    unlocated: '，改动不止一个字节',
    broken: '读取线程中断，文件没有打开。请重试；仍不行时请对方分几个包发送。',
    sheet: (problem: string) => `表的内容不合结构：${problem}`,
  },
} as const;

/** What opening a sheet would do, by kind. */
export const planKindText = {
  new: '新表',
  same: '与本机相同',
  older: '比本机旧',
  twin: '重复',
  merge: '要合并',
  'log-changed': '拒收',
  forked: '拒收',
  'facts-changed': '拒收',
} as const satisfies Record<MergePlan['kind'], string>;

/** What opening a sheet would do. */
export const mergePlanText = (plan: MergePlan): string => {
  switch (plan.kind) {
    case 'new':
      return '新表';
    case 'same':
      return '与本机相同';
    case 'older':
      return '比本机旧，不写入';
    case 'twin':
      return '同一张表在另一个包里一样新或更新，不重复写入';
    case 'merge': {
      const rows = plan.rows === null ? '' : `，增减了行，以${plan.prefer === 'mine' ? '本机' : '包内'}为准`;
      return `${plan.prefer === 'mine' ? '带回复核结果' : '重新报送'}，${plan.differences.length} 格不同${rows}`;
    }
    case 'log-changed':
      return `拒收：变更链第 ${plan.sequence} 步被改动`;
    case 'forked':
      return `拒收：变更链从第 ${plan.sequence} 步起与本机不同`;
    case 'facts-changed':
      return `拒收：表内数据与第 ${plan.sequence} 步报送时的校验值不符`;
  }
};

const fieldOf = (place: Place): string => {
  if (place.kind === 'problem') return formRowText.problem[place.field];
  return place.kind === 'task' ? formRowText.task[place.field] : placeFieldText[place.field];
};

/** A cell by row and column, as people name it. */
export const placeText = (place: Place, row: string): string =>
  row === '' ? fieldOf(place) : `${row} · ${fieldOf(place)}`;

const partText: Readonly<Record<string, string>> = {
  indicators: '绩效指标',
  rows: '项目资金',
  problems: '问题与建议',
  tasks: '年度任务',
  history: '填报记录',
  log: '变更链',
  marks: '复核记录',
  measures: '分期数据',
};

/** A part of a package, as people name it: 绩效指标第 4 行“平台热线接听坐席人数”. */
export const partPlaceText = ({ path, name }: { readonly path: readonly string[]; readonly name: string }): string => {
  const list = path.at(-2) ?? '';
  const index = path.at(-1) ?? '';
  const named = name === '' ? '' : `“${name}”`;
  if (partText[list] === undefined) return `表头${named}`;
  return `${partText[list]}${/^\d+$/u.test(index) ? `第 ${Number.parseInt(index, 10) + 1} 行` : ''}${named}`;
};

/** A byte as a character where it is one, else in hexadecimal. */
export const byteText = (byte: number | null): string => {
  if (byte === null) return '?';
  return byte > 0x20 && byte < 0x7f ? `“${String.fromCharCode(byte)}”` : `0x${byte.toString(16).padStart(2, '0')}`;
};
