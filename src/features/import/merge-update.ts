import { type FundingRow, fundingFields } from '../../domain/budget/funding.ts';
import { problemFields, readTask, taskFields, writeTask } from '../../domain/entry/form-rows.ts';
import { type Evaluation, sheetTextFields, type Task } from '../../domain/evaluation/evaluation.ts';
import type { Indicator, IndicatorField } from '../../domain/indicator/indicator.ts';
import { isSameValue } from './differences.ts';
import { indicatorKeys } from './readings.ts';

/**
 * A sheet read again, in place of the one it updates. What the new table says counts, a blank cell too; what it has no
 * cell for, or writes only in another width, stays as it was, and so do the ids, the state, judgements and baselines.
 */
export const mergeUpdate = (existing: Evaluation, read: Evaluation): Evaluation => ({
  ...read,
  ...keepUnsaid(existing, read, sheetTextFields),
  ...keepSame(existing, read, ['formTitle']),
  id: existing.id,
  state: existing.state,
  attributes: mergeAttributes(existing.attributes, read.attributes),
  tasks:
    read.tasks.length > 0 ? read.tasks.map((task, row) => keepSameTask(existing.tasks[row], task)) : existing.tasks,
  problems:
    read.problems.length > 0
      ? read.problems.map((problem, row) => ({
          ...problem,
          ...keepSame(existing.problems[row], problem, problemFields),
        }))
      : existing.problems,
  funding: read.funding.rows.length > 0 ? mergeFunding(existing, read) : existing.funding,
  indicators: mergeIndicators(existing.indicators, read.indicators),
});

const indicatorFields = [
  'actualText',
  'maxScoreText',
  'selfScoreText',
  'deviationReason',
  'remark',
] as const satisfies readonly IndicatorField[];

type Said<Field extends string> = Readonly<Record<Field, string>> & {
  readonly origins: Readonly<Partial<Record<Field, unknown>>>;
};

/** The fields that say the same in both, as they were written first. */
const keepSame = <Field extends string>(
  existing: Readonly<Record<Field, string>> | undefined,
  read: Readonly<Record<Field, string>>,
  fields: readonly Field[],
): Partial<Record<Field, string>> => {
  const kept: Partial<Record<Field, string>> = {};
  if (existing === undefined) return kept;
  for (const field of fields) if (isSameValue(existing[field], read[field])) kept[field] = existing[field];
  return kept;
};

const keepSameTask = (existing: Task | undefined, read: Task): Task =>
  existing === undefined
    ? read
    : taskFields.reduce((task, field) => {
        const text = readTask(existing, field);
        return isSameValue(text, readTask(read, field)) ? writeTask(task, field, text) : task;
      }, read);

type Attributes = Evaluation['attributes'];

/** The pairs of both, where they stood first. */
const mergeAttributes = (existing: Attributes, read: Attributes): Attributes => {
  const isIn = (pairs: Attributes, label: string): boolean => pairs.some((pair) => pair.label === label);
  return [
    ...existing.map((pair) => {
      const fresh = read.find(({ label }) => label === pair.label);
      return fresh === undefined || isSameValue(pair.text, fresh.text) ? pair : fresh;
    }),
    ...read.filter(({ label }) => !isIn(existing, label)),
  ];
};

/** The fields that the new table has no cell for or says the same in, as they were. */
const keepUnsaid = <Field extends string>(
  existing: Said<Field>,
  read: Said<Field>,
  fields: readonly Field[],
): Partial<Record<Field, string>> => {
  const unsaid = fields.filter((field) => read[field] === '' && read.origins[field] === undefined);
  const kept: Partial<Record<Field, string>> = keepSame(existing, read, fields);
  for (const field of unsaid) kept[field] = existing[field];
  return kept;
};

const mergeFunding = (existing: Evaluation, read: Evaluation): Evaluation['funding'] => {
  const twinOf = (row: FundingRow, rows: readonly FundingRow[]): FundingRow | undefined =>
    rows.find(({ kind, label }) => kind === row.kind && (kind !== 'detail' || label === row.label));
  const isSameUnit = existing.funding.unit === read.funding.unit;
  const known = isSameUnit ? existing.funding.rows : [];
  return {
    unit: read.funding.unit,
    rows: [
      ...read.funding.rows.map((row) => {
        const twin = twinOf(row, known);
        return twin === undefined ? row : { ...row, ...keepUnsaid(twin, row, fundingFields) };
      }),
      ...known.filter((row) => twinOf(row, read.funding.rows) === undefined),
    ],
  };
};

const mergeIndicators = (existing: readonly Indicator[], read: readonly Indicator[]): readonly Indicator[] => {
  const keys = indicatorKeys(existing);
  const known = new Map(existing.map((indicator, index) => [keys[index], indicator] as const));
  const newKeys = indicatorKeys(read);
  return read.map((indicator, index) => {
    const twin = known.get(newKeys[index]);
    if (twin === undefined) return indicator;
    return {
      ...indicator,
      ...keepUnsaid(twin, indicator, indicatorFields),
      ...keepSame(twin, indicator, ['categoryText', 'subcategoryText', 'name', 'targetText']),
      id: twin.id,
      attainment: indicator.attainment ?? twin.attainment,
      judgedScoreText: indicator.judgedScoreText || twin.judgedScoreText,
      baselineText: indicator.baselineText || twin.baselineText,
    };
  });
};
