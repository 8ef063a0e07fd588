import { type FundingRow, fundingFields } from '../../domain/budget/funding.ts';
import { type Evaluation, type EvaluationField, sheetTextFields } from '../../domain/evaluation/evaluation.ts';
import type { Origin } from '../../domain/evaluation/origin.ts';
import {
  type Indicator,
  type IndicatorField,
  indicatorFields,
  indicatorValue,
} from '../../domain/indicator/indicator.ts';
import { foldText } from '../../domain/number/fold.ts';
import { parseTarget } from '../../domain/target/parse-target.ts';
import { categoryText } from '../../text/category-text.ts';
import { evaluationFieldText, fundingFieldText, indicatorFieldText } from '../../text/field-text.ts';
import { importText, placeText } from '../../text/import-page-text.ts';
import { formatTarget } from '../../text/target-text.ts';

/** One value of a sheet as it was read, with the cell it came from. */
export type Reading = {
  /** The same for the same value of two sheets: rows are told apart by their names. */
  readonly key: string;
  /** Where in the sheet, in the words of the form. */
  readonly place: string;
  readonly value: string;
  /** Tells what a cell is taken to say: 优 for =优优, 产出指标 for 数量指标. Null where that is the value itself. */
  readonly understand: (() => string) | null;
  readonly origin: Origin | null;
  /** The row of the sheet it belongs to, as the values beside it tell; null for what stands in no table. */
  readonly row: { readonly key: string; readonly name: string; readonly number: number | null } | null;
  readonly isDoubtful: boolean;
};

/** A level merged over several rows begins above: of all its cells the lowest one stands in the row. */
const rowOf = (
  { key, name }: { readonly key: string; readonly name: string },
  origins: Readonly<Partial<Record<string, Origin>>>,
): Reading['row'] => {
  const rows = Object.values(origins).flatMap((origin) => (origin === undefined ? [] : [origin.row]));
  return { key, name, number: rows.length === 0 ? null : Math.max(...rows) };
};

/** Every value of a sheet, blank ones too, in the order of the form. */
export const readingsOf = (evaluation: Evaluation): readonly Reading[] => [
  headReading(evaluation, 'formTitle', evaluation.formTitle),
  ...sheetTextFields.map((field) => headReading(evaluation, field, evaluation[field])),
  headReading(evaluation, 'fiscalYear', evaluation.fiscalYear === null ? '' : String(evaluation.fiscalYear)),
  ...evaluation.attributes.map(({ label, text }) => ({
    key: `attribute ${label}`,
    place: label,
    value: text,
    understand: null,
    origin: null,
    row: null,
    isDoubtful: false,
  })),
  ...evaluation.funding.rows.flatMap(fundingReadings),
  ...listReadings(evaluation),
  ...indicatorReadings(evaluation),
];

const headKey = (field: EvaluationField): string => `head ${field}`;

const fundingKey = ({ kind, label }: FundingRow): string => `funding ${kind === 'detail' ? label : kind}`;

const headReading = (evaluation: Evaluation, field: EvaluationField, value: string): Reading => ({
  key: headKey(field),
  place: evaluationFieldText[field],
  value,
  understand: null,
  origin: evaluation.origins[field] ?? null,
  row: null,
  isDoubtful: evaluation.doubts.includes(field),
});

const fundingReadings = (row: FundingRow): readonly Reading[] =>
  fundingFields.map((field) => ({
    key: `${fundingKey(row)} ${field}`,
    place: placeText(row.label, fundingFieldText[field]),
    value: row[field],
    understand: null,
    origin: row.origins[field] ?? null,
    row: rowOf({ key: fundingKey(row), name: row.label }, row.origins),
    isDoubtful: row.doubts.includes(field),
  }));

/** 年度主要任务 and 问题与建议 are read as a whole: one reading each. */
const listReadings = (evaluation: Evaluation): readonly Reading[] => {
  const tasks = evaluation.tasks.map(({ name, content, completion, budget, executed }) =>
    [name, content, completion, ...Object.values(budget), ...Object.values(executed)].filter((part) => part !== ''),
  );
  const problems = evaluation.problems.map(({ type, problem, suggestion }) => [type, problem, suggestion]);
  return [
    headReading(evaluation, 'tasks', tasks.map((parts) => parts.join(' ')).join('\n')),
    headReading(evaluation, 'problems', problems.map((parts) => parts.join(' ')).join('\n')),
  ];
};

/** Keys of the indicators by their names; of two with one name the second says so. */
export const indicatorKeys = (indicators: readonly Indicator[]): readonly string[] => {
  const seen = new Map<string, number>();
  return indicators.map(({ subcategoryText, name }) => {
    const key = foldText(`indicator ${subcategoryText} ${name}`);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${key} ${count}`;
  });
};

/** 产出指标 where the table prints none, what a target is taken to say; null where the value is what was read. */
const understandingOf = (
  indicator: Indicator,
  field: IndicatorField,
  fiscalYear: number | null,
): Reading['understand'] => {
  const { category } = indicator;
  const isInferred = indicator.categoryText === '' && category !== null;
  if (field === 'category' && isInferred) return () => categoryText[category];
  return field === 'targetText' ? () => understoodTarget(indicator, fiscalYear) : null;
};

const indicatorReadings = ({ indicators, fiscalYear }: Evaluation): readonly Reading[] => {
  const keys = indicatorKeys(indicators);
  return indicators.flatMap((indicator, index) =>
    indicatorFields.map((field) => ({
      key: `${keys[index]} ${field}`,
      place: placeText(indicator.name || importText.unnamed, indicatorFieldText[field]),
      value: indicatorValue(indicator, field),
      understand: understandingOf(indicator, field, fiscalYear),
      origin: indicator.origins[field] ?? null,
      row: rowOf({ key: keys[index] ?? '', name: indicator.name || importText.unnamed }, indicator.origins),
      isDoubtful: indicator.doubts.includes(field),
    })),
  );
};

/** `≥ 93 %` for ≥93％; '' where nothing is written. */
export const understoodTarget = (
  { category, subcategoryText, name, targetText }: Indicator,
  fiscalYear: number | null,
): string =>
  targetText === '' ? '' : formatTarget(parseTarget(targetText, { category, subcategoryText, name, fiscalYear }));
