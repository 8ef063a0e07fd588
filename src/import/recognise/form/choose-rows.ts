import { tellsLongPeriod } from '../labels/long-period.ts';
import { squash } from '../../../domain/number/fold.ts';
import type { Evaluation } from '../../../domain/evaluation/evaluation.ts';
import { executionNoteLabel, executionReasonLabel } from '../../../domain/evaluation/noted-rows.ts';
import { type IndicatorFacts, type Lacks, unsure } from '../blocks.ts';
import { isBlankText } from '../table/cell-text.ts';
import { isExecutionName } from '../labels/level-names.ts';
import type { SitedBlock, SitedFunding } from './form-facts.ts';

/** 长期绩效指标 beside 年度绩效指标: the year's rows count; the others are told. */
export const yearlyBlocks = (
  blocks: readonly SitedBlock[],
): { readonly kept: readonly SitedBlock[]; readonly left: readonly SitedBlock[] } => {
  const isLong = ({ block }: SitedBlock): boolean => tellsLongPeriod(block.label);
  const yearly = blocks.filter((block) => !isLong(block));
  const isChoice = yearly.some(({ block }) => block.rows.length > 0);
  return isChoice ? { kept: yearly, left: blocks.filter(isLong) } : { kept: blocks, left: [] };
};

/** A row with its table. */
export type SitedRow = { readonly table: number; readonly facts: IndicatorFacts; readonly lacks: Lacks };

/** The row has its level to itself: 预算执行 over several rows, 预算调整率 among them, is a level of indicators. */
const isAlone = (facts: IndicatorFacts, rows: readonly SitedRow[], level: 'category' | 'subcategory'): boolean =>
  rows.filter((row) => row.facts[level].text === facts[level].text).length === 1;

/** 预算执行率 printed as a row among the indicators while 项目资金 carries no points: it is the score of the execution. */
const isExecutionRow = (facts: IndicatorFacts, rows: readonly SitedRow[]): boolean =>
  (isExecutionName(facts.category.text) && isAlone(facts, rows, 'category')) ||
  (facts.category.text === '' && isExecutionName(facts.name.text)) ||
  (isExecutionName(facts.subcategory.text) &&
    isAlone(facts, rows, 'subcategory') &&
    !/产出|效益|满意|成本/u.test(squash(facts.category.text)));

/** 预算执行 over all levels of a form without 项目资金: it has no target, and its result is the rate. */
const isOnlyExecution = (facts: IndicatorFacts, rows: readonly SitedRow[]): boolean =>
  isExecutionName(facts.category.text) && facts.target.text === '' && isAlone(facts, rows, 'category');

const isRate = (text: string): boolean => /^\d+(?:\.\d+)?[%％]$/u.test(text.trim());

const executionFunding = (sitedRow: { readonly table: number; readonly facts: IndicatorFacts }): SitedFunding => {
  const { facts, table } = sitedRow;
  return {
    table,
    row: {
      kind: 'total',
      label: facts.name.text,
      values: {
        ...(facts.maxScore.text === '' ? {} : { maxScoreText: unsure(facts.maxScore) }),
        ...(facts.selfScore.text === '' ? {} : { selfScoreText: unsure(facts.selfScore) }),
        ...(isExecutionName(facts.category.text) && facts.target.text === '' && isRate(facts.actual.text)
          ? { rateText: unsure({ ...facts.actual, text: facts.actual.text.replace(/[%％]$/u, '') }) }
          : {}),
      },
    },
  };
};

/** ≥95%: the execution was to reach less than all of the budget, which goes without saying. */
const executionTarget = ({ target }: IndicatorFacts): readonly string[] =>
  isBlankText(target.text) || /^[=＝]?100[%％]?$/u.test(squash(target.text)) ? [] : [`年度指标值：${target.text}`];

/** What a row 预算执行率 says beyond its points: nothing of it is an indicator's. */
const executionNotes = ({ facts }: SitedRow): Evaluation['attributes'] => [
  { label: executionReasonLabel, text: facts.reason.text },
  {
    label: executionNoteLabel,
    text: [...executionTarget(facts), facts.remark.text].filter((text) => text !== '').join('\n'),
  },
];

/** The rows that are indicators, and the money with what a row 预算执行率 says of it. */
export const splitExecution = (rows: readonly SitedRow[], funding: readonly SitedFunding[]) => {
  const isScored = funding.some(
    ({ row }) =>
      row.kind === 'total' && (row.values.maxScoreText !== undefined || row.values.selfScoreText !== undefined),
  );
  const total = funding.find(({ row }) => row.kind === 'total');
  const isExecution = total === undefined ? isOnlyExecution : isExecutionRow;
  const execution = isScored ? [] : rows.filter(({ facts }) => isExecution(facts, rows)).slice(0, 1);
  return {
    indicators: rows.filter((row) => !execution.includes(row)),
    funding: [...funding, ...execution.map(executionFunding)],
    attributes: execution.flatMap(executionNotes),
  };
};

/** Before the year there is one budget only: what a goal table calls 预算数 is the initial one. */
export const asPlanned = ({ table, row }: SitedFunding): SitedFunding => {
  const { adjustedBudgetText, ...values } = row.values;
  const isOnly =
    adjustedBudgetText !== undefined &&
    values.initialBudgetText === undefined &&
    values.executedAmountText === undefined;
  return { table, row: isOnly ? { ...row, values: { ...values, initialBudgetText: adjustedBudgetText } } : row };
};
