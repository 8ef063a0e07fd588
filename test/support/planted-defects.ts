import { emptyLedger, type Ledger } from '../../src/domain/entry/ledger.ts';
import type { Evaluation } from '../../src/domain/evaluation/evaluation.ts';
import { isCostIndicator } from '../../src/domain/indicator/category.ts';
import type { Indicator } from '../../src/domain/indicator/indicator.ts';
import type { CheckSlug } from '../../src/domain/review/finding.ts';
import { targetOf } from '../../src/domain/scoring/score-indicator.ts';
import type { TargetKind } from '../../src/domain/target/target.ts';
import { countyRuleSet } from './county.ts';

export type Spoiled = { readonly evaluation: Evaluation; readonly ledger: Ledger };

/** One way to spoil a clean sheet, and the check that must notice; null where the sheet has no place for it. */
export type PlantedDefect = { readonly check: CheckSlug; readonly plant: (evaluation: Evaluation) => Spoiled | null };

type Pick = (row: Indicator, evaluation: Evaluation) => boolean;
type Change = (row: Indicator, evaluation: Evaluation) => Partial<Indicator>;

const kindOf = (row: Indicator, { fiscalYear }: Evaluation): TargetKind => targetOf(row, fiscalYear).kind;
const isScored: Pick = ({ selfScoreText }) => selfScoreText !== '';
const isFull: Pick = (row) => row.selfScoreText !== '' && row.selfScoreText === row.maxScoreText;
const isCost: Pick = (row) => isCostIndicator(row.category, row.subcategoryText);
const isUnder =
  (words: RegExp): Pick =>
  (row) =>
    row.selfScoreText !== '' && words.test(row.subcategoryText);
const isJudged: Pick = (row, sheet) =>
  isScored(row, sheet) && kindOf(row, sheet) === 'statement' && row.attainment === 'met';
const isFloor: Pick = (row, sheet) => {
  const target = targetOf(row, sheet.fiscalYear);
  return isScored(row, sheet) && !isCost(row, sheet) && target.kind === 'numeric' && target.comparison === '>=';
};
/** A floor under a rule set that asks about over-fulfilment. */
const isFloorOfExplaining: Pick = (row, sheet) =>
  isFloor(row, sheet) && countyRuleSet(sheet).overFulfilment.kind === 'explain' && /数量/u.test(row.subcategoryText);
const isOwnCost: Pick = (row, sheet) => isCost(row, sheet) && /总成本|总额|控制额/u.test(row.name);

const changeRow = (check: CheckSlug, pick: Pick, change: Change): PlantedDefect => ({
  check,
  plant: (evaluation) => {
    const at = evaluation.indicators.findIndex((row) => pick(row, evaluation));
    if (at < 0) return null;
    const indicators = evaluation.indicators.map((row, index) =>
      index === at ? { ...row, ...change(row, evaluation) } : row,
    );
    return { evaluation: { ...evaluation, indicators }, ledger: emptyLedger };
  },
});

const changeSheet = (
  check: CheckSlug,
  change: (evaluation: Evaluation) => Partial<Evaluation> | null,
): PlantedDefect => ({
  check,
  plant: (evaluation) => {
    const changed = change(evaluation);
    return changed === null ? null : { evaluation: { ...evaluation, ...changed }, ledger: emptyLedger };
  },
});

const changeTotalFunds = (check: CheckSlug, change: Readonly<Record<string, string>>): PlantedDefect =>
  changeSheet(check, ({ funding }) => ({
    funding: {
      ...funding,
      rows: funding.rows.slice(0, 1).map((row) => ({ ...row, ...change })),
    },
    actualGoal: '任务已完成。',
  }));

const unspent = (evaluation: Evaluation): Partial<Evaluation> => ({
  funding: {
    ...evaluation.funding,
    rows: evaluation.funding.rows.slice(0, 1).map((row) => ({ ...row, executedAmountText: '0.00' })),
  },
  indicators: evaluation.indicators.map((row) => ({ ...row, selfScoreText: row.maxScoreText })),
});

const recordChange =
  (reason: string): PlantedDefect['plant'] =>
  (evaluation) => {
    const row = evaluation.indicators.find((one) => isFloor(one, evaluation));
    if (row === undefined) return null;
    const change = { indicatorId: row.id, from: '≥9999', to: row.targetText, reason, by: '', at: '' };
    return { evaluation, ledger: { ...emptyLedger, targetChanges: [change] } };
  };

