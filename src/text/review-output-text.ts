import type { ReviewTally } from '../domain/review/tally-reviews.ts';
import { formatAmount, formatRate } from './format-number.ts';

/** Wording of 复核成果. */
export const reviewOutputText = {
  title: '复核成果',
  lead: '按所选年度、单位的自评表生成。表格可存为 Word 或 Excel，报告段落可直接复制。',
  outputs: {
    'review-sheet': '自评复核表（每张一页，13 栏）',
    'review-summary': '复核情况汇总表',
    'problem-list': '问题清单',
    'rectification-list': '整改清单',
    'review-report': '报告段落',
  },
  prepare: '生成',
  preparing: (done: number, all: number) => `正在整理 ${done} / ${all} 张…`,
  word: '存为 Word',
  excel: '存为 Excel',
  nothing: '这份清单没有内容。',
  rows: (count: number) => `${count} 行`,
  sheets: (count: number) => `${count} 张`,
  reportTitle: '报告段落',
  subtitle: (year: number | null) => (year === null ? '（全部年度）' : `（${year}年度）`),
  reviewSheet: '项目支出绩效自评复核表',
  fileName: (title: string, extension: string) => `${title}.${extension}`,
  execution: '预算执行',
  percent: (text: string) => `${text}%`,
  severity: { block: '须改', warn: '提醒', note: '提示' },
  wholeSheet: '整表',
  require: (clauses: string) => (clauses === '' ? '按复核意见补正后重新报送' : `针对“${clauses}”补正后重新报送`),
  join: '；',
} as const;

const gradeCounts = (counts: ReviewTally['selfGrades']): string =>
  `优 ${counts.excellent} 个、良 ${counts.good} 个、中 ${counts.fair} 个、差 ${counts.poor} 个`;

/** The figures behind the paragraph, one row each. */
export const reviewReportRows = (year: number | null, tally: ReviewTally): readonly (readonly [string, string])[] => [
  ['报告段落', reviewReportText(year, tally)],
  ['单位', `${tally.units} 个`],
  ['项目', `${tally.projects} 个`],
  ['全年预算数', `${formatAmount(tally.budget)} 万元`],
  ['全年执行数', `${formatAmount(tally.executed)} 万元`],
  ['执行率', tally.rate === null ? '—' : `${formatRate(tally.rate)}%`],
  ['自评等级', gradeCounts(tally.selfGrades)],
  ['已复核', `${tally.reviewed} 个`],
  ['复核等级', gradeCounts(tally.reviewedGrades)],
  ['退回修改', `${tally.returned} 个`],
];

/** The paragraph of the annual report: projects, funds, grades before and after review. */
export const reviewReportText = (year: number | null, tally: ReviewTally): string => {
  const { projects, units, budget, executed, rate, selfGrades, reviewed, reviewedGrades, returned } = tally;
  const head = `${year === null ? '' : `${year} 年度`}共有 ${units} 个单位的 ${projects} 个项目开展绩效自评，涉及全年预算 ${formatAmount(budget)} 万元，全年执行 ${formatAmount(executed)} 万元`;
  const share = rate === null ? '' : `，执行率 ${formatRate(rate)}%`;
  const self = `自评等级为${gradeCounts(selfGrades)}。`;
  if (reviewed === 0) return `${head}${share}。${self}`;
  const back = returned === 0 ? '' : `，退回修改 ${returned} 个`;
  return `${head}${share}。${self}财政部门复核 ${reviewed} 个${back}，复核等级为${gradeCounts(reviewedGrades)}。`;
};
