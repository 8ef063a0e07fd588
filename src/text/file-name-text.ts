/** Words in the names of files that are handed out. */
export const fileNameText = {
  unnamed: '绩效表',
  year: (year: number) => `${year}年度`,
  sheets: (count: number) => `绩效表${count}张`,
  template: (form: string) => `${form}_空白模板`,
  list: '评价表列表',
  indicators: '指标清单',
  report: '绩效自评报告',
} as const;
