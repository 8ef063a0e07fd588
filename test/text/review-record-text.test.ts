import { expect, it } from 'vitest';
import { reviewDefectText } from '../../src/text/review-record-text.ts';

it.each([
  ['actual-unreadable', 'abc', '“培训人数”：复核完成值“abc”不是可与指标值比较的数值，请填写数值'],
  ['unit-differs', '20元', '“培训人数”：复核完成值“20元”与指标值的单位不同，请统一单位'],
] as const)('%s says which actual cannot be measured, and what to do', (kind, reviewedActual, words) => {
  expect(reviewDefectText({ kind, key: 'a', facts: { row: '培训人数', reviewedActual } })).toBe(words);
});
