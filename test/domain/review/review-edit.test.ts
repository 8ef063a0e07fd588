import { describe, expect, it } from 'vitest';
import { emptyMark, emptyReview, markOf, putMark, type Review } from '../../../src/domain/review/review.ts';
import { invertReviewEdits, markEditOf, type ReviewEdit } from '../../../src/domain/review/review-edit.ts';

const mark = { ...emptyMark, scoreText: '8.5', reason: '电话核实', by: '甲' };

const applied = (review: Review, edits: readonly ReviewEdit[]): Review =>
  edits.reduce(
    (current, edit) => (edit.kind === 'mark' ? putMark(current, edit.key, edit.to) : { ...current, opinion: edit.to }),
    review,
  );

describe('a change of a review', () => {
  it('turned round leads back to what was, and to who set it', () => {
    const before = { ...putMark(emptyReview, 'a', mark), opinion: '可以' };
    const edits = [
      markEditOf('a', mark, { ...mark, scoreText: '9.71', by: '乙' }),
      markEditOf('a', { ...mark, scoreText: '9.71', by: '乙' }, { ...mark, actualText: '20', by: '乙' }),
      markEditOf('b', emptyMark, { ...emptyMark, clauses: ['late'] }),
      { kind: 'opinion', from: '可以', to: '' } as const,
    ].filter((edit) => edit !== null);
    const after = applied(before, edits);
    expect(markOf(after, 'b').clauses).toEqual(['late']);
    expect(applied(after, invertReviewEdits(edits))).toEqual(before);
  });

  it.each([
    ['actualText', { actualText: '20' }],
    ['scoreText', { scoreText: '8' }],
    ['reason', { reason: '' }],
    ['clauses', { clauses: ['late'] }],
  ])('of %s counts', (_, change) => {
    expect(markEditOf('a', mark, { ...mark, ...change })).toMatchObject({ kind: 'mark', key: 'a', from: mark });
  });

  it('is none where only another person says the same', () => {
    expect(markEditOf('a', mark, { ...mark, by: '乙' })).toBeNull();
  });
});