/** Ways of doing it wrong as published sheets do it, several for most checks of 自评复核. */
export const plantedDefects: readonly PlantedDefect[] = [
  changeRow('weights', isScored, ({ maxScoreText }) => ({ maxScoreText: `${Number(maxScoreText) + 3}` })),
  changeRow('weights', isScored, () => ({ maxScoreText: '' })),
  changeRow('weights', isScored, () => ({ maxScoreText: '0' })),
  changeRow('score-range', isScored, () => ({ selfScoreText: '' })),
  changeRow('score-range', isScored, ({ maxScoreText }) => ({ selfScoreText: `${Number(maxScoreText) + 0.5}` })),
  changeRow('score-range', isScored, () => ({ selfScoreText: '-1' })),
  changeRow('score-range', isScored, () => ({ selfScoreText: '满分' })),
  changeRow('score-formula', isFloor, ({ maxScoreText }) => ({ actualText: '0', selfScoreText: maxScoreText })),
  changeRow(
    'score-formula',
    (row, sheet) => isFloor(row, sheet) && isFull(row, sheet),
    ({ maxScoreText }) => ({ selfScoreText: `${Number(maxScoreText) - 0.5}`, deviationReason: '材料涨价导致少做' }),
  ),
  changeRow('qualitative-band', isJudged, ({ maxScoreText }) => ({
    attainment: 'partly-met',
    judgedScoreText: '',
    selfScoreText: maxScoreText,
  })),
  changeRow('qualitative-band', isJudged, ({ maxScoreText }) => ({
    attainment: 'not-met',
    judgedScoreText: `${Number(maxScoreText) * 0.7}`,
  })),
  changeRow('qualitative-band', isJudged, () => ({ attainment: 'met', judgedScoreText: '0.5' })),
  changeRow('reason-missing', isFloor, () => ({ actualText: '0', selfScoreText: '0', deviationReason: '' })),
  changeRow('reason-missing', isFloor, () => ({ actualText: '0', selfScoreText: '0', deviationReason: '无' })),
  changeRow('reason-missing', isFloor, () => ({ actualText: '0', selfScoreText: '0', deviationReason: '/' })),
  changeSheet('total-grade', () => ({ statedTotal: '71.17' })),
  changeSheet('total-grade', ({ statedGrade }) => ({ statedGrade: statedGrade.startsWith('差') ? '优' : '差' })),
  changeTotalFunds('funding-arithmetic', { rateText: '12.34' }),
  changeTotalFunds('funding-arithmetic', { rateText: '101.5%' }),
  changeTotalFunds('funding-arithmetic', { selfScoreText: '3.21' }),
  changeTotalFunds('execution-unexplained', { executedAmountText: '1.00' }),
  changeTotalFunds('execution-unexplained', { initialBudgetText: '99999999.00' }),
  changeTotalFunds('index-over-execution', { executedAmountText: '1.00' }),
  changeSheet('full-outputs-unspent', unspent),
  changeRow('cost-inconsistent', isOwnCost, () => ({ targetText: '≤50000万元' })),
  changeRow('cost-inconsistent', isOwnCost, () => ({ actualText: '40000万元' })),
  changeSheet('cost-inconsistent', unspent),
  changeRow('over-fulfilled', isFloorOfExplaining, () => ({
    name: '完成工程处数',
    targetText: '≥10处',
    actualText: '25',
    deviationReason: '',
  })),
  changeRow('over-fulfilled', isFloorOfExplaining, () => ({
    name: '惠及村民户数',
    targetText: '不少于100户',
    actualText: '122户',
  })),
  changeRow('cost-sign', isOwnCost, () => ({ targetText: '≥10万元' })),
  changeRow('cost-sign', isOwnCost, () => ({ targetText: '不低于10万元' })),
  changeRow('target-type', isFloor, () => ({ targetText: '=优优', actualText: '优' })),
  changeRow('target-type', isFloor, () => ({ targetText: '≥优优', actualText: '优' })),
  changeRow('target-type', isFloor, () => ({ targetText: '≥95%', actualText: '基本完成' })),
  changeRow('target-type', isFloor, () => ({ targetText: '效果明显', actualText: '95' })),
  changeRow('unit-mismatch', isUnder(/数量/u), () => ({ name: '平台热线接听坐席人数', targetText: '≥100%' })),
  changeRow('unit-mismatch', isUnder(/数量/u), () => ({ name: '参训人员', targetText: '≥100%' })),
  changeRow('unit-mismatch', isCost, () => ({ name: '热线外包服务费', targetText: '≤50%' })),
  changeRow('unit-mismatch', isUnder(/数量/u), () => ({ name: '维修（护）费，电脑耗材等', targetText: '0.5万元' })),
  changeRow('percent-over-100', isFloor, () => ({ name: '投入时效', targetText: '≥250%', actualText: '250' })),
  changeRow('percent-over-100', isFloor, () => ({ name: '按时发放率', targetText: '≥95%', actualText: '105%' })),
  changeRow('misfiled', isUnder(/数量/u), () => ({ name: '反馈及时率', targetText: '≥99%', actualText: '99%' })),
  changeRow('misfiled', isUnder(/时效/u), () => ({ name: '公交车身广告投放', targetText: '≥1辆', actualText: '1' })),
  changeRow('misfiled', isCost, () => ({ name: '成功回复率', targetText: '≥70%', actualText: '70%' })),
  changeRow('misfiled', isUnder(/数量/u), () => ({ name: '支付工程尾款', targetText: '≥1次', actualText: '1' })),
  changeSheet('duplicate-indicator', ({ indicators }) => {
    const [first, second, ...others] = indicators;
    return first === undefined || second === undefined
      ? null
      : { indicators: [first, { ...second, name: `${first.name}。` }, ...others] };
  }),
  changeRow('hollow-target', isFloor, () => ({ targetText: '效果明显', actualText: '达成' })),
  changeRow('hollow-target', isFloor, () => ({ targetText: '显著提升', actualText: '显著提升' })),
  changeRow('hollow-target', isFloor, () => ({ targetText: '不断提升', actualText: '不断提升' })),
  changeRow(
    'satisfaction-evidence',
    ({ category }) => category === 'satisfaction',
    () => ({ remark: '', actualText: '98%', deviationReason: '' }),
  ),
  changeRow('dates', isUnder(/时效/u), ({ maxScoreText }) => ({
    name: '完工时间',
    targetText: '2023年11月底前',
    actualText: '2023年12月20日',
    selfScoreText: maxScoreText,
  })),
  changeRow('dates', isUnder(/时效/u), ({ maxScoreText }) => ({
    name: '采购完成时间',
    targetText: '9月30日前',
    actualText: '2023.10.8',
    selfScoreText: maxScoreText,
  })),
  changeSheet('on-cutoff', () => ({ statedTotal: '90.00' })),
  changeSheet('on-cutoff', () => ({ statedTotal: '80' })),
  changeRow('reason-contradicts', isFull, () => ({ deviationReason: '受汛期影响，工程未能按期完成' })),
  changeRow('reason-contradicts', isFloor, () => ({ selfScoreText: '1', deviationReason: '无偏差' })),
  changeRow('reason-contradicts', isFloor, () => ({ selfScoreText: '1', deviationReason: '疫情' })),
  changeSheet('problems-short', () => ({
    problems: [{ type: '绩效管理', problem: '支付慢', suggestion: '抓紧支付' }],
  })),
  changeSheet('problems-short', ({ scope, indicators }) =>
    scope === 'fund'
      ? {
          problems: [],
          indicators: indicators.map((row) => (row.selfScoreText === '' ? row : { ...row, selfScoreText: '1' })),
        }
      : null,
  ),
  changeSheet('year-mismatch', ({ projectName }) => ({
    projectName: `2025年度${projectName.replace(/^2023年度/u, '')}`,
  })),
  changeSheet('year-mismatch', ({ projectName }) => ({
    projectName: `2021年${projectName.replace(/^2023年度/u, '')}`,
  })),
  changeRow('soft-target', isFloor, () => ({ targetText: '≥90%', actualText: '98%', baselineText: '99.2%' })),
  changeRow('soft-target', isOwnCost, () => ({ targetText: '≤10万元', actualText: '5万元', baselineText: '8万元' })),
  changeRow('weight-concentration', isScored, () => ({ maxScoreText: '300' })),
  changeSheet('weight-concentration', ({ indicators }) => ({
    indicators: indicators.filter(({ category }) => category !== 'benefit'),
  })),
  { check: 'target-changed', plant: recordChange('') },
  { check: 'target-changed', plant: recordChange('工作需要') },
];
