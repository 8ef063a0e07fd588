import type { Origin, TableSource } from '../../../domain/evaluation/origin.ts';
import type { ImportIssue, ImportIssueKind } from '../../draft/draft.ts';

/** Why rows of a form are doubted once they are read, and the cell that shows it. */
export type Reason = { readonly kind: ImportIssueKind; readonly origin: Origin };

export type Doubted<Row> = { readonly rows: readonly Row[]; readonly reasons: readonly Reason[] };

type Row<Field extends string> = {
  readonly doubts: readonly Field[];
  readonly origins: Readonly<Partial<Record<Field, Origin>>>;
};

/** The row with doubt on these fields too, each once. */
export const doubted = <Own extends { readonly doubts: readonly string[] }>(row: Own, odd: Own['doubts']): Own =>
  odd.length === 0 ? row : { ...row, doubts: [...new Set([...row.doubts, ...odd])] };

/** The reason, at the first of the fields that a cell was read for; none where no cell was. */
export const reasonAt = <Field extends string>(
  kind: ImportIssueKind,
  { origins }: Row<Field>,
  odd: readonly Field[],
): readonly Reason[] =>
  odd
    .flatMap((field) => origins[field] ?? [])
    .slice(0, 1)
    .map((origin) => ({ kind, origin }));

/** The reasons as issues, where nothing is told of their cells yet; `sources` are those of the evaluation. */
export const issuesOf = (
  reasons: readonly Reason[],
  sources: readonly TableSource[],
  told: readonly ImportIssue[],
): readonly ImportIssue[] =>
  reasons.flatMap(({ kind, origin: { table: at, row, column, text } }) => {
    const source = sources[at];
    const isTold = told.some((issue) => issue.table === source?.table && issue.row === row && issue.column === column);
    return source === undefined || isTold ? [] : [{ kind, ...source, row, column, text }];
  });
