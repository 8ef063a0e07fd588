import { describe, expect, it } from 'vitest';
import { formatOpenReason } from '../../src/text/open-reason-text.ts';

describe('formatOpenReason', () => {
  it('names the interval where there is one', () => {
    expect(formatOpenReason('judged-score-outside-band', '[8, 10]')).toBe(
      '给分超出所选达成程度的区间，请改正（允许 [8, 10]）',
    );
    expect(formatOpenReason('actual-blank', null)).toBe('实际完成值空白，请填写');
  });
});
