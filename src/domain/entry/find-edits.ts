import { fundingFields } from '../budget/funding.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { applyEdit, type Edit, editOf, isSameChange } from './edit.ts';
import { type EntrySheet, type Place, rowFields, sheetFields } from './entry-sheet.ts';
import { readPlace } from './place-text.ts';
import { type FormRowEdit, problemFields, taskFields } from './form-rows.ts';
import { type Ledger, measureOf, periodValueOf, type TargetChange } from './ledger.ts';

const measureFields = ['kind', 'interval', 'source'] as const;
const periodTexts = ['text', 'note'] as const;
const months = Array.from({ length: 13 }, (_, month) => month);

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

/** Rows that went, from the last on, and rows that came, where they stand now. */
const rowEdits = (before: EntrySheet, after: EntrySheet): readonly Edit[] => {
  const kept = keptRows(before.evaluation, after.evaluation);
  const movingOf = ({ evaluation, ledger }: EntrySheet) =>
    evaluation.indicators.flatMap((indicator, at) =>
      kept.has(indicator.id) ? [] : [{ at, indicator, measure: measureOf(ledger, indicator.id) }],
    );
  return [
    ...movingOf(before)
      .toReversed()
      .map((row): Edit => ({ kind: 'row-removed', ...row })),
    ...movingOf(after).map((row): Edit => ({ kind: 'row-added', ...row })),
  ];
};

const isSameMoney = ({ funding }: Evaluation, { funding: other }: Evaluation): boolean =>
  funding.unit === other.unit &&
  funding.rows.length === other.rows.length &&
  funding.rows.every((row, at) => row.kind === other.rows[at]?.kind && row.label === other.rows[at]?.label);

const isSamePairs = ({ attributes }: Evaluation, { attributes: other }: Evaluation): boolean =>
  attributes.length === other.length &&
  attributes.every(({ label, text }) => other.some((pair) => pair.label === label && pair.text === text));

/** Edits tell all that changed, so that a way leads back: not where rows of 项目资金, printed pairs or the scope changed. */
export const tellsAll = (before: Evaluation, after: Evaluation): boolean =>
  isSameMoney(before, after) && isSamePairs(before, after) && before.scope === after.scope;

/** Rows of 问题与建议 and of 年度主要任务 are told by their place: the last ones come and go. */
const formRowEdits = (before: Evaluation, after: Evaluation): readonly FormRowEdit[] => [
  ...before.problems
    .flatMap((problem, at) => (at < after.problems.length ? [] : [{ kind: 'problem-removed', at, problem } as const]))
    .toReversed(),
  ...after.problems.flatMap((problem, at) =>
    at < before.problems.length ? [] : [{ kind: 'problem-added', at, problem } as const],
  ),
  ...before.tasks
    .flatMap((task, at) => (at < after.tasks.length ? [] : [{ kind: 'task-removed', at, task } as const]))
    .toReversed(),
  ...after.tasks.flatMap((task, at) => (at < before.tasks.length ? [] : [{ kind: 'task-added', at, task } as const])),
];

const fundingPlaces = ({ funding }: Evaluation): readonly Place[] =>
  funding.rows.flatMap((_, row) => fundingFields.map((field): Place => ({ kind: 'funding', row, field })));

/** Every other cell that the sheet has. */
const placesOf = ({ evaluation }: EntrySheet): readonly Place[] => [
  ...sheetFields.map((field): Place => ({ kind: 'sheet', field })),
  ...evaluation.indicators.flatMap(({ id }): readonly Place[] => [
    ...rowFields.map((field): Place => ({ kind: 'indicator', id, field })),
    ...measureFields.map((field): Place => ({ kind: 'measure', id, field })),
    ...months.flatMap((month) => periodTexts.map((field): Place => ({ kind: 'period', id, month, field }))),
  ]),
  ...evaluation.problems.flatMap((_, row) => problemFields.map((field): Place => ({ kind: 'problem', row, field }))),
  ...evaluation.tasks.flatMap((_, row) => taskFields.map((field): Place => ({ kind: 'task', row, field }))),
];

const evidenceEdits = (before: EntrySheet, after: EntrySheet): readonly Edit[] =>
  after.evaluation.indicators.flatMap(({ id }) =>
    months.flatMap((month): readonly Edit[] => {
      const from = periodValueOf(measureOf(before.ledger, id), month).evidence;
      const to = periodValueOf(measureOf(after.ledger, id), month).evidence;
      return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ kind: 'evidence', id, month, from, to }];
    }),
  );

/** Changed targets with their reasons, that one ledger tells of and the other does not. */
const targetChangeEdits = ({ ledger: before }: EntrySheet, { ledger: after }: EntrySheet): readonly Edit[] => {
  const isIn = ({ targetChanges }: Ledger, change: TargetChange): boolean =>
    targetChanges.some((other) => isSameChange(change, other));
  return [
    ...before.targetChanges
      .filter((change) => !isIn(after, change))
      .map((change): Edit => ({ kind: 'target-change-struck', change })),
    ...after.targetChanges
      .filter((change) => !isIn(before, change))
      .map((change): Edit => ({ kind: 'target-change-recorded', change })),
  ];
};

/**
 * The edits that make one sheet of another: what a person would have done to it. Rows of 项目资金 that came or went are
 * not told by them; where a cell stood in a file is no fact.
 */
export const findEdits = (before: EntrySheet, after: EntrySheet): readonly Edit[] => {
  const rows = [...rowEdits(before, after), ...formRowEdits(before.evaluation, after.evaluation)];
  const between = rows.reduce(applyEdit, before);
  const money = isSameMoney(before.evaluation, after.evaluation) ? fundingPlaces(after.evaluation) : [];
  const cells = [...placesOf(after), ...money].flatMap(
    (place) => editOf(between, place, readPlace(after, place)) ?? [],
  );
  return [...targetChangeEdits(before, after), ...rows, ...cells, ...evidenceEdits(between, after)];
};
