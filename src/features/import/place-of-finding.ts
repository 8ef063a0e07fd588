import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import type { Origin } from '../../domain/evaluation/origin.ts';
import { squash } from '../../domain/number/fold.ts';
import type { FindingPlace } from '../../domain/review/finding.ts';
import type { RawTable } from '../../import/read/raw-table.ts';
import { placeOf } from './cell-place.ts';

/** Where something is said of a file: a cell, a row where `column` is null, a table where both are. */
type SpokenPlace = { readonly table: string; readonly row: number | null; readonly column: number | null };

/** The cells of one row, by field. */
type Origins = Readonly<Partial<Record<string, Origin>>>;

type PlaceIn<Kind extends FindingPlace['kind']> = Extract<FindingPlace, { kind: Kind }>;

/** A blank cell has no origin: it lies in its own row, in the column that its field has in other rows. */
const placeInRow = (
  evaluation: Evaluation,
  own: Origins,
  { field, rows }: { readonly field: string; readonly rows: readonly Origins[] },
): SpokenPlace | null => {
  const origin = own[field];
  if (origin !== undefined) return placeOf(evaluation, origin);
  const known = own['name'] ?? Object.values(own)[0];
  if (known === undefined) return null;
  const column = rows.find((origins) => origins[field]?.table === known.table)?.[field]?.column;
  return { ...placeOf(evaluation, known), column: column ?? own['name']?.column ?? null };
};

const placeOfIndicator = (evaluation: Evaluation, { id, field }: PlaceIn<'indicator'>): SpokenPlace | null => {
  const own = evaluation.indicators.find((indicator) => indicator.id === id)?.origins ?? {};
  return placeInRow(evaluation, own, { field, rows: evaluation.indicators.map(({ origins }) => origins) });
};

const placeOfFunds = (evaluation: Evaluation, { row, field }: PlaceIn<'funding'>): SpokenPlace | null => {
  const rows = evaluation.funding.rows.map(({ origins }) => origins);
  return placeInRow(evaluation, rows[row] ?? {}, { field, rows });
};

/** 问题与建议 has one origin for all its rows: the text is looked for from there on. */
const placeOfProblem = (
  evaluation: Evaluation,
  { row, field }: PlaceIn<'problem'>,
  tables: readonly RawTable[],
): SpokenPlace | null => {
  const { problems: head } = evaluation.origins;
  if (head === undefined) return null;
  const place = placeOf(evaluation, head);
  const text = squash(evaluation.problems[row]?.[field] ?? '');
  const table = tables.find(({ name }) => name === place.table);
  const cell = table?.cells.find((one) => one.row >= head.row && squash(one.text) === text);
  return cell === undefined ? place : { ...place, row: cell.row, column: cell.column };
};

const placeInFile = (evaluation: Evaluation, place: FindingPlace, tables: readonly RawTable[]): SpokenPlace | null => {
  switch (place.kind) {
    case 'indicator':
      return placeOfIndicator(evaluation, place);
    case 'funding':
      return placeOfFunds(evaluation, place);
    case 'problem':
      return placeOfProblem(evaluation, place, tables);
    case 'sheet': {
      const origin = evaluation.origins[place.field];
      return origin === undefined ? null : placeOf(evaluation, origin);
    }
  }
};

/** Where a file says what a finding speaks of; at its title where no cell does. */
export const placeOfFinding = (
  evaluation: Evaluation,
  place: FindingPlace | null,
  tables: readonly RawTable[],
): SpokenPlace | null => {
  const found = place === null ? null : placeInFile(evaluation, place, tables);
  if (found !== null) return found;
  const { formTitle } = evaluation.origins;
  if (formTitle !== undefined) return placeOf(evaluation, formTitle);
  const [source] = evaluation.sources;
  return source === undefined ? null : { table: source.table, row: null, column: null };
};
