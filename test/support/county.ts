import type { FundingRow } from '../../src/domain/budget/funding.ts';
import type { Evaluation } from '../../src/domain/evaluation/evaluation.ts';
import { isCostIndicator } from '../../src/domain/indicator/category.ts';
import type { Category, Indicator } from '../../src/domain/indicator/indicator.ts';
import {
  compareDecimals,
  type Decimal,
  decimalOf,
  formatDecimal,
  multiplyDecimals,
  wholeNumber,
} from '../../src/domain/number/decimal.ts';
import { divideRounded } from '../../src/domain/number/ratio.ts';
import { proposeWeights } from '../../src/domain/rules/propose-weights.ts';
import { hubei } from '../../src/domain/rules/published/hubei.ts';
import { national2020 } from '../../src/domain/rules/published/national-2020.ts';
import { national2021 } from '../../src/domain/rules/published/national-2021.ts';
import { sanming2023 } from '../../src/domain/rules/published/sanming-2023.ts';
import { sichuan } from '../../src/domain/rules/published/sichuan.ts';
import type { RuleSet } from '../../src/domain/rules/rule-set.ts';
import { formatPoints } from '../../src/domain/scoring/points.ts';
import { scoreEvaluation } from '../../src/domain/scoring/score-evaluation.ts';
import { formatRate } from '../../src/text/format-number.ts';
import { saysNone } from '../../src/domain/target/plain-text.ts';
import { gradeText } from '../../src/text/grade-text.ts';
import { type Chance, startChance } from './chance.ts';
import { fillActual } from './county-actual.ts';
import { buildEvaluation, buildFundingRow, buildIndicator } from './evaluation-builder.ts';
import { type PublishedRow, soundRows } from './published-rows.ts';

const year = 2023;

/** The forms of the county, each with its rule set: a county is not of one mould. */
const forms = [
  { formTitle: '项目支出绩效自评表', scope: 'project', ruleSet: national2020 },
  { formTitle: '项目支出绩效自评表（核心指标）', scope: 'project', ruleSet: national2021 },
  { formTitle: '专项资金绩效自评表', scope: 'fund', ruleSet: sanming2023 },
  { formTitle: '部门整体支出绩效自评表', scope: 'department', ruleSet: national2020 },
  { formTitle: '湖北省项目支出绩效自评表', scope: 'project', ruleSet: hubei },
  { formTitle: '四川省部门预算项目支出绩效自评表', scope: 'project', ruleSet: sichuan },
] as const satisfies readonly (Pick<Evaluation, 'formTitle' | 'scope'> & { readonly ruleSet: RuleSet })[];

/** The rule set a sheet of the county was filled in by. */
export const countyRuleSet = ({ formTitle }: Evaluation): RuleSet =>
  forms.find((form) => form.formTitle === formTitle)?.ruleSet ?? national2020;

const places = ['城关', '东溪', '南屏', '西岭', '北沟', '中和', '永安', '大田', '清流', '沙县', '泰宁', '将乐'];
const bodies = [
  '水利站',
  '中心小学',
  '卫生院',
  '文化服务中心',
  '林业站',
  '民政办',
  '数据中心',
  '环卫所',
  '农技站',
  '住建局',
];
const works = ['运行维护', '设备购置', '补助', '改造提升', '人才培训', '安全生产监管', '信息化建设', '救助'];

const reasons = [
  '两处井室施工条件受限，顺延至次年完成',
  '汛期雨水偏多，部分工程推迟验收，已列入次年计划',
  '部分对象外出务工，未能在年内参加，已安排补训',
  '材料价格上涨，单价略高于年初测算',
  '系统割接期间停机两日，接通率略有下降',
];
const problems = [
  {
    type: '绩效管理',
    problem: '部分指标设置时对历史数据掌握不够，年初目标与实际完成情况存在一定差距，指标值测算依据仍需补充。',
    suggestion: '建立分年度的指标数据台账，年初设置指标值时对照前三年完成情况测算，并由业务科室与财务共同确认。',
  },
];

const labels = { cost: '成本指标', output: '产出指标', benefit: '效益指标', satisfaction: '满意度指标' } as const;

/** 2022年11月底前 in a sheet of another year would be a defect of its own. */
const ofThisYear = (text: string): string => text.replace(/20\d{2}(?=年|\.)/gu, `${year}`);

const toIndicator = ({ category, subcategoryText, name, targetText }: PublishedRow): Indicator =>
  buildIndicator({
    category,
    categoryText: labels[category],
    subcategoryText,
    name,
    targetText: ofThisYear(targetText),
  });

