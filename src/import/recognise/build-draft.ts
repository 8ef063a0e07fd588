import type { Evaluation, EvaluationField } from '../../domain/evaluation/evaluation.ts';
import type { Origin, TableSource } from '../../domain/evaluation/origin.ts';
import { parseFiscalYear } from '../../domain/period/fiscal-year.ts';
import type { Draft, ImportIssue } from '../draft/draft.ts';
import type { Fact, IndicatorFacts, Lacks, Trouble } from './blocks.ts';
import { buildFunding } from './build-funding.ts';
import { buildIndicator, type BuiltIndicator } from './build-indicators.ts';
import { isBlankText, oneLine, withoutPoints } from './cell-text.ts';
import type { FormFacts, Sited, SitedBlock, SitedFunding } from './form-facts.ts';
import { kindOfForm, scopeOfForm, usualTitle } from './form-kind.ts';
import { formTitleOf } from './lines.ts';

/** The tables a form was read from, by their place in the file. */
export type Tables = ReadonlyMap<number, TableSource>;

export type DraftContext = { readonly tables: Tables; readonly newId: () => string };

type Sources = { readonly list: readonly TableSource[]; readonly indexOf: (table: number) => number };

const sourcesOf = (used: readonly number[], tables: Tables): Sources => {
  const order = [...new Set(used)].sort((a, b) => a - b);
  return {
    list: order.flatMap((table) => {
      const source = tables.get(table);
      return source === undefined ? [] : [source];
    }),
    indexOf: (table) => Math.max(0, order.indexOf(table)),
  };
};

const originIn = (sources: Sources, fact: Sited): Origin | null =>
  fact.cell === null
    ? null
    : { table: sources.indexOf(fact.table), row: fact.cell.row, column: fact.cell.column, text: fact.cell.text };

const issueOf = (trouble: Trouble, source: TableSource): ImportIssue => ({
  ...pick(trouble),
  file: source.file,
  table: source.table,
});
const pick = ({ kind, row, column, text }: Trouble): Trouble => ({ kind, row, column, text });

/** 长期绩效指标 beside 年度绩效指标: the year's rows count; the others are told. */
const yearlyBlocks = (
  blocks: readonly SitedBlock[],
): { readonly kept: readonly SitedBlock[]; readonly left: readonly SitedBlock[] } => {
  const isLong = ({ block }: SitedBlock): boolean => /长期|中期|实施期|三年/u.test(block.label);
  const yearly = blocks.filter((block) => !isLong(block));
  const isChoice = yearly.some(({ block }) => block.rows.length > 0);
  return isChoice ? { kept: yearly, left: blocks.filter(isLong) } : { kept: blocks, left: [] };
};

const executionName = /^(?:项目|部门|年度)?(?:预算|资金)(?:资金)?执行(?:率|情况|进度)?(?:指标)?$/u;

/** 预算执行率 printed as a row among the indicators while 项目资金 carries no points: it is the score of the execution. */
const isExecutionRow = (facts: IndicatorFacts): boolean =>
  executionName.test(withoutPoints(facts.category.text)) ||
  (executionName.test(withoutPoints(facts.subcategory.text)) && !/产出|效益|满意|成本/u.test(facts.category.text));

const executionFunding = (sitedRow: { readonly table: number; readonly facts: IndicatorFacts }): SitedFunding => {
  const doubt = (fact: Fact): Fact => ({ ...fact, isDoubtful: true });
  const { facts, table } = sitedRow;
  return {
    table,
    row: {
      kind: 'total',
      label: facts.name.text,
      values: {
        ...(facts.maxScore.text === '' ? {} : { maxScoreText: doubt(facts.maxScore) }),
        ...(facts.selfScore.text === '' ? {} : { selfScoreText: doubt(facts.selfScore) }),
      },
    },
  };
};

type SitedRow = { readonly table: number; readonly facts: IndicatorFacts; readonly lacks: Lacks };

