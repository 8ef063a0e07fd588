/** What a spreadsheet says when something else is written into a blank form. */
export const templateText = {
  checkTitle: '请检查',
  notInList: '请从下拉列表中选择。',
  notANumber: '这里应填数字；确实没有请留空。',
} as const;
