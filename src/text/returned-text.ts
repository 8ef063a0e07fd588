/** Wording of the workbook that goes back to the person who made a file. */
export const returnedText = {
  listName: '退回说明',
  columns: { sheet: '工作表', place: '单元格', mark: '性质', source: '原文', remark: '说明' },
  marks: { wrong: '有误', doubtful: '存疑' },
  comment: (mark: string, remark: string) => `${mark}：${remark}`,
  fileName: (name: string) => `${name.replace(/\.[^./]*$/u, '')}-退回.xlsx`,
  wholeSheet: '整张表',
  readAs: (value: string) => `读作“${value}”，请核对`,
  notRead: '没有读入，请核对',
} as const;