/** One truth per measure: a unit that asks 90 % here and 95 % there has a finding of its own. */
const oneTruth: readonly PublishedRow[] = [
  ...new Map(soundRows.toReversed().map((row) => [row.name.replace(/[“”"]/gu, ''), row] as const)).values(),
];

/** Rows that name an indicator; the project's own money is written by `costRow`. */
const isPooled = ({ category, subcategoryText, name, targetText }: PublishedRow): boolean =>
  !saysNone(name) &&
  !(
    isCostIndicator(category, subcategoryText) &&
    /[≤过\d]\d*(?:\.\d+)?万元$|（万元）/u.test(`${name}${targetText}`) &&
    !/每|人均/u.test(name)
  );

const rowsBy = (category: Category): readonly PublishedRow[] =>
  oneTruth.filter((row) => row.category === category && isPooled(row));
const pools = {
  cost: rowsBy('cost'),
  output: rowsBy('output'),
  benefit: rowsBy('benefit'),
  satisfaction: rowsBy('satisfaction'),
};

const draw = (category: Category, count: number, chance: Chance): readonly PublishedRow[] => {
  const drawn = new Map<string, PublishedRow>();
  for (let turn = 0; turn < count; turn += 1) {
    const row = chance.oneOf(pools[category]);
    drawn.set(row.name, row);
  }
  return [...drawn.values()];
};

const ownCosts = ['项目总成本', '项目支出总额', '项目预算控制额', '成本控制总额'];

/** The project's own money, as most sheets write it; a rate or a unit cost from the pool stands beside it now and then. */
const costRow = (budget: number, unit: '万元' | '元', form: (typeof forms)[number], chance: Chance): PublishedRow => ({
  category:
    form.ruleSet.weighting.kind === 'by-category' && form.ruleSet.weighting.points.cost === null ? 'output' : 'cost',
  subcategoryText: chance.oneOf(['成本指标', '经济成本指标']),
  name: chance.oneOf(ownCosts),
  targetText: chance.oneOf([`≤${budget}${unit}`, `不超过${budget}${unit}`, `${budget}${unit}`, `<=${budget}${unit}`]),
});

/** 无 in place of an indicator, as forms print it where a level has none. */
const noRow: PublishedRow = { category: 'benefit', subcategoryText: '生态效益指标', name: '无', targetText: '无' };

const drawRows = (form: (typeof forms)[number], money: Money, chance: Chance): readonly Indicator[] =>
  [
    ...draw('output', 3 + chance.below(4), chance),
    costRow(money.budget, money.unit, form, chance),
    ...draw('benefit', 1 + chance.below(3), chance),
    ...(chance.below(6) === 0 ? [noRow] : []),
    ...draw('satisfaction', 1, chance),
  ].map(toIndicator);

type Money = {
  readonly unit: '万元' | '元';
  readonly budget: number;
  readonly executed: number;
  readonly isChanged: boolean;
};

/** Money is spent almost whole: a county that spends less has findings of its own. */
const drawMoney = (form: (typeof forms)[number], chance: Chance): Money => {
  const unit = chance.below(5) === 0 ? '元' : '万元';
  const budget = (unit === '元' ? 10_000 : 1) * (20 + chance.below(900));
  const isWhole = form.ruleSet.execution.kind === 'tiers' || chance.below(3) === 0;
  const executed = isWhole ? budget : budget - chance.below(Math.max(1, Math.floor(budget / 25)));
  return { unit, budget, executed, isChanged: chance.below(8) === 0 };
};

const fundsOf = (
  { budget, executed, isChanged }: Money,
  { executionPoints }: RuleSet,
  chance: Chance,
): readonly FundingRow[] => {
  const [adjusted, spent] = [budget.toFixed(2), executed.toFixed(2)];
  const initialBudgetText = isChanged ? (budget * 1.25).toFixed(2) : adjusted;
  const amounts = { initialBudgetText, adjustedBudgetText: adjusted, executedAmountText: spent };
  const total = buildFundingRow({ ...amounts, maxScoreText: executionPoints });
  if (chance.below(2) === 0) return [total];
  const part = { ...amounts, maxScoreText: chance.oneOf(['—', '-', '']) };
  return [
    total,
    buildFundingRow({ ...part, kind: 'current-year-appropriation', label: '其中：当年财政拨款' }),
    buildFundingRow({
      kind: 'other',
      label: '其他资金',
      initialBudgetText: '0.00',
      adjustedBudgetText: '0.00',
      executedAmountText: '0.00',
      maxScoreText: '—',
    }),
  ];
};

const isLess = (score: Decimal, maxScore: Decimal): boolean => compareDecimals(score, maxScore) < 0;

/** What no formula settles is judged by the office: met, with all or most of its points. */
const judge = (evaluation: Evaluation, chance: Chance): Evaluation => {
  const { indicators } = scoreEvaluation(evaluation, countyRuleSet(evaluation));
  const judged = evaluation.indicators.map((row, index): Indicator => {
    const score = indicators[index];
    const isOpen = score?.kind === 'open' && ['attainment-missing', 'judged-score-missing'].includes(score.reason);
    if (!isOpen) return row;
    const part = chance.below(5) === 0 ? 90 : 100;
    const points = multiplyDecimals(decimalOf(row.maxScoreText), wholeNumber(part));
    return { ...row, attainment: 'met', judgedScoreText: formatDecimal(divideRounded(points, wholeNumber(100), 2)) };
  });
  return { ...evaluation, indicators: judged };
};

/** Scores, rates, reasons, total and grade as the rule set asks for them. */
const complete = (evaluation: Evaluation, chance: Chance): Evaluation => {
  const score = scoreEvaluation(evaluation, countyRuleSet(evaluation));
  const { execution, result } = score;
  if (execution.kind !== 'scored' || result === null)
    throw new Error(`an open sheet: ${JSON.stringify(score.indicators.filter(({ kind }) => kind === 'open'))}`);
  const indicators = evaluation.indicators.map((row, index) => {
    const scored = score.indicators[index];
    if (scored?.kind !== 'scored') return row;
    const lost = isLess(scored.score, scored.maxScore);
    return {
      ...row,
      selfScoreText: formatPoints(scored.score),
      deviationReason: lost ? chance.oneOf(reasons) : chance.oneOf(['', '', '', '无', '无偏差', '/', '已完成']),
      remark:
        row.category === 'satisfaction' ? chance.oneOf(['问卷调查，见佐证材料', '发放问卷 120 份', '电话回访']) : '',
    };
  });
  const rows = evaluation.funding.rows.map(
    (funds, index): FundingRow => ({
      ...funds,
      selfScoreText: index === 0 ? formatPoints(execution.score) : '',
      maxScoreText: index === 0 ? formatPoints(execution.maxScore) : funds.maxScoreText,
      rateText: funds.kind === 'other' ? chance.oneOf(['', '—', '0.00']) : formatRate(execution.rate),
    }),
  );
  const hasLost = indicators.some((_, index) => {
    const scored = score.indicators[index];
    return scored?.kind === 'scored' && isLess(scored.score, scored.maxScore);
  });
  return {
    ...evaluation,
    indicators,
    funding: { ...evaluation.funding, rows },
    problems: hasLost && evaluation.scope === 'fund' ? problems : [],
    statedMaxScore: '100',
    statedTotal: formatPoints(result.total),
    statedGrade: chance.oneOf([gradeText[result.grade], `${gradeText[result.grade]} `]),
  };
};

const writeRow = (row: Indicator, money: Money, maxScoreText: string, chance: Chance): Indicator => {
  const isOwnCost = ownCosts.includes(row.name);
  const filled = isOwnCost
    ? { actualText: `${money.executed}${chance.oneOf(['', money.unit])}` }
    : fillActual(row, year, chance);
  return { ...row, maxScoreText, ...filled };
};

/** One sheet of the county, filled in as the rules ask. */
const buildCountySheet = (index: number, chance: Chance): Evaluation => {
  const form = forms[index % 10 < 5 ? 0 : (index % 10) - 4] ?? forms[0];
  const [place, body, work] = [chance.oneOf(places), chance.oneOf(bodies), chance.oneOf(works)];
  const money = drawMoney(form, chance);
  const rows = drawRows(form, money, chance);
  const weights = proposeWeights(rows, form.ruleSet);
  const said = money.isChanged ? '因年中项目支出压减，调减预算，' : '';
  const sheet = buildEvaluation({
    id: `county-${index}`,
    kind: 'self-evaluation',
    scope: form.scope,
    formTitle: form.formTitle,
    fiscalYear: year,
    projectName: `${chance.oneOf(['', '', `${year}年度`])}${body}${work}经费（${index + 1}号）`,
    implementingUnit: `${place}${body}`,
    supervisingDepartment: `${place}人民政府`,
    overview: chance.oneOf(['', `${work}项目，服务全区群众。`]),
    expectedGoal: `完成第 ${index + 1} 号${work}任务，保障群众受益。`,
    actualGoal: `${said}第 ${index + 1} 号${work}任务已按期完成，通过验收并投入使用。`,
    indicators: rows.map((row, at) => ({
      ...writeRow(row, money, weights[at] ?? '', chance),
      id: `county-${index}-${at}`,
    })),
    funding: { unit: money.unit, rows: fundsOf(money, form.ruleSet, chance) },
    state: 'submitted',
  });
  return complete(judge(judge(sheet, chance), chance), chance);
};

/** A county in which every sheet is filled in as the rules ask. */
export const buildCounty = (count: number, seed = 20_231_231): readonly Evaluation[] => {
  const chance = startChance(seed);
  return Array.from({ length: count }, (_, index) => buildCountySheet(index, chance));
};
