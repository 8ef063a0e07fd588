import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from '../../../src/domain/entry/edit.ts';
import type { EntrySheet } from '../../../src/domain/entry/entry-sheet.ts';
import { emptyLedger } from '../../../src/domain/entry/ledger.ts';
import { emptyWatch } from '../../../src/domain/monitoring/watch.ts';
import { revertEdits, revertibleRevisions, type Saved } from '../../../src/domain/entry/revert.ts';
import { buildEvaluation } from '../../support/evaluation-builder.ts';

const start: EntrySheet = {
  ruleSetId: 'national-2020',
  evaluation: buildEvaluation(),
  ledger: emptyLedger,
  watch: emptyWatch,
};

const typed = (from: string, to: string): Edit => ({
  kind: 'cell',
  place: { kind: 'indicator', id: 'row', field: 'actualText' },
  from,
  to,
});
const submitted: Edit = { kind: 'cell', place: { kind: 'sheet', field: 'state' }, from: 'draft', to: 'submitted' };

const history: readonly Saved[] = [
  { revision: 2, action: 'edited', edits: [typed('100', '90')] },
  { revision: 3, action: 'edited', edits: [typed('90', '80')] },
  { revision: 4, action: 'submitted', edits: [submitted] },
];
const now = applyEdits(
  start,
  history.flatMap(({ edits }) => edits),
);

describe('返回旧版本', () => {
  it.each([
    [1, '100'],
    [2, '90'],
    [3, '80'],
  ])('back to revision %i the actual is %s, and the state stays', (revision, actual) => {
    const back = applyEdits(now, revertEdits(now, history, revision));
    expect(back.evaluation.indicators[0]?.actualText).toBe(actual);
    expect(back.evaluation.state).toBe('submitted');
  });

  it('offers every earlier revision, newest first, but none before the sheet was written whole', () => {
    expect(revertibleRevisions(history)).toEqual([3, 2, 1]);
    expect(revertibleRevisions([...history, { revision: 5, action: 'replaced', edits: [] }])).toEqual([]);
  });
});
