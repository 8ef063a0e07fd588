import { expect, it } from 'vitest';
import { type HistoryEntry, historySchema } from '../../../src/storage/schema/history-schema.ts';

it('keeps what was said of a month', () => {
  const entry: HistoryEntry = {
    schema: 1,
    id: 'sheet',
    revision: 2,
    at: '2026-08-03T09:00:00.000Z',
    by: '',
    action: 'edited',
    reason: '',
    edits: [
      {
        kind: 'cell',
        place: { kind: 'outlook', id: 'row', month: 7, field: 'causes' },
        from: '',
        to: 'funding staff',
      },
      { kind: 'cell', place: { kind: 'outlook', id: 'row', month: 8, field: 'cleared' }, from: '', to: 'cleared' },
      { kind: 'cell', place: { kind: 'executed', month: 7, field: 'expectedText' }, from: '180', to: '190' },
    ],
  };
  expect(historySchema.parse(entry)).toEqual(entry);
});
