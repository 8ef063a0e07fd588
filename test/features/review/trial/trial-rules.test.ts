import { describe, expect, it } from 'vitest';
import { emptyLedger } from '../../../../src/domain/entry/ledger.ts';
import { formatDecimal } from '../../../../src/domain/number/decimal.ts';
import { noTrial, sortMoves, tryOut } from '../../../../src/features/review/trial/trial-rules.ts';
import { parseRecord } from '../../../../src/storage/schema/parse-record.ts';
import { publishedSheet } from '../../../support/evaluation-builder.ts';

const records = [1, 2, 3, 4, 5].flatMap((number) => {
  const id = `sanming-2023-${number}`;
  const parsed = parseRecord({
    schema: 2,
    id,
    revision: 1,
    savedAt: '',
    ruleSetId: 'sanming-2023',
    evaluation: publishedSheet(id),
    ledger: emptyLedger,
  });
  return parsed.ok ? [parsed.value] : [];
});

const moved = (trial: Partial<typeof noTrial>) =>
  sortMoves(tryOut(records, { ...noTrial, ...trial })).map(({ id, from, to, grades }) => [
    id,
    formatDecimal(from),
    formatDecimal(to),
    grades.to,
  ]);

describe('五张表试算', () => {
  it('nothing chosen, nobody moves', () => {
    expect(moved({})).toEqual([]);
  });

  it('按执行率比例：两张升', () => {
    expect(moved({ execution: 'pro-rata' })).toEqual([
      ['sanming-2023-4', '86.71', '89.53', 'good'],
      ['sanming-2023-3', '90.00', '93.87', 'excellent'],
    ]);
  });

  it('other cut-offs change grades without points', () => {
    expect(moved({ cutOffs: '95/85/60' })).toEqual([
      ['sanming-2023-3', '90.00', '90.00', 'good'],
      ['sanming-2023-5', '90.00', '90.00', 'good'],
    ]);
  });
});
