import { expect, it } from 'vitest';
import { rowFindingText } from '../../src/text/ui-sheet.ts';

it('does not name the row again at the row', () => {
  const finding = {
    check: 'score-range',
    severity: 'block',
    indicatorId: 'a',
    place: { kind: 'indicator', id: 'a', field: 'selfScoreText' },
    kind: 'above-weight',
    facts: { indicator: '接通率', selfScore: '11', maxScore: '10' },
  } as const;
  expect(rowFindingText(finding)).toBe('自评得分 11 超过分值 10');
});