const splitExecution = (rows: readonly SitedRow[], funding: readonly SitedFunding[]) => {
  const isScored = funding.some(
    ({ row }) =>
      row.kind === 'total' && (row.values.maxScoreText !== undefined || row.values.selfScoreText !== undefined),
  );
  const total = funding.find(({ row }) => row.kind === 'total');
  const execution =
    isScored || total === undefined ? [] : rows.filter(({ facts }) => isExecutionRow(facts)).slice(0, 1);
  return {
    indicators: rows.filter((row) => !execution.includes(row)),
    funding: [...funding, ...execution.map(executionFunding)],
  };
};

/** Before the year there is one budget only: what a goal table calls 预算数 is the initial one. */
const asPlanned = ({ table, row }: SitedFunding): SitedFunding => {
  const { adjustedBudgetText, ...values } = row.values;
  const isOnly =
    adjustedBudgetText !== undefined &&
    values.initialBudgetText === undefined &&
    values.executedAmountText === undefined;
  return { table, row: isOnly ? { ...row, values: { ...values, initialBudgetText: adjustedBudgetText } } : row };
};

const lastTitle = (facts: FormFacts): { readonly title: string; readonly fact: Sited } | undefined =>
  facts.titles.at(-1);

type Year = { readonly value: number | null; readonly fact: Sited | null; readonly troubles: readonly Trouble[] };

/** The year as printed in the form; else, doubtful, from the sheet's or file's name. */
const yearOf = (facts: FormFacts, source: TableSource): Year => {
  if (facts.year !== null) return { value: facts.year.value, fact: facts.year.fact, troubles: [] };
  for (const name of [source.table, source.file]) {
    const year = parseFiscalYear(name);
    if (year !== null)
      return {
        value: year,
        fact: null,
        troubles: [{ kind: 'year-from-file-name', row: null, column: null, text: name }],
      };
  }
  return { value: null, fact: null, troubles: [{ kind: 'year-unknown', row: null, column: null, text: '' }] };
};

const isFilled = (facts: FormFacts, indicatorCount: number): boolean =>
  indicatorCount > 0 ||
  ['projectName', 'expectedGoal', 'actualGoal', 'overview', 'achievements', 'statedTotal'].some((field) =>
    facts.fields.has(field as EvaluationField),
  ) ||
  facts.tasks.length > 0 ||
  facts.funding.some(
    ({ row }) =>
      row.values.initialBudgetText !== undefined ||
      row.values.adjustedBudgetText !== undefined ||
      row.values.executedAmountText !== undefined,
  );

type Built = { readonly built: readonly BuiltIndicator[]; readonly rows: readonly SitedRow[] };

const buildIndicators = (rows: readonly SitedRow[], sources: Sources, newId: () => string): Built => ({
  rows,
  built: rows.map(({ facts, table, lacks }) =>
    buildIndicator(facts, newId(), lacks, (fact) => originIn(sources, { ...fact, table })),
  ),
});

const fieldOrigins = (
  facts: FormFacts,
  sources: Sources,
  extra: readonly (readonly [EvaluationField, Sited | null])[],
): Evaluation['origins'] => {
  const origins: Partial<Record<EvaluationField, Origin>> = {};
  for (const [field, fact] of [...facts.fields, ...extra]) {
    const origin = fact === null ? null : originIn(sources, fact);
    if (origin !== null) origins[field] = origin;
  }
  return origins;
};

