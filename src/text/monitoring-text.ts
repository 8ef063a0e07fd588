import type { MeasureKind } from '../domain/entry/ledger.ts';
import type { Light, LightRule, UnlitReason } from '../domain/monitoring/light.ts';
import type { DeviationCause, Likelihood } from '../domain/monitoring/watch.ts';
import type { MonitoringRule } from '../domain/rules/rule-set.ts';

/** A light in a word. */
export const lightText = {
  red: '滞后',
  yellow: '留意',
  green: '正常',
  blue: '超额',
} as const satisfies Record<Light, string>;

/** A light by its colour. */
export const lightColourText = {
  red: '红灯',
  yellow: '黄灯',
  green: '绿灯',
  blue: '蓝灯',
} as const satisfies Record<Light, string>;

/** Why a light is what it is. */
export const lightRuleText = {
  budget: '执行率 ÷ 序时进度',
  progress: '完成值 ÷（年度指标值 × 序时进度）',
  'in-range': '不随月份增长的指标，达到指标值为绿，否则为红',
  ceiling: '上限指标，超出为红',
  zero: '指标值为 0，不为 0 即红',
  rating: '达到等级为绿，低一档为黄，再低为红',
  attainment: '达成为绿，部分达成为黄，未达成为红',
  deadline: '按期为绿，逾期为红',
  change: '达到变化幅度为绿，否则为红',
} as const satisfies Record<LightRule, string>;

/** Why there is no light. */
export const unlitText = {
  'no-value': '本月以前没有填值',
  'kind-missing': '未选累计、最新或平均',
  unreadable: '值不是可比较的数',
  overlaps: '所填期间与监控表已列的月份重叠',
  'unit-differs': '单位与指标值不同',
  'no-target': '没有指标值',
  'no-month': '年度尚未开始',
  'budget-blank': '没有预算数',
  'attainment-missing': '未选达成程度',
} as const satisfies Record<UnlitReason, string>;

/** 完成目标可能性. */
export const likelihoodText = {
  certain: '确定能',
  possible: '有可能',
  impossible: '完全不可能',
} as const satisfies Record<Likelihood, string>;

/** 偏差原因. */
export const causeText = {
  funding: '经费保障',
  institution: '制度保障',
  staff: '人员保障',
  hardware: '硬件条件保障',
  other: '其他',
} as const satisfies Record<DeviationCause, string>;

export const measureKindText = {
  cumulative: '累计',
  latest: '最新',
  average: '平均',
} as const satisfies Record<MeasureKind, string>;

/** The limits of the lights in one line. */
export const formatLimits = ({ redBelow, yellowBelow, blueFrom }: MonitoringRule): string =>
  `低于 ${redBelow} % 红，${redBelow}–${yellowBelow} % 黄，${yellowBelow}–${blueFrom} % 绿，${blueFrom} % 以上蓝`;

export const scaledText = {
  all: '所有指标按序时进度折算',
  growing: '只有数量、效益、满意度按序时进度折算；质量、时效、成本看是否达到指标值',
} as const satisfies Record<MonitoringRule['scaled'], string>;

/** Wording of 双监控. */
export const monitoringText = {
  title: '双监控',
  lead: '预算执行与绩效目标，对照序时进度',
  asOf: (month: number) => `截至 ${month} 月`,
  month: '月份',
  until: '截至',
  shortMonth: (month: number) => `${month} 月`,
  newest: '各项目最近一次填报',
  toNewest: '看最近一次填报',
  timeProgress: (share: string) => `序时进度 ${share} %`,
  light: '灯',
  allLights: '全部',
  unlit: '未亮灯',
  table: '各项目的灯',
  project: '项目',
  unit: '单位',
  year: '年度',
  projectLight: '目标',
  budgetLight: '预算',
  counts: '红 / 黄 / 绿 / 蓝',
  done: '完成（%）',
  countsOf: (counts: readonly number[]) => counts.join(' / '),
  sentence: (parts: readonly string[]) => `${parts.join('，')}。`,
  countOf: (light: string, count: number) => `${light} ${count}`,
  nothing: '没有符合条件的项目。',
  empty: '还没有自评表，没有可监控的。',
  how: '灯怎么算',
  howTarget: '年度指标值',
  howActual: '完成值',
  howBudget: '预算灯没有蓝色：多花不是超额完成。项目灯取各指标中最差的。',
  howExample: (month: number) => `试算：截至 ${month} 月`,
  back: '全部项目',
  loading: '正在打开…',
  missing: '没有这张表，或已损坏。',
  toSheet: '自评表',
  toEntry: '填报',
  toPrint: '打印监控表',
  budgetRow: '预算执行',
  executedUntil: (month: number) => `1–${month} 月执行数`,
  ofBudget: (budget: string, unit: string) => `全年预算 ${budget} ${unit}`,
  subcategory: '二级指标',
  name: '三级指标',
  target: '年度指标值',
  kind: '取值',
  kindUnset: '未选',
  ofMonth: (month: number) => `${month} 月值`,
  standing: '截至本月',
  printed: (month: number, text: string) => `监控表所列 1–${month} 月：${text}`,
  deviation: '偏差',
  noMonth:
    '这张监控表的表头没有写明截至几月（如“1-7月执行情况”），表上的执行数和完成值不知道属于哪几个月，没有用来亮灯。请在“导入”页把表头改写明确后重新导入，或在下面逐月填写。',
  due: (due: string) => `应完成 ${due}`,
  likelihood: '完成目标可能性',
  likelihoodUnset: '未选',
  causes: '偏差原因',
  causeText: '原因说明',
  savedAlone: '填写后自动保存。',
  of: (label: string, name: string) => `${label}：${name}`,
  readOnly: '已提交，不能再改。',
  kindLocked: '已有月度值，取值方式不再改变',
} as const;
