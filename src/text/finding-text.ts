import type { Attainment, Category } from '../domain/indicator/indicator.ts';
import type { CheckSlug, Finding, FindingKinds } from '../domain/review/finding.ts';
import type { ScaleSlip } from '../domain/review/scale-slip.ts';
import type { Grade } from '../domain/rules/rule-set.ts';
import { attainmentText } from './attainment-text.ts';
import { categoryText } from './category-text.ts';
import { gradeText } from './grade-text.ts';

/** The name of a check. */
export const checkText = {
  weights: '分值合计',
  'score-range': '得分范围',
  'score-formula': '得分计算',
  'qualitative-band': '定性指标分档',
  'reason-missing': '偏差原因',
  'total-grade': '总分与等级',
  'funding-arithmetic': '资金与执行率',
  'execution-unexplained': '预算执行说明',
  'index-over-execution': '指标与执行率',
  'full-outputs-unspent': '未支出而产出满分',
  'cost-inconsistent': '成本与资金',
  'over-fulfilled': '超额完成',
  'cost-sign': '成本指标符号',
  'target-type': '指标值类型',
  'unit-mismatch': '计量单位',
  'percent-over-100': '百分比超过 100',
  misfiled: '指标归类',
  'duplicate-indicator': '指标重复',
  'hollow-target': '指标值空泛',
  'satisfaction-evidence': '满意度依据',
  dates: '完成时间',
  'on-cutoff': '总分压线',
  'reason-contradicts': '偏差原因与得分',
  'problems-short': '问题与建议',
  'year-mismatch': '项目年度',
  'soft-target': '指标值偏低',
  'target-changed': '指标值变更',
  'weight-concentration': '分值分布',
} as const satisfies Record<CheckSlug, string>;

type Facts = (name: string) => string;
type Templates = { readonly [Slug in CheckSlug]: Readonly<Record<FindingKinds[Slug], (fact: Facts) => string>> };

const scaleText = {
  'ten-thousand': '万',
  'hundred-million': '亿',
  trillion: '万亿',
} as const satisfies Record<ScaleSlip, string>;

const gradeOf = (code: string): string => gradeText[code as Grade] ?? code;
const categoryOf = (code: string): string => categoryText[code as Category] ?? code;
const scaleOf = (code: string): string => scaleText[code as ScaleSlip] ?? code;
const attainmentOf = (code: string): string => attainmentText[code as Attainment] ?? code;

const columnText: Readonly<Record<string, string>> = {
  initialBudgetText: '年初预算数',
  adjustedBudgetText: '全年预算数',
  executedAmountText: '全年执行数',
};

const blankText = (fact: Facts): string => {
  const lost = fact('lost') === '' ? '' : `，按规则可得 ${fact('lost')} 分`;
  if (fact('filledTotal') === '') return `“${fact('indicator')}”自评得分空白${lost}`;
  const [grade, filled] = [gradeOf(fact('grade')), gradeOf(fact('filledGrade'))];
  const fall = grade === filled ? '' : `，等级由${filled}降为${grade}`;
  return `“${fact('indicator')}”自评得分空白${lost}；总分由 ${fact('filledTotal')} 降为 ${fact('total')}${fall}`;
};

