import type { Attainment, Category } from '../domain/indicator/indicator.ts';
import type { CheckSlug, Finding, FindingKinds } from '../domain/review/finding.ts';
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
} as const satisfies Record<CheckSlug, string>;

type Facts = (name: string) => string;
type Templates = { readonly [Slug in CheckSlug]: Readonly<Record<FindingKinds[Slug], (fact: Facts) => string>> };

const gradeOf = (code: string): string => gradeText[code as Grade] ?? code;
const categoryOf = (code: string): string => categoryText[code as Category] ?? code;
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
  },
};

/** A finding in one sentence with its numbers. */
export const findingText = (finding: Finding): string => {
  const byKind: Readonly<Record<string, (fact: Facts) => string>> = templates[finding.check];
  const write = byKind[finding.kind];
  const fact: Facts = (name) => finding.facts[name] ?? '';
  return write === undefined ? checkText[finding.check] : write(fact);
};
