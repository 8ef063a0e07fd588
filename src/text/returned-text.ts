/** Wording of the workbook that goes back to the person who made a file. */
export const returnedText = {
  listName: '退回说明',
  columns: { sheet: '工作表', place: '单元格', mark: '性质', source: '原文', remark: '说明' },
  marks: { wrong: '有误', doubtful: '存疑' },
  comment: (mark: string, remark: string) => `${mark}：${remark}`,
  fileName: (stem: string, extension: string) => `${stem}-退回.${extension}`,
  written: {
    'same-file': (name: string) => `已下载 ${name}：就是来文本身，只给存疑和有误的单元格加了底色和批注。`,
    rebuilt: (name: string) =>
      `已下载 ${name}：来文不能就地加批注，按读出的表格重新制成，不带原来的版式；最后一张工作表列出全部说明。`,
  },
  fileGone: '原文件读不到了：可能已改动、移走或删除。请重新导入后再下载退回表。',
  broken: (reason: string) => `退回表没有写成：${reason}。请重试；仍不成时先关掉其他大文件。`,
  wholeSheet: '整张表',
  readAs: (value: string) => `读作“${value}”，请核对`,
  notRead: '没有读入，请核对',
} as const;
