import { fundingFields, type FundingRow } from '../budget/funding.ts';
import { type Evaluation, sheetTextFields } from '../evaluation/evaluation.ts';
import { type Edit, editOf } from './edit.ts';
import { type EntrySheet, type Place, rowFields } from './entry-sheet.ts';
import { problemFields, taskFields } from './form-rows.ts';
import { measureOf } from './ledger.ts';
import { readPlace } from './place-text.ts';

/** What changed from one version of a sheet to another; `part` where edits cannot tell all of it, so that no way leads back. */
export type EditsBetween = { readonly edits: readonly Edit[]; readonly told: 'whole' | 'part' };

const change = (before: EntrySheet, after: EntrySheet, place: Place): readonly Edit[] => {
  const edit = editOf(before, place, readPlace(after, place));
  return edit === null ? [] : [edit];
};

const headEdits = (before: EntrySheet, after: EntrySheet): readonly Edit[] =>
  (['formTitle', 'fiscalYear', ...sheetTextFields] as const).flatMap((field) =>
    change(before, after, { kind: 'sheet', field }),
  );

const sameRows = (left: readonly FundingRow[], right: readonly FundingRow[]): boolean =>
  left.length === right.length &&
  left.every((row, at) => row.kind === right[at]?.kind && row.label === right[at]?.label);

const sameMoney = ({ funding }: Evaluation, { funding: other }: Evaluation): boolean =>
  funding.unit === other.unit && sameRows(funding.rows, other.rows);

const sameAttributes = ({ attributes }: Evaluation, { attributes: other }: Evaluation): boolean =>
  attributes.length === other.length &&
  attributes.every(({ label, text }) => other.some((pair) => pair.label === label && pair.text === text));

const fundingEdits = (before: EntrySheet, after: EntrySheet): readonly Edit[] =>
  before.evaluation.funding.rows.flatMap((_, row) =>
    fundingFields.flatMap((field) => change(before, after, { kind: 'funding', row, field })),
  );

/** Rows of a list by their numbers: what both have is compared, what is over came or went at the end. */
const listEdits = (before: EntrySheet, after: EntrySheet): readonly Edit[] => {
  const [old, now] = [before.evaluation, after.evaluation];
  const problems = old.problems.slice(0, now.problems.length);
  const tasks = old.tasks.slice(0, now.tasks.length);
  const added = <Row>(from: readonly Row[], to: readonly Row[]) =>
    to.slice(from.length).map((row, index) => ({ row, at: from.length + index }));
  return [
    ...problems.flatMap((_, row) =>
      problemFields.flatMap((field) => change(before, after, { kind: 'problem', row, field })),
    ),
    ...added(now.problems, old.problems)
      .toReversed()
      .map(({ row, at }): Edit => ({ kind: 'problem-removed', at, problem: row })),
    ...added(old.problems, now.problems).map(({ row, at }): Edit => ({ kind: 'problem-added', at, problem: row })),
    ...tasks.flatMap((_, row) => taskFields.flatMap((field) => change(before, after, { kind: 'task', row, field }))),
    ...added(now.tasks, old.tasks)
      .toReversed()
      .map(({ row, at }): Edit => ({ kind: 'task-removed', at, task: row })),
    ...added(old.tasks, now.tasks).map(({ row, at }): Edit => ({ kind: 'task-added', at, task: row })),
  ];
};

/** The rows of both that stand in the same order; a row that moved went and came again. */
const keptRows = (before: Evaluation, after: Evaluation): ReadonlySet<string> => {
  const places = new Map(before.indicators.map(({ id }, at) => [id, at]));
  const kept = new Set<string>();
  let last = -1;
  for (const { id } of after.indicators) {
    const at = places.get(id);
    if (at === undefined || at <= last) continue;
    last = at;
    kept.add(id);
  }
  return kept;
};

const rowEdits = (before: EntrySheet, after: EntrySheet): readonly Edit[] => {
  const kept = keptRows(before.evaluation, after.evaluation);
  const moving = (sheet: EntrySheet) =>
    sheet.evaluation.indicators.flatMap((indicator, at) =>
      kept.has(indicator.id) ? [] : [{ at, indicator, measure: measureOf(before.ledger, indicator.id) }],
    );
  return [
    ...[...kept].flatMap((id) => rowFields.flatMap((field) => change(before, after, { kind: 'indicator', id, field }))),
    ...moving(before)
      .toReversed()
      .map((row): Edit => ({ kind: 'row-removed', ...row })),
    ...moving(after).map((row): Edit => ({ kind: 'row-added', ...row })),
  ];
};

/** The edits that lead from a sheet to another version of its facts. Where a cell stood in a file is no fact. */
export const editsBetween = (before: EntrySheet, evaluation: Evaluation): EditsBetween => {
  const after = { ...before, evaluation };
  const isSameMoney = sameMoney(before.evaluation, evaluation);
  const isWhole =
    isSameMoney && sameAttributes(before.evaluation, evaluation) && before.evaluation.scope === evaluation.scope;
  return {
    edits: [
      ...headEdits(before, after),
      ...(isSameMoney ? fundingEdits(before, after) : []),
      ...rowEdits(before, after),
      ...listEdits(before, after),
    ],
    told: isWhole ? 'whole' : 'part',
  };
};
