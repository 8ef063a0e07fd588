import type { Evaluation } from '../../src/domain/evaluation/evaluation.ts';
import type { Indicator } from '../../src/domain/indicator/indicator.ts';
import { national2020 } from '../../src/domain/rules/published/national-2020.ts';
import { scoreEvaluation } from '../../src/domain/scoring/score-evaluation.ts';
import { formatPoints } from '../../src/domain/scoring/points.ts';
import { buildEvaluation, buildFundingRow, buildIndicator } from './evaluation-builder.ts';

/** A row of chance that is the same every time: MINSTD. */
const startChance = (seed: number) => {
  let state = seed;
  return {
    below: (limit: number): number => {
      state = (48_271 * state) % 2_147_483_647;
      return state % limit;
    },
  };
};

type Chance = ReturnType<typeof startChance>;

const fields = [
  '农田水利',
  '乡村道路',
  '学生营养',
  '公共卫生',
  '文化惠民',
  '河道治理',
  '社区养老',
  '就业培训',
  '林业防火',
  '数字档案',
  '安全生产',
  '环境监测',
];
const works = ['建设', '维护', '补助', '购置', '运行', '改造'];
const places = ['城关', '东溪', '南屏', '西岭', '北沟', '中和', '永安', '大田', '清流', '沙县', '泰宁', '将乐'];

const quantities = [
  ['完成工程数量', '处', 3, 40],
  ['服务人次', '人次', 800, 9000],
  ['开展活动次数', '次', 4, 60],
  ['购置设备数量', '台', 2, 120],
  ['补助人数', '人', 50, 3000],
] as const;
const rates = ['验收合格率', '数据准确率', '设备完好率', '资料归档完整率'] as const;
const effects = ['受益群众覆盖率', '服务可持续运行率', '污染物达标排放率', '投诉办结率'] as const;

const reasons = [
  '汛期雨水偏多，两处工程顺延至次年完成',
  '部分对象外出务工，未能在年内参加',
  '设备到货时间晚于计划，年末完成安装调试',
];

type Row = Pick<
  Indicator,
  'category' | 'categoryText' | 'subcategoryText' | 'name' | 'targetText' | 'actualText' | 'maxScoreText'
>;

const labels = { output: '产出指标', benefit: '效益指标', satisfaction: '满意度指标', cost: '成本指标' } as const;

const row = (category: keyof typeof labels, facts: Omit<Row, 'category' | 'categoryText'>): Row => ({
  category,
  categoryText: labels[category],
  ...facts,
});

const countRow = (chance: Chance, subject: string): Row => {
  const [name, unit, from, to] = quantities[chance.below(quantities.length)] ?? quantities[0];
  const target = from + chance.below(to - from);
  const actual =
    chance.below(12) === 0
      ? Math.max(1, target - 1 - chance.below(Math.ceil(target / 12)))
      : target + chance.below(Math.floor(target / 20) + 1);
  return row('output', {
    subcategoryText: '数量指标',
    name: `${subject}${name}`,
    targetText: `≥${target}${unit}`,
    actualText: `${actual}`,
    maxScoreText: '15',
  });
};

/** A county asks one standard of one measure, whoever delivers it. */
const rateRow = (category: 'output' | 'benefit', name: string, chance: Chance, maxScoreText: string): Row => {
  const target = 90 + (Array.from(name).reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % 9);
  const isShort = chance.below(15) === 0;
  const actual = isShort ? target - 1 - chance.below(3) : target + chance.below(101 - target);
  const subcategoryText = category === 'output' ? '质量指标' : '社会效益指标';
  return row(category, { subcategoryText, name, targetText: `≥${target}%`, actualText: `${actual}%`, maxScoreText });
};

