/** What a reviewer set on one row, as written; `''` = not set. The self score stays where it is. */
export type ReviewMark = {
  /** 复核完成值. */
  readonly actualText: string;
  /** 复核得分. */
  readonly scoreText: string;
  /** Ids of the deduction clauses that were applied. */
  readonly clauses: readonly string[];
  readonly reason: string;
  /** Who set it, as entered. */
  readonly by: string;
};

/** 复核 of one sheet: kept beside the facts, never in their place. */
export type Review = {
  /** By row: an indicator's id, or `execution`. A row without a mark was not looked at. */
  readonly marks: Readonly<Record<string, ReviewMark>>;
  /** The overall opinion. */
  readonly opinion: string;
};

/** The row 预算执行 among the marks. */
export const executionKey = 'execution';

export const emptyReview: Review = { marks: {}, opinion: '' };

export const emptyMark: ReviewMark = { actualText: '', scoreText: '', clauses: [], reason: '', by: '' };

/** The mark of a row, an empty one where none was set. */
export const markOf = (review: Review, key: string): ReviewMark => review.marks[key] ?? emptyMark;

const saysNothing = ({ actualText, scoreText, clauses, reason }: ReviewMark): boolean =>
  actualText === '' && scoreText === '' && clauses.length === 0 && reason === '';

/** The review with one mark replaced; one that says nothing is left out, so that equal reviews look equal. */
export const putMark = (review: Review, key: string, mark: ReviewMark): Review => {
  const { [key]: _replaced, ...others } = review.marks;
  return { ...review, marks: saysNothing(mark) ? others : { ...others, [key]: mark } };
};