const templates: Templates = {
  weights: {
    'weight-blank': (fact) => `“${fact('indicator')}”的分值空白或不是数值`,
    'weight-not-positive': (fact) => `“${fact('indicator')}”的分值为 ${fact('maxScore')}，应大于 0`,
    sum: (fact) => `分值合计 ${fact('sum')}，应为 ${fact('expected')}`,
    'level-sum': (fact) => `${categoryOf(fact('category'))}分值合计 ${fact('sum')}，规则为 ${fact('expected')}`,
    'indicator-sum': (fact) => `各项指标分值合计 ${fact('sum')}，规则为 ${fact('expected')}`,
  },
  'score-range': {
    blank: blankText,
    unreadable: (fact) => `“${fact('indicator')}”的自评得分“${fact('selfScore')}”不是数值`,
    negative: (fact) => `“${fact('indicator')}”的自评得分 ${fact('selfScore')} 小于 0`,
    'above-weight': (fact) => `“${fact('indicator')}”的自评得分 ${fact('selfScore')} 超过分值 ${fact('maxScore')}`,
  },
  'score-formula': {
    'too-high': (fact) =>
      `“${fact('indicator')}”自评 ${fact('selfScore')} 分，按规则应为 ${fact('computedScore')} 分（${fact('formula')}）`,
    'too-low': (fact) =>
      `“${fact('indicator')}”自评 ${fact('selfScore')} 分，按规则可得 ${fact('computedScore')} 分（${fact('formula')}）`,
  },
  'qualitative-band': {
    outside: (fact) =>
      `“${fact('indicator')}”为${attainmentOf(fact('attainment'))}，自评 ${fact('selfScore')} 分不在区间 ${fact('interval')} 内`,
    'judged-outside': (fact) => `“${fact('indicator')}”给分 ${fact('judgedScore')} 不在区间 ${fact('interval')} 内`,
  },
  'reason-missing': {
    empty: (fact) => `“${fact('indicator')}”扣 ${fact('lost')} 分，未填偏差原因`,
  },
  'total-grade': {
    total: (fact) =>
      `总分 ${fact('total')}，而预算执行 ${fact('execution')} + 指标 ${fact('indicators')} = ${fact('sum')}`,
    grade: (fact) => `总分 ${fact('total')}，等级应为${gradeOf(fact('expected'))}，表上为${gradeOf(fact('grade'))}`,
  },
  'funding-arithmetic': {
    rate: (fact) =>
      `${fact('row')}执行率 ${fact('rate')}%，按 ${fact('executed')} ÷ ${fact('budget')} 应为 ${fact('expected')}%`,
    'execution-score': (fact) =>
      `预算执行得分 ${fact('selfScore')}，按规则应为 ${fact('computedScore')}（${fact('formula')}）`,
    sum: (fact) =>
      `${columnText[fact('column')] ?? fact('column')}：总额 ${fact('total')}，各项来源合计 ${fact('sum')}`,
    negative: (fact) =>
      `${fact('row')}的${columnText[fact('column')] ?? fact('column')} ${fact('amount')} 是负数，请核对是否多写了负号`,
  },
  'execution-unexplained': {
    'low-rate': (fact) => `预算执行率 ${fact('rate')}%，低于 ${fact('below')}%，表中没有说明原因`,
    'budget-changed': (fact) => `年初预算 ${fact('initial')}，全年预算 ${fact('adjusted')}，表中没有说明调整原因`,
  },
  'index-over-execution': {
    exceeds: (fact) =>
      `指标得分率 ${fact('indicators')}%，预算执行得分率 ${fact('execution')}%，相差超过 ${fact('limit')}%`,
  },
  'full-outputs-unspent': {
    unspent: (fact) =>
      `全年预算 ${fact('budget')}，只执行 ${fact('executed')}，${fact('outputs')} 项产出指标却全部满分`,
  },
  'cost-inconsistent': {
    'spent-nothing': (fact) =>
      `“${fact('indicator')}”填 ${fact('actual')} ${fact('unit')}，而全年执行数为 ${fact('executed')} ${fact('unit')}`,
    'actual-over-executed': (fact) =>
      `“${fact('indicator')}”填 ${fact('actual')} ${fact('unit')}，超过全年执行数 ${fact('executed')} ${fact('unit')}`,
    'target-over-budget': (fact) =>
      `“${fact('indicator')}”的指标值 ${fact('target')} ${fact('unit')}，超过全年预算数 ${fact('budget')} ${fact('unit')}`,
  },
  'over-fulfilled': {
    noted: (fact) => `“${fact('indicator')}”完成 ${fact('share')}%，请核对指标值是否偏低`,
    'reason-required': (fact) => `“${fact('indicator')}”完成 ${fact('share')}%，达到 ${fact('limit')}% 以上须说明原因`,
  },
  'cost-sign': {
    floor: (fact) => `“${fact('indicator')}”是成本指标，指标值“${fact('target')}”应为上限`,
  },
  'target-type': {
    'sign-with-text': (fact) => `“${fact('indicator')}”的指标值“${fact('target')}”带比较符号却不是数值`,
    'several-conditions': (fact) =>
      `“${fact('indicator')}”的指标值“${fact('target')}”写了 ${fact('count')} 个条件，无法按一个数值评分，应拆成几项指标`,
    'number-for-text': (fact) =>
      `“${fact('indicator')}”的指标值“${fact('target')}”是定性的，完成值“${fact('actual')}”却是数值`,
    'text-for-number': (fact) =>
      `“${fact('indicator')}”的指标值“${fact('target')}”是数值，完成值“${fact('actual')}”不是`,
  },
  'unit-mismatch': {
    'count-as-percent': (fact) => `“${fact('indicator')}”是数量，指标值“${fact('target')}”却用百分比`,
    'cost-as-percent': (fact) => `“${fact('indicator')}”是金额，指标值“${fact('target')}”却用百分比`,
    'quantity-in-money': (fact) => `“${fact('indicator')}”是数量指标，指标值“${fact('target')}”却是金额`,
    'rate-in-other-unit': (fact) => `“${fact('indicator')}”是比率，指标值“${fact('target')}”的单位不是百分比`,
    'scale-slip': (fact) =>
      `“${fact('indicator')}”的完成值“${fact('actual')}”与指标值“${fact('target')}”相差约一${scaleOf(fact('times'))}倍，请核对两者单位是否一致`,
  },
  'percent-over-100': {
    target: (fact) => `“${fact('indicator')}”的指标值“${fact('target')}”超过 100%`,
    actual: (fact) => `“${fact('indicator')}”的完成值“${fact('actual')}”超过 100%`,
  },
  misfiled: {
    'count-under-timeliness': (fact) =>
      `“${fact('indicator')}”（${fact('target')}）是数量，不应列在${fact('subcategory')}`,
    'rate-under-cost': (fact) => `“${fact('indicator')}”（${fact('target')}）是比率，不应列在${fact('subcategory')}`,
    'rate-under-quantity': (fact) =>
      `“${fact('indicator')}”（${fact('target')}）是比率，不应列在${fact('subcategory')}`,
    'payment-under-quantity': (fact) => `“${fact('indicator')}”是支付事项，不应列在${fact('subcategory')}`,
  },
  'duplicate-indicator': {
    twice: (fact) => `“${fact('indicator')}”在${fact('first')}和${fact('second')}中重复`,
  },
  'hollow-target': {
    hollow: (fact) => `“${fact('indicator')}”的指标值“${fact('target')}”没有可衡量的标准`,
  },
  'satisfaction-evidence': {
    none: (fact) => `${fact('count')} 项满意度指标没有写明调查方式或依据`,
  },
  dates: {
    'late-full-score': (fact) => `“${fact('indicator')}”应于${fact('target')}完成，实际为${fact('actual')}，却得满分`,
    'accepted-before-completed': (fact) =>
      `“${fact('indicator')}”为${fact('actual')}，早于“${fact('completion')}”的${fact('completed')}，两个时间矛盾`,
  },
  'on-cutoff': {
    exact: (fact) => `总分 ${fact('total')} 刚好压在“${gradeOf(fact('grade'))}”的分数线上`,
  },
  'reason-contradicts': {
    'full-with-failure': (fact) => `“${fact('indicator')}”得满分，偏差原因却写“${fact('reason')}”`,
    'none-where-lost': (fact) => `“${fact('indicator')}”扣 ${fact('lost')} 分，偏差原因却写“${fact('reason')}”`,
    'too-short': (fact) => `“${fact('indicator')}”扣 ${fact('lost')} 分，偏差原因“${fact('reason')}”过于简单`,
  },
  'problems-short': {
    short: (fact) => `问题与建议“${fact('text')}”只有 ${fact('length')} 个字，应不少于 ${fact('limit')} 个字`,
    'none-listed': (fact) => `${fact('count')} 项扣分，未列问题与建议`,
  },
  'year-mismatch': {
    missing: () => '年度空白：不知道是哪一年度的表',
    later: (fact) => `项目名称为 ${fact('projectYear')} 年度，表为 ${fact('fiscalYear')} 年度`,
    earlier: (fact) =>
      `项目名称为 ${fact('projectYear')} 年度，表为 ${fact('fiscalYear')} 年度，请核对是否补付以前年度费用`,
  },
  'soft-target': {
    'below-baseline': (fact) => `“${fact('indicator')}”的指标值“${fact('target')}”低于上年实际 ${fact('baseline')}`,
  },
  'target-changed': {
    'no-reason': (fact) =>
      `“${fact('indicator')}”的指标值报送后由“${fact('from')}”改为“${fact('to')}”，没有记录变更原因`,
    'empty-reason': (fact) =>
      `“${fact('indicator')}”的指标值报送后由“${fact('from')}”改为“${fact('to')}”，变更原因“${fact('reason')}”没有说明问题`,
    unrecorded: (fact) =>
      `“${fact('indicator')}”的指标值报送时为“${fact('from')}”，记录的变更是“${fact('recorded')}”，表上却是“${fact('to')}”`,
  },
  'weight-concentration': {
    'one-indicator': (fact) =>
      `“${fact('indicator')}”占 ${fact('maxScore')} 分，超过各项指标合计 ${fact('total')} 分的一半`,
    'no-output': () => '没有产出指标',
    'no-benefit': () => '没有效益指标',
  },
};

/** A finding in one sentence with its numbers. */
export const findingText = (finding: Pick<Finding, 'check' | 'kind' | 'facts'>): string => {
  const byKind: Readonly<Record<string, (fact: Facts) => string>> = templates[finding.check];
  const write = byKind[finding.kind];
  const fact: Facts = (name) => finding.facts[name] ?? '';
  return write === undefined ? checkText[finding.check] : write(fact);
};
