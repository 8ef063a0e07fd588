import { describe, expect, it } from 'vitest';
import {
  emptyWatch,
  executedAt,
  expectedExecutedAt,
  outlookAt,
  type Outlook,
  putExecuted,
  putOutlook,
} from '../../../src/domain/monitoring/watch.ts';

const outlook: Outlook = {
  indicatorId: 'a',
  month: 6,
  likelihood: 'possible',
  causes: ['staff'],
  causeText: '人员流动',
  expectedText: '',
};

describe('the watch of a sheet', () => {
  it('answers with what was said last by a month', () => {
    const watch = putOutlook(putOutlook(emptyWatch, outlook), { ...outlook, month: 9, likelihood: 'certain' });
    expect([5, 6, 8, 9, 12].map((month) => outlookAt(watch, 'a', month).likelihood)).toEqual([
      null,
      'possible',
      'possible',
      'certain',
      'certain',
    ]);
    expect(outlookAt(watch, 'b', 12).likelihood).toBeNull();
  });

  it('keeps one outlook per indicator and month, and none that says nothing', () => {
    const watch = putOutlook(putOutlook(emptyWatch, outlook), { ...outlook, causeText: '' });
    expect(watch.outlooks).toEqual([{ ...outlook, causeText: '' }]);
    expect(putOutlook(watch, { ...outlook, likelihood: null, causes: [], causeText: '' })).toEqual(emptyWatch);
  });

  it('knows what was executed by a month, however it was entered', () => {
    const later = putExecuted(emptyWatch, { month: 7, text: '96.5' });
    const watch = putExecuted(putExecuted(later, { month: 3, text: '40' }), { month: 7, text: '98' });
    expect([2, 3, 6, 7, 12].map((month) => executedAt(watch, month))).toEqual(['', '40', '40', '98', '98']);
    const expecting = putExecuted(watch, { month: 8, expectedText: '180' });
    expect([7, 9].map((month) => expectedExecutedAt(expecting, month))).toEqual(['', '180']);
    expect(executedAt(expecting, 9)).toBe('98');
    expect(putExecuted(putExecuted(watch, { month: 7, text: ' ' }), { month: 3, text: '' })).toEqual(emptyWatch);
  });
});
