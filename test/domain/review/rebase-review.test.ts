import { describe, expect, it } from 'vitest';
import { applyReviewEdit, mineOnTop, rebaseReview } from '../../../src/domain/review/rebase-review.ts';
import type { ReviewEdit } from '../../../src/domain/review/review-edit.ts';
import { emptyMark, emptyReview, putMark, type Review } from '../../../src/domain/review/review.ts';

const mark = (scoreText: string, by = '甲') => ({ ...emptyMark, scoreText, by });
const set = (key: string, from: string, to: string): ReviewEdit => ({
  kind: 'mark',
  key,
  from: mark(from),
  to: mark(to),
});
const reviewed = (key: string, scoreText: string): Review => putMark(emptyReview, key, mark(scoreText, '乙'));

describe('changes of a review on top of another', () => {
  it.each<[string, Review, readonly ReviewEdit[], number, number]>([
    ['another row', reviewed('b', '9'), [set('a', '', '8')], 1, 0],
    ['the same row, to the same', reviewed('a', '8'), [set('a', '', '8')], 0, 0],
    ['the same row, to something else', reviewed('a', '9'), [set('a', '', '8')], 0, 1],
    ['the same row twice', reviewed('a', '9'), [set('a', '', '8'), set('a', '8', '7')], 0, 1],
    ['the same row, in the end to the same', reviewed('a', '9'), [set('a', '', '8'), set('a', '8', '9')], 0, 0],
    ['a row that was taken as it stood', reviewed('a', '9'), [set('a', '9', '8')], 1, 0],
    ['another opinion', { ...emptyReview, opinion: '好' }, [{ kind: 'opinion', from: '', to: '中' }], 0, 1],
  ])('%s', (_, theirs, changes, kept, clashed) => {
    const rebased = rebaseReview(theirs, changes);
    expect([rebased.changes.length, rebased.clashes.length]).toEqual([kept, clashed]);
    expect(rebased.review).toEqual(rebased.changes.reduce(applyReviewEdit, theirs));
  });

  it('a clash holds the last of mine, and mine goes on top when it is chosen', () => {
    const theirs = reviewed('a', '9');
    const [clash] = rebaseReview(theirs, [set('a', '', '8'), set('a', '8', '7')]).clashes;
    if (clash === undefined) throw new Error('no clash');
    expect(applyReviewEdit(theirs, mineOnTop(clash)).marks['a']?.scoreText).toBe('7');
    expect(rebaseReview(theirs, [mineOnTop(clash)]).clashes).toEqual([]);
  });
});
