import type { Evaluation, EvaluationField, EvaluationKind } from '../../../domain/evaluation/evaluation.ts';
import type { Origin, TableSource } from '../../../domain/evaluation/origin.ts';
import type { Draft, ImportIssue } from '../../draft/draft.ts';
import type { Trouble, Sited } from '../blocks.ts';
import { buildFunding } from './build-funding.ts';
import { buildIndicator, type BuiltIndicator } from './build-indicators.ts';
import { isBlankText, oneLine } from '../table/cell-text.ts';
import { asPlanned, type SitedRow, splitExecution, yearlyBlocks } from './choose-rows.ts';
import { issuesOf } from './doubted.ts';
import { originIn, type Sources, sourcesOf, type Tables } from './draft-sources.ts';
import type { FormFacts, SitedBlock, SitedTrouble } from './form-facts.ts';
import { kindOfForm, scopeOfForm, usualTitle } from './form-kind.ts';
import { type Year, yearOf } from './form-year.ts';
import { doubtImplausibleRows } from './implausible-rows.ts';
import { formTitleOf } from '../table/lines.ts';

export type DraftContext = { readonly tables: Tables; readonly newId: () => string };

const issueOf = (trouble: Trouble, source: TableSource): ImportIssue => ({
  ...pick(trouble),
  file: source.file,
  table: source.table,
});
const pick = ({ kind, row, column, text }: Trouble): Trouble => ({ kind, row, column, text });

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
    buildIndicator(facts, newId(), lacks, (fact) => originIn(sources, fact, table)),
  ),
});

const fieldOrigins = (
  facts: FormFacts,
  sources: Sources,
  extra: readonly (readonly [EvaluationField, Sited | null])[],
): Evaluation['origins'] => {
  const origins: Partial<Record<EvaluationField, Origin>> = {};
  for (const [field, fact] of [...facts.fields, ...extra]) {
    const origin = fact === null ? null : originIn(sources, fact, fact.table);
    if (origin !== null) origins[field] = origin;
  }
  return origins;
};

type Clues = { readonly facts: FormFacts; readonly title: string; readonly indicatorCount: number };

const kindOf = ({ facts, title, indicatorCount }: Clues): EvaluationKind => {
  const blocks = facts.indicators.map(({ block }) => block);
  return kindOfForm({
    title,
    isBlank: !isFilled(facts, indicatorCount),
    holdsActuals: blocks.some((block) => block.holdsActuals),
    saysActuals: blocks.some((block) =>
      block.rows.some(({ actual }) => !actual.isDoubtful && !isBlankText(actual.text)),
    ),
    holdsScores: blocks.some((block) => block.holdsScores),
    isMonitoring: blocks.some((block) => block.isMonitoring),
  });
};

const doubtsOf = (facts: FormFacts, year: Year): readonly EvaluationField[] => {
  const doubts = new Set<EvaluationField>();
  for (const [field, fact] of facts.fields) if (fact.isDoubtful) doubts.add(field);
  const title = facts.titles.at(-1);
  if (title === undefined || title.fact.isDoubtful) doubts.add('formTitle');
  const isYearSure = facts.year !== null && !facts.year.fact.isDoubtful;
  if (year.value !== null && !isYearSure) doubts.add('fiscalYear');
  return [...doubts];
};

const nowhere = { row: null, column: null } as const;

/** What concerns the whole table: an empty form, columns it does not have. */
const sheetTroubles = (kept: readonly SitedBlock[], built: readonly BuiltIndicator[]): readonly Trouble[] => {
  const filled = kept.filter(({ block }) => block.rows.length > 0).map(({ block }) => block.lacks);
  const isCategoryLost =
    filled.some((lacks) => lacks.category) && built.every(({ indicator }) => indicator.category === null);
  return [
    ...(filled.some((lacks) => lacks.target) ? [{ kind: 'target-blank' as const, ...nowhere, text: '' }] : []),
    ...(filled.some((lacks) => lacks.name) ? [{ kind: 'name-blank' as const, ...nowhere, text: '' }] : []),
    ...(isCategoryLost ? [{ kind: 'category-unknown' as const, ...nowhere, text: '' }] : []),
  ];
};

const leftTroubles = (left: readonly SitedBlock[]): readonly SitedTrouble[] =>
  left.flatMap(({ table, block }) =>
    block.rows.map((row) => ({
      kind: 'unread-cell' as const,
      row: row.row,
      column: row.name.cell?.column ?? null,
      text: row.name.text,
      table,
    })),
  );