const rowsOf = (chance: Chance, subject: string, budget: number, executed: number): readonly Row[] => [
  countRow(chance, subject),
  rateRow('output', `${subject}${rates[chance.below(rates.length)] ?? ''}`, chance, '15'),
  row('output', {
    subcategoryText: '时效指标',
    name: `${subject}完成及时率`,
    targetText: '≥100%',
    actualText: '100%',
    maxScoreText: '10',
  }),
  row('output', {
    subcategoryText: '成本指标',
    name: `${subject}项目成本`,
    targetText: `≤${budget}万元`,
    actualText: `${executed}`,
    maxScoreText: '10',
  }),
  rateRow('benefit', `${subject}${effects[chance.below(effects.length)] ?? ''}`, chance, '30'),
  row('satisfaction', {
    subcategoryText: '服务对象满意度指标',
    name: '服务对象满意度',
    targetText: '≥90%',
    actualText: `${90 + chance.below(10)}%`,
    maxScoreText: '10',
  }),
];

const fill = (evaluation: Evaluation, chance: Chance): Evaluation => {
  const score = scoreEvaluation(evaluation, national2020);
  const indicators = evaluation.indicators.map((indicator, index) => {
    const scored = score.indicators[index];
    if (scored?.kind !== 'scored') throw new Error(`the clean county has an open row: ${indicator.name}`);
    const lost =
      scored.score.coefficient * 10n ** BigInt(scored.maxScore.scale) <
      scored.maxScore.coefficient * 10n ** BigInt(scored.score.scale);
    return {
      ...indicator,
      selfScoreText: formatPoints(scored.score),
      deviationReason: lost ? (reasons[chance.below(reasons.length)] ?? '') : '',
      remark: indicator.category === 'satisfaction' ? '问卷调查，见佐证材料' : '',
    };
  });
  if (score.execution.kind !== 'scored' || score.result === null) throw new Error('the clean county has an open sheet');
  const rows = evaluation.funding.rows.map((funds) => ({
    ...funds,
    selfScoreText: score.execution.kind === 'scored' ? formatPoints(score.execution.score) : '',
    rateText: score.execution.kind === 'scored' ? formatPoints(score.execution.rate) : '',
  }));
  const grades = { excellent: '优', good: '良', fair: '中', poor: '差' } as const;
  return {
    ...evaluation,
    indicators,
    funding: { ...evaluation.funding, rows },
    statedMaxScore: '100',
    statedTotal: formatPoints(score.result.total),
    statedGrade: grades[score.result.grade],
  };
};

/** One sheet of the county, filled in as the rules ask. */
const buildCountySheet = (index: number, chance: Chance): Evaluation => {
  const unit = `${places[index % places.length] ?? ''}${fields[Math.floor(index / 12) % fields.length] ?? ''}中心`;
  const subject = fields[Math.floor(index / 12) % fields.length] ?? '';
  const budget = 20 + chance.below(900);
  const executed = budget - chance.below(Math.max(1, Math.floor(budget / 25)));
  const indicators = rowsOf(chance, subject, budget, executed).map((facts, at) =>
    buildIndicator({ ...facts, id: `county-${index}-${at}` }),
  );
  const work = works[chance.below(works.length)] ?? '';
  return fill(
    buildEvaluation({
      id: `county-${index}`,
      fiscalYear: 2023,
      projectName: `${subject}${work}经费（${String.fromCharCode(65 + (index % 26))}${index % 7}标段）`,
      implementingUnit: unit,
      supervisingDepartment: `${places[index % places.length] ?? ''}人民政府`,
      expectedGoal: `完成第 ${index + 1} 号${subject}${work}任务，保障群众受益。`,
      actualGoal: `第 ${index + 1} 号${subject}${work}任务已按期完成，通过验收并投入使用。`,
      indicators,
      funding: {
        unit: '万元',
        rows: [
          buildFundingRow({
            initialBudgetText: `${budget}`,
            adjustedBudgetText: `${budget}`,
            executedAmountText: `${executed}`,
          }),
        ],
      },
      state: 'submitted',
    }),
    chance,
  );
};

/** A county in which every sheet is filled in as the rules ask. */
export const buildCounty = (count: number, seed = 20_231_231): readonly Evaluation[] => {
  const chance = startChance(seed);
  return Array.from({ length: count }, (_, index) => buildCountySheet(index, chance));
};
