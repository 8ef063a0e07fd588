/** 第 n 页 共 m 页, cut where the page counters stand. */
export const pageNumberParts = ['第 ', ' 页 共 ', ' 页'] as const;

/** 第 2 页 共 3 页; 第 1–2 页 when one row runs over two pages. */
export const pageNumberText = ({
  first,
  last,
  of,
}: {
  readonly first: number;
  readonly last: number;
  readonly of: number;
}): string => {
  const [before, between, after] = pageNumberParts;
  return `${before}${first === last ? first : `${first}–${last}`}${between}${of}${after}`;
};

/** Wording of the print page. */
export const printText = {
  title: '打印',
  preview: '打印预览',
  print: '打印',
  form: '表式',
  ownForm: '按各表原来的表式',
  scores: '空白处',
  scoresChoices: { written: '照原表留空', computed: '填入计算得分与预测' },
  forecast: (value: string) => `预测 ${value}`,
  computedNote:
    '虚线下划的数由规则集计算，监控表的全年预计由各月数据推算并注明“预测”，不是单位所填；打印时不带下划线。',
  back: '返回评价表',
  paper: { portrait: 'A4 纵向', landscape: 'A4 横向' },
  summary: (sheets: number, pages: number) => `${sheets} 份，${pages} 页`,
  progress: (done: number, sheets: number) => `正在排版第 ${Math.min(done + 1, sheets)} 份，共 ${sheets} 份`,
  job: '分批',
  jobOption: (first: number, last: number) => `第 ${first}–${last} 份`,
  jobNote: (size: number) => `每批最多打印 ${size} 份，避免浏览器内存不足。`,
  loading: '正在读取评价表…',
  nothing: '没有选定要打印的评价表。',
  nothingRemedy: '请在评价表列表中选定一份或多份，再按“打印”。',
  missing: (id: string) => `找不到评价表“${id}”：它可能已被删除，或属于另一台电脑上的工作区。`,
  damaged: (id: string) => `评价表“${id}”的存储记录已损坏，已另存备查，没有打印。`,
  missingRemedy: '其余各份照常打印。可从备份文件恢复缺少的评价表。',
  sheetLabel: (name: string, form: string) => `${name}，${form}`,
} as const;