const textsOf = (facts: FormFacts) => {
  const text = (field: EvaluationField): string => facts.fields.get(field)?.text ?? '';
  return {
    projectName: text('projectName'),
    supervisingDepartment: text('supervisingDepartment'),
    implementingUnit: text('implementingUnit'),
    overview: text('overview'),
    achievements: text('achievements'),
    expectedGoal: text('expectedGoal'),
    actualGoal: text('actualGoal'),
    statedMaxScore: text('statedMaxScore'),
    statedTotal: text('statedTotal'),
    statedGrade: text('statedGrade'),
  };
};

/** Lays out everything one form says as an evaluation, with all that is open or uncertain. */
export const buildDraft = (facts: FormFacts, usedTables: readonly number[], context: DraftContext): Draft => {
  const sources = sourcesOf(usedTables, context.tables);
  const source = sources.list[0] ?? { file: '', table: '' };
  const isHidden = usedTables.some((table) => context.tables.get(table)?.isHidden === true);
  const sourceOf = (table: number): TableSource => context.tables.get(table) ?? source;
  const { kept, left } = yearlyBlocks(facts.indicators);
  const split = splitExecution(rowsOf(kept), facts.funding);
  const { built, rows } = buildIndicators(split.indicators, sources, context.newId);
  const year = yearOf(facts, source);
  const printed = facts.titles.at(-1);
  const nameOfSheet = sources.list.map(({ table }) => formTitleOf(table)).find((name) => name !== null);
  const title = printed?.title ?? nameOfSheet ?? '';
  const kind = kindOf({ facts, title, indicatorCount: built.length });
  const planned = kind === 'target' ? split.funding.map(asPlanned) : split.funding;
  const funding = buildFunding(planned, facts.moneyUnit, (fact) => originIn(sources, fact, fact.table));
  const hasProject = facts.fields.has('projectName');
  const scope = scopeOfForm({ title, hasTasks: facts.tasks.length > 0, hasProject });
  const indicators = doubtImplausibleRows(built.map(({ indicator }) => indicator));
  const whole: readonly Trouble[] = [
    ...(kind === 'blank' ? [{ kind: 'blank-form' as const, ...nowhere, text: title }] : year.troubles),
    ...sheetTroubles(kept, built),
    ...funding.troubles,
    ...(isHidden ? [{ kind: 'hidden-sheet' as const, ...nowhere, text: source.table }] : []),
  ];
  const placed = [...leftTroubles(left), ...facts.troubles];
  const told = [
    ...whole.map((trouble) => issueOf(trouble, source)),
    ...placed.map((trouble) => issueOf(trouble, sourceOf(trouble.table))),
    ...built.flatMap(({ troubles }, index) =>
      troubles.map((trouble) => issueOf(trouble, sourceOf(rows[index]?.table ?? 0))),
    ),
  ];
  const issues = [...told, ...issuesOf([...funding.reasons, ...indicators.reasons], sources.list, told)];
  return {
    evaluation: {
      id: context.newId(),
      kind,
      scope,
      formTitle: title === '' ? usualTitle(kind, scope) : title,
      fiscalYear: year.value,
      ...textsOf(facts),
      attributes: attributesOf([...facts.attributes, ...split.attributes]),
      funding: funding.funding,
      tasks: facts.tasks,
      indicators: indicators.rows,
      problems: facts.problems,
      state: 'draft',
      sources: sources.list,
      origins: fieldOrigins(facts, sources, [
        ['formTitle', printed?.fact ?? null],
        ['fiscalYear', year.fact],
      ]),
      doubts: doubtsOf(facts, year),
    },
    issues: distinct(issues),
  };
};

const rowsOf = (blocks: readonly SitedBlock[]): readonly SitedRow[] =>
  blocks.flatMap(({ table, block }) => block.rows.map((row): SitedRow => ({ table, facts: row, lacks: block.lacks })));

const attributesOf = (pairs: Evaluation['attributes']): Evaluation['attributes'] =>
  pairs.filter((pair) => !isBlankText(pair.text)).map((pair) => ({ label: oneLine(pair.label), text: pair.text }));

const distinct = (issues: readonly ImportIssue[]): readonly ImportIssue[] => {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const key = JSON.stringify([issue.kind, issue.table, issue.row, issue.column, issue.text]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
