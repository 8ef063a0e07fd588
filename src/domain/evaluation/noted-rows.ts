/**
 * Attributes that keep what a table says in its rows 预算执行 and 合计 beyond the sheet's own fields, written as in 备注:
 * a line each, 复核得分：9.
 */
export const executionNoteLabel = '预算执行 备注';
export const executionReasonLabel = '预算执行 偏差原因';
export const totalNoteLabel = '合计 备注';

/** What a reviewer says of the sheet as a whole. */
export const opinionLabel = '复核意见';

/** What a table said in a column that the sheet has no field for, as noted in 备注: `全年预计完成情况：95%`; '' where it said nothing. */
export const notedLine = (remark: string, label: string): string => {
  const line = remark.split('\n').find((candidate) => candidate.startsWith(`${label}：`));
  return line === undefined ? '' : line.slice(label.length + 1);
};
