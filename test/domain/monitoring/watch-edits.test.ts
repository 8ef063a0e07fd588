import { describe, expect, it } from 'vitest';
import { applyEdits, invertEdits } from '../../../src/domain/entry/edit.ts';
import type { EntrySheet, OutlookField } from '../../../src/domain/entry/entry-sheet.ts';
import { emptyLedger } from '../../../src/domain/entry/ledger.ts';
import { emptyWatch } from '../../../src/domain/monitoring/watch.ts';
import { expectedAmountEdits, outlookEdits } from '../../../src/domain/monitoring/watch-edits.ts';
import { buildEvaluation } from '../../support/evaluation-builder.ts';

const start: EntrySheet = {
  ruleSetId: 'national-2020',
  evaluation: buildEvaluation(),
  ledger: emptyLedger,
  watch: emptyWatch,
};
const said = (month: number, field: OutlookField) => ({ kind: 'outlook', id: 'row', month, field }) as const;
const amount = (month: number) => ({ kind: 'executed', month, field: 'expectedText' }) as const;

const possible = applyEdits(start, outlookEdits(start, said(7, 'likelihood'), 'possible'));

describe('what the unit says by a month', () => {
  it('keeps what was said before when one thing is changed', () => {
    const edits = outlookEdits(possible, said(8, 'causes'), 'staff');
    expect(edits).toMatchObject([
      { place: { field: 'causes' }, from: '', to: 'staff' },
      { place: { field: 'likelihood' }, from: '', to: 'possible' },
    ]);
    expect(applyEdits(possible, edits).watch.outlooks).toMatchObject([
      { month: 7, likelihood: 'possible', causes: [] },
      { month: 8, likelihood: 'possible', causes: ['staff'] },
    ]);
  });

  it('changes nothing where the text is what was said before', () => {
    expect(outlookEdits(possible, said(8, 'likelihood'), 'possible')).toEqual([]);
  });

  it('is taken back whole', () => {
    const edits = outlookEdits(possible, said(8, 'causes'), 'staff');
    expect(applyEdits(applyEdits(possible, edits), invertEdits(edits))).toEqual(possible);
  });

  it('begins where the sheet prints something', () => {
    const [row] = start.evaluation.indicators;
    const remark = '全年预计完成情况：110人\n人员保障：√';
    const evaluation = buildEvaluation({
      kind: 'monitoring',
      attributes: [{ label: '监控期', text: '1-7月' }],
      indicators: row === undefined ? [] : [{ ...row, remark }],
    });
    const printed = { ...start, evaluation };
    const changed = applyEdits(printed, outlookEdits(printed, said(7, 'likelihood'), 'certain'));
    expect(changed.watch.outlooks).toMatchObject([{ likelihood: 'certain', causes: ['staff'], expectedText: '110人' }]);
  });
});

describe('全年预计执行数', () => {
  it('goes on from the months before, and is written where it differs', () => {
    const july = applyEdits(start, expectedAmountEdits(start, amount(7), '180'));
    expect(expectedAmountEdits(july, amount(8), '180')).toEqual([]);
    const august = applyEdits(july, expectedAmountEdits(july, amount(8), '190'));
    expect(august.watch.executed).toEqual([
      { month: 7, text: '', expectedText: '180' },
      { month: 8, text: '', expectedText: '190' },
    ]);
  });
});
