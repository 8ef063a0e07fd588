import { type FundingRow, fundingFields } from '../../domain/budget/funding.ts';
import { type Evaluation, sheetTextFields } from '../../domain/evaluation/evaluation.ts';
import type { Indicator, IndicatorField } from '../../domain/indicator/indicator.ts';
import { indicatorKeys } from './readings.ts';

/**
 * A sheet read again, in place of the one it updates. What the new table says counts, a blank cell too; what it has no
 * cell for stays as it was, and so do the ids, the state, judgements and baselines.
 */
export const mergeUpdate = (existing: Evaluation, read: Evaluation): Evaluation => ({
  ...read,
  ...keepUnsaid(existing, read, sheetTextFields),
  id: existing.id,
  state: existing.state,
  attributes: [
    ...read.attributes,
    ...existing.attributes.filter(({ label }) => !read.attributes.some((attribute) => attribute.label === label)),
  ],
  tasks: read.tasks.length > 0 ? read.tasks : existing.tasks,
  problems: read.problems.length > 0 ? read.problems : existing.problems,
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

/** The fields that the new table has no cell for, as they were. */
const keepUnsaid = <Field extends string>(
  existing: Said<Field>,
  read: Said<Field>,
  fields: readonly Field[],
): Partial<Record<Field, string>> => {
  const kept: Partial<Record<Field, string>> = {};
  for (const field of fields)
    if (read[field] === '' && read.origins[field] === undefined) kept[field] = existing[field];
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
      id: twin.id,
      attainment: indicator.attainment ?? twin.attainment,
      judgedScoreText: indicator.judgedScoreText || twin.judgedScoreText,
      baselineText: indicator.baselineText || twin.baselineText,
    };
  });
};