/** Lays out everything one form says as an evaluation, with all that is open or uncertain. */
export const buildDraft = (facts: FormFacts, usedTables: readonly number[], context: DraftContext): Draft => {
  const sources = sourcesOf(usedTables, context.tables);
  const source = sources.list[0] ?? { file: '', table: '' };
  const sourceOf = (table: number): TableSource => context.tables.get(table) ?? source;
  const { kept, left } = yearlyBlocks(facts.indicators);
  const allRows = kept.flatMap(({ table, block }) =>
    block.rows.map((row): SitedRow => ({ table, facts: row, lacks: block.lacks })),
  );
  const split = splitExecution(allRows, facts.funding);
  const { built, rows } = buildIndicators(split.indicators, sources, context.newId);
  const year = yearOf(facts, source);
  const text = (field: EvaluationField): string => facts.fields.get(field)?.text ?? '';
  const printed = lastTitle(facts);
  const title = printed?.title ?? formTitleOf(source.table) ?? '';
  const isBlank = !isFilled(facts, built.length);
  const kind = kindOfForm({
    title,
    isBlank,
    holdsActuals: facts.indicators.some(({ block }) => block.holdsActuals),
    holdsScores: facts.indicators.some(({ block }) => block.holdsScores),
    isMonitoring: facts.indicators.some(({ block }) => block.isMonitoring),
  });
  const funding = buildFunding(
    kind === 'target' ? split.funding.map(asPlanned) : split.funding,
    facts.moneyUnit,
    (fact) => originIn(sources, fact),
  );
  const scope = scopeOfForm({
    title,
    hasTasks: facts.tasks.length > 0,
    hasProject: facts.fields.has('projectName'),
  });
  const doubts = new Set<EvaluationField>(
    [...facts.fields].filter(([, fact]) => fact.isDoubtful).map(([field]) => field),
  );
  if (printed === undefined || printed.fact.isDoubtful) doubts.add('formTitle');
  if (year.value !== null && (facts.year === null || facts.year.fact.isDoubtful)) doubts.add('fiscalYear');
  const isLackingCategory =
    kept.some(({ block }) => block.lacks.category && block.rows.length > 0) &&
    built.every(({ indicator }) => indicator.category === null);
  const noWhere = { row: null, column: null };
  const troubles: ImportIssue[] = [
    ...(isBlank ? [issueOf({ kind: 'blank-form', ...noWhere, text: title }, source)] : []),
    ...(isBlank && year.value === null ? [] : year.troubles.map((trouble) => issueOf(trouble, source))),
    ...(kept.some(({ block }) => block.lacks.target && block.rows.length > 0)
      ? [issueOf({ kind: 'target-blank', ...noWhere, text: '' }, source)]
      : []),
    ...(isLackingCategory ? [issueOf({ kind: 'category-unknown', ...noWhere, text: '' }, source)] : []),
    ...left.flatMap(({ table, block }) =>
      block.rows.map((row) =>
        issueOf(
          { kind: 'unread-cell', row: row.row, column: row.name.cell?.column ?? null, text: row.name.text },
          sourceOf(table),
        ),
      ),
    ),
    ...funding.troubles.map((trouble) => issueOf(trouble, source)),
    ...facts.troubles.map((trouble) => issueOf(trouble, sourceOf(trouble.table))),
    ...built.flatMap((each, index) =>
      each.troubles.map((trouble) => issueOf(trouble, sourceOf(rows[index]?.table ?? 0))),
    ),
  ];
  return {
    evaluation: {
      id: context.newId(),
      kind,
      scope,
      formTitle: title === '' ? usualTitle(kind, scope) : title,
      fiscalYear: year.value,
      projectName: text('projectName'),
      supervisingDepartment: text('supervisingDepartment'),
      implementingUnit: text('implementingUnit'),
      overview: text('overview'),
      achievements: text('achievements'),
      attributes: facts.attributes
        .filter((pair) => !isBlankText(pair.text))
        .map((pair) => ({ label: oneLine(pair.label), text: pair.text })),
      funding: funding.funding,
      expectedGoal: text('expectedGoal'),
      actualGoal: text('actualGoal'),
      tasks: facts.tasks,
      indicators: built.map(({ indicator }) => indicator),
      problems: facts.problems,
      statedMaxScore: text('statedMaxScore'),
      statedTotal: text('statedTotal'),
      statedGrade: text('statedGrade'),
      state: 'draft',
      sources: sources.list,
      origins: fieldOrigins(facts, sources, [
        ['formTitle', printed?.fact ?? null],
        ['fiscalYear', year.fact],
      ]),
      doubts: [...doubts],
    },
    issues: distinct(troubles),
  };
};

const distinct = (issues: readonly ImportIssue[]): readonly ImportIssue[] => {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const key = JSON.stringify([issue.kind, issue.table, issue.row, issue.column, issue.text]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
