import type { LockedState } from '../domain/entry/submission.ts';

/** 第14行第5列; the row alone where no column is known; 整张表 where neither is. */
export const positionText = (row: number | null, column: number | null): string => {
  if (row === null) return '整张表';
  return column === null ? `第${row}行` : `第${row}行第${column}列`;
};

/** What became of a file. */
export const fileStatusText = {
  waiting: { mark: '…', word: '等待' },
  reading: { mark: '…', word: '正在读' },
  clean: { mark: '●', word: '已读' },
  look: { mark: '◆', word: '需看一眼' },
  failed: { mark: '▲', word: '未读懂' },
  saved: { mark: '✓', word: '已导入' },
} as const;

/** Wording of the import page. */
export const importText = {
  title: '导入',
  lead: '把表格文件或整个文件夹拖到这里，也可以直接粘贴（Ctrl+V）表格。',
  formats: '能读 Excel、WPS 表格、Word、PDF、网页和文本；不用套模板，原表是什么样就怎么读。',
  pickFiles: '选择文件',
  pickFolder: '选择文件夹',
  drop: '松开即读',
  local: '文件只在本机读取，不会上传。确认之前不写入工作区。',
  paste: '剪贴板',
  pasteNothing: '剪贴板里没有表格。请在 Excel、WPS 或网页中选中单元格，复制后再粘贴。',
  files: '文件',
  progress: (done: number, total: number) => `已读 ${done} / ${total} 个文件`,
  cancel: '取消',
  waiting: '这个文件还在排队。读完后，这里显示原表和读出的内容。',
  retry: '重读',
  returned: '下载退回表',
  remove: '移出列表',
  clear: '清空列表',
  statusFilter: '按结果筛选文件',
  allFiles: (count: number) => `全部 ${count} 个文件`,
  filesOf: (status: keyof typeof fileStatusText, count: number) =>
    `${fileStatusText[status].mark} ${fileStatusText[status].word} ${count}`,
  sheets: (count: number) => `${count} 张表`,
  doubts: (count: number) => `${count} 处存疑`,
  noDrafts: '没有找到绩效表',
  noDraftsRemedy: '下面是文件里的表格。若其中有绩效表，请看表头是否写有“绩效指标”“年度指标值”等字样。',
  choose: '从左边选一个文件，查看原表与读出的内容。',
  draftTabs: '文件中的评价表',
  draftLabel: (index: number, name: string) => `${index + 1}. ${name}`,
  previousDraft: '上一张',
  nextDraft: '下一张',
  nextDoubtful: '下一张存疑的',
  draftNumber: '第几张表',
  ofDrafts: (count: number) => `/ ${count} 张`,
  unnamed: '（没有名称）',
  rowHead: '行',
  source: '原表',
  sourceCaption: (table: string) => `原表：${table}`,
  sourceWhole: '显示全表',
  sourcePart: '只看这一张',
  result: '读出的内容',
  funding: (unit: string) => `项目资金（${unit}）`,
  targetReading: (reading: string) => `读作 ${reading}`,
  doubtsTitle: '存疑与问题',
  doubtsNone: '没有存疑之处。',
  doubtsSettled: (count: number) => `已看过 ${count} 处`,
  readAs: (source: string, reading: string) => `“${source}” 读作 “${reading}”`,
  readBlank: (source: string) => `“${source}” 没有读入`,
  readSame: (source: string) => `“${source}” 请核对`,
  readNothing: '没有读到内容',
  blankCell: '（空白）',
  fine: '无误',
  fineRow: '整行无误',
  correct: '改',
  apply: '改好',
  giveUp: '不改',
  correctLabel: (position: string) => `${position} 改为`,
  corrections: (count: number) => `已改 ${count} 处`,
  undo: '撤销上一处修改',
  undoOne: '撤销',
  undoOf: (correction: string) => `撤销 ${correction}`,
  repair: '改正读法',
  columnIs: '这一列是',
  rowIs: '这一行是',
  asRead: '按表中所写',
  split: (count: number) => `拆成 ${count} 行`,
  mergeRight: '与右格合并',
  mergeBelow: '与下格合并',
  mergeRows: '与下一行并成一行',
  yearLabel: '年度改为',
  yearHint: '四位数字，如 2023',
  correctYear: '改年度',
  yearOfOthers: (count: number) => `本文件其余 ${count} 张没有年度的表也改为此年度`,
  corrected: {
    cell: (text: string) => (text === '' ? '清空' : `改为 “${text}”`),
    column: (role: string) => `这一列：${role}`,
    row: (role: string) => `这一行：${role}`,
    split: (count: number) => `拆成 ${count} 行`,
    merge: (position: string) => `与${position}合并`,
    mergeRows: (row: number) => `与第${row}行并成一行`,
    year: (year: number) => `年度改为 ${year}`,
    yearOfFile: (year: number) => `没有年度的表都改为 ${year} 年度`,
  },
  rereading: '正在重新读…',
  /** 其他表格 3 张，不是绩效表，未读入：封面、目录、填表说明；表头另有 2 处存疑 */
  otherTables: (names: readonly string[], issueCount: number) =>
    [
      ...(names.length === 0
        ? []
        : [
            `其他表格 ${names.length} 张，不是绩效表，未读入：${names.slice(0, 12).join('、')}${names.length > 12 ? '等' : ''}`,
          ]),
      ...(issueCount === 0 ? [] : [`各表共有的表头 ${issueCount} 处存疑`]),
    ].join('；'),
  ruleSet: '规则集',
  ruleSetKept: '已有的表沿用各自的规则集，可在表的页面里改用',
  accept: (count: number) => `确认导入 ${count} 张`,
  acceptOne: '确认导入这一张',
  accepting: '正在保存…',
  nothingToAccept: '没有可以导入的表',
  saved: '已导入',
  openSaved: '打开',
  next: '工作区的变动',
  actionLabel: (name: string) => `${name} 如何导入`,
  actions: { add: '新增', update: '更新已有的表', separate: '另存为一张新表', skip: '不导入' },
  existing: (count: number) => `工作区已有这个单位、项目、年度的表，有 ${count} 处不同`,
  /** Why what is there is not updated, and what to do first. */
  existingLocked: {
    submitted: '。它已提交，不能由导入改动：请先在填报页“撤回”，或另存为一张新表',
    reviewed: '。它已复核，不能由导入改动：请先由复核页“退回”，或另存为一张新表',
    archived: '。它已归档，不能由导入改动：请先由复核页“撤销通过”，再“退回”，或另存为一张新表',
  } satisfies Record<LockedState, string>,
  updateReason: (file: string) => (file === '' ? '导入更新' : `由“${file}”导入更新`),
  existingSame: '工作区已有这张表，内容完全相同，不必再导入',
  repeated: '列表中已有同一单位、项目、年度的表，这一张默认不导入',
  actionCount: (action: string, count: number) => `${action} ${count}`,
  existingLoading: '正在与已有的表比对…',
  existingHeld: '工作区已有这张表，除分值和行以外内容相同，不必再导入',
  /** What an update leaves out, why, and what can be done. */
  held: (count: number) =>
    `这张表提交过，分值和行数不再改变，退回或撤回后也是如此：下列 ${count} 处不导入。确需采用，可另存为一张新表`,
  differences: {
    changed: { title: '逐格差别', columns: { place: '位置', before: '已有', after: '导入后' } },
    held: { title: '不导入的分值和行', columns: { place: '位置', before: '已有，不变', after: '新表' } },
  },
  wholeRow: '整行',
  rowGone: { changed: '新表中没有这一行，导入后删除', held: '新表中没有这一行' },
  differenceMore: (count: number) => `另有 ${count} 处不同`,
  blankForm: '空表，不导入',
  leaveTitle: '还有没确认导入的表',
  leaveBody: (count: number) => `${count} 张表已读出但没有确认导入。离开本页后，要重新读文件。`,
  leave: '离开',
  stay: '留在本页',
  saveFailed: {
    conflict: '保存没有成功：这张表刚在另一个窗口里改过。请重新比对后再导入。',
    'storage-full': '保存没有成功：浏览器的存储空间已满。请先下载备份、清理旧表，再按“确认导入”。读出的内容仍在本页。',
    'storage-failed': (reason: string) =>
      `保存没有成功：浏览器拒绝写入（${reason}）。请检查是否处于无痕模式，再按“确认导入”。读出的内容仍在本页。`,
  },
} as const;

/** What a column of indicators can be told to hold. */
export const columnRoleText = {
  category: '一级指标',
  subcategory: '二级指标',
  name: '三级指标',
  target: '年度指标值',
  actual: '实际完成值',
  'max-score': '分值',
  'self-score': '自评得分',
  reason: '偏差原因',
  remark: '备注',
  note: '其他（记入备注）',
} as const;

/** What a row can be told to be. */
export const rowRoleText = {
  indicator: '一条指标',
  heading: '小标题，不是指标',
  head: '指标表的表头',
  none: '不读',
} as const;

/** A place in a sheet: 三级指标 接听坐席人数 · 年度指标值. */
export const placeText = (row: string, field: string): string => (row === '' ? field : `${row} · ${field}`);
