import { expect, it } from 'vitest';
import { applyEdit } from '../../../src/domain/entry/edit.ts';
import type { EntrySheet } from '../../../src/domain/entry/entry-sheet.ts';
import { emptyLedger, type Evidence, measureOf, periodValueOf } from '../../../src/domain/entry/ledger.ts';
import { evidenceEdit } from '../../../src/domain/entry/period-edits.ts';
import { emptyWatch } from '../../../src/domain/monitoring/watch.ts';
import { buildEvaluation, buildIndicator } from '../../support/evaluation-builder.ts';

it('evidence is added to what stands in the sheet, at its own value alone', () => {
  const at = { id: 'a', month: 3 };
  const sheet: EntrySheet = {
    ruleSetId: 'national-2020',
    evaluation: buildEvaluation({ indicators: [buildIndicator({ id: 'a' })] }),
    ledger: emptyLedger,
    watch: emptyWatch,
  };
  const written = (text: string): Evidence => ({ kind: 'text', text });
  const one = applyEdit(
    sheet,
    evidenceEdit(sheet, at, (now) => [...now, written('合同')]),
  );
  const edit = evidenceEdit(one, at, (now) => [...now, written('发票')]);
  expect(edit).toMatchObject({ from: [written('合同')], to: [written('合同'), written('发票')] });
  const { evidence } = periodValueOf(measureOf(applyEdit(one, edit).ledger, 'a'), 4);
  expect(evidence).toEqual([]);
});
