/** What the batch command says; one line each. */
export const exportText = {
  usage:
    '用法：npm run --silent export -- --to xlsx|docx|pdf [--form 表样] [--rules 规则] [--scores written|computed] --out 目录 文件…',
  unknownFormat: (format: string) => `--to 只能是 xlsx、docx 或 pdf，不能是“${format}”`,
  unknownForm: (id: string, known: readonly string[]) => `没有表样“${id}”。可用：${known.join('、')}`,
  unknownRules: (id: string, known: readonly string[]) => `没有规则“${id}”。可用：${known.join('、')}`,
  unknownScores: (choice: string) => `--scores 只能是 written（照填报）或 computed（空缺处计算），不能是“${choice}”`,
  unknownOption: (message: string) => `参数有误：${message}`,
  noFolder: '缺少 --out 目录',
  noFiles: '缺少要导出的文件',
  noEvaluation: '文件里没有绩效表',
  noSuchFolder: (reason: string) => `写不进这个目录：${reason}`,
  unreadable: (reason: string) => `打不开：${reason}`,
  failed: (reason: string) => `导出时出错：${reason}`,
} as const;

/** Wording of the dialog that writes files. */
export const exportDialogText = {
  open: '导出',
  openMany: (count: number) => `导出所列 ${count} 张`,
  title: (count: number) => (count === 1 ? '导出' : `导出所列 ${count} 张`),
  what: '内容',
  whats: {
    sheets: '评价表，按表样',
    indicators: '指标清单，每个指标一行',
    list: '本页列表，每张表一行',
    report: '绩效自评报告（文字和表格）',
  },
  format: '文件',
  formats: {
    sheets: { xlsx: 'Excel .xlsx，分数和合计带公式', docx: 'Word .docx，可编辑' },
    indicators: { xlsx: 'Excel .xlsx', csv: '文本 .csv（UTF-8）' },
    list: { xlsx: 'Excel .xlsx', csv: '文本 .csv（UTF-8）' },
    report: { docx: 'Word .docx，可编辑' },
  },
  form: '表样',
  scores: '空白处',
  asOne: (count: number, format: string) =>
    format === 'xlsx' ? `${count} 张表写入一个工作簿，每张一个工作表。` : `${count} 张表写入一个文档，每张另起一页。`,
  atMost: (count: number) => `一次最多写 ${count} 张评价表，请先筛选。`,
  onlySelf: '报告只写其中的自评表。',
  noSelf: '所列没有自评表，写不出自评报告。',
  start: '导出',
  cancel: '取消',
  close: '关闭',
  loading: '正在读取评价表…',
  progress: (done: number, of: number) => `正在排版第 ${done} 张，共 ${of} 张`,
  packing: '正在写文件…',
  written: (name: string) => `已交给浏览器保存：${name}`,
  missing: (count: number) => `${count} 张表的存储记录读不出来，没有写入。`,
  broken: (reason: string) => `文件没有写成：${reason}。数据没有变动；请减少张数再试，或换另一种文件。`,
} as const;
