import type { Rating } from './target.ts';

/** Words of the four steps; 优良 means 良 or better. */
const RATINGS: Readonly<Record<string, Rating>> = {
  优: 'excellent',
  优秀: 'excellent',
  优等: 'excellent',
  良: 'good',
  良好: 'good',
  优良: 'good',
  中: 'fair',
  中等: 'fair',
  差: 'poor',
  较差: 'poor',
};

const WORDS = '优秀|优良|优等|优|良好|良|中等|中|较差|差';
const RATING = new RegExp(
  `^(?:等级|结果|评价|考核|评定|评级|获得|取得|保持|达到|评|为|:)*(≥|>=|=>|==|=|>|不低于)?(?:达到?)?(${WORDS})\\2?(?:等次|等级|级|档次|档|等)?(?:\\(含\\))?(及?以上)?$`,
  'u',
);

/** Reads a rating, folded and without spaces: 优, 良好以上, =优优 (sign, value and unit printed behind each other). */
export const parseRating = (text: string): { readonly rating: Rating; readonly implied: boolean } | null => {
  const match = RATING.exec(text);
  const rating = match === null ? undefined : RATINGS[match[2] ?? ''];
  return rating === undefined ? null : { rating, implied: match?.[1] === undefined && match?.[3] === undefined };
};
