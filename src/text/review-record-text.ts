import type { ActualFlaw, ReviewDefect, ReviewDefectKind } from '../domain/review/review-record.ts';

/** What is wrong with 复核完成值 and what to do, told at its field. */
export const actualFlawText = {
  'actual-unreadable': '不是可与指标值比较的数值，请填写数值',
  'unit-differs': '与指标值的单位不同，请统一单位',
} as const satisfies Record<ActualFlaw, string>;

const atActual =
  (flaw: ActualFlaw) =>
  (row: string, facts: ReviewDefect['facts']): string =>
    `${row}：复核完成值“${facts['reviewedActual'] ?? ''}”${actualFlawText[flaw]}`;

const templates: Readonly<Record<ReviewDefectKind, (row: string, facts: ReviewDefect['facts']) => string>> = {
  blank: (row) => `${row}：还没有复核得分`,
  unreadable: (row, facts) => `${row}：复核得分“${facts['reviewedScore'] ?? ''}”不是数字`,
  outside: (row, facts) => `${row}：复核得分 ${facts['reviewedScore'] ?? ''} 不在 0 到 ${facts['maxScore'] ?? ''} 之间`,
  'lowered-without-reason': (row, facts) =>
    `${row}：由 ${facts['selfScore'] ?? ''} 降为 ${facts['reviewedScore'] ?? ''}，没有写明原因或扣分条款`,
  'raised-unmet': (row, facts) =>
    `${row}：指标未完成，复核得分 ${facts['reviewedScore'] ?? ''} 高于自评 ${facts['selfScore'] ?? ''}`,
  'off-actual': (row, facts) =>
    `${row}：复核得分 ${facts['reviewedScore'] ?? ''} 与复核完成值 ${facts['reviewedActual'] ?? ''} 不符，按规则应为 ${facts['fittingScore'] ?? ''}`,
  'actual-unreadable': atActual('actual-unreadable'),
  'unit-differs': atActual('unit-differs'),
};

/** What is wrong with a review, in one sentence. */
export const reviewDefectText = ({ kind, facts }: ReviewDefect): string =>
  templates[kind](facts['row'] === '' ? '预算执行' : `“${facts['row'] ?? ''}”`, facts);
