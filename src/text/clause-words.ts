import type { DeductionClause } from '../domain/review/deduction.ts';
import type { ReviewMark } from '../domain/review/review.ts';

/** What clauses write into a mark, and what stands for them on paper: their titles. */
export const clauseWords = (ids: readonly string[], clauses: readonly DeductionClause[]): string =>
  clauses
    .filter(({ id }) => ids.includes(id))
    .map(({ title }) => title)
    .join('；');

/** True where the reason of a mark is what its clauses wrote, blank where it has none: no words of a person. */
export const isClauseMade = ({ reason, clauses: ids }: ReviewMark, clauses: readonly DeductionClause[]): boolean =>
  reason === clauseWords(ids, clauses);
