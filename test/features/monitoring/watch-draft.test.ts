import { describe, expect, it } from 'vitest';
import { emptyLedger, measureOf } from '../../../src/domain/entry/ledger.ts';
import { emptyWatch } from '../../../src/domain/monitoring/watch.ts';
import { emptyReview } from '../../../src/domain/review/review.ts';
import { changeOutlook, toDraft, writeDraft, writeExecuted } from '../../../src/features/monitoring/watch-draft.ts';
import { currentSchema } from '../../../src/storage/schema/migrate.ts';
import { buildEvaluation } from '../../support/evaluation-builder.ts';

const draft = toDraft({
  schema: currentSchema,
  id: 'sheet',
  revision: 1,
  savedAt: '',
  ruleSetId: 'national-2020',
  evaluation: buildEvaluation(),
  ledger: emptyLedger,
  review: emptyReview,
  log: [],
  watch: emptyWatch,
});

describe('what is changed on the page', () => {
  it('goes into the ledger with an edit for the history', () => {
    const written = writeDraft(draft, { kind: 'period', id: 'row', month: 7, field: 'text' }, '42');
    expect(measureOf(written.sheet.ledger, 'row').values).toMatchObject([{ month: 7, text: '42' }]);
    expect(written).toMatchObject({ isChanged: true, edits: [{ kind: 'cell', from: '', to: '42' }] });
  });

  it('is nothing while the same text is written', () => {
    expect(writeDraft(draft, { kind: 'period', id: 'row', month: 7, field: 'text' }, '')).toBe(draft);
  });

  it('keeps what was said before when one thing is changed', () => {
    const place = { indicatorId: 'row', month: 7 };
    const first = changeOutlook(draft, place, { likelihood: 'possible' });
    const second = changeOutlook(first, { ...place, month: 8 }, { causes: ['staff'] });
    expect(second.watch.outlooks).toMatchObject([
      { month: 7, likelihood: 'possible', causes: [] },
      { month: 8, likelihood: 'possible', causes: ['staff'] },
    ]);
  });

  it('keeps what was executed', () => {
    const written = writeExecuted(draft, { month: 7, text: '96.5' });
    expect(written.watch.executed).toEqual([{ month: 7, text: '96.5', expectedText: '' }]);
    const expected = writeExecuted(written, { month: 7, expectedText: '180' });
    expect(expected.watch.executed).toEqual([{ month: 7, text: '96.5', expectedText: '180' }]);
  });

  it('begins where the sheet prints something', () => {
    const [row] = draft.sheet.evaluation.indicators;
    const remark = '全年预计完成情况：110人\n人员保障：√';
    const evaluation = buildEvaluation({
      kind: 'monitoring',
      attributes: [{ label: '监控期', text: '1-7月' }],
      indicators: row === undefined ? [] : [{ ...row, remark }],
    });
    const printed = { ...draft, sheet: { ...draft.sheet, evaluation } };
    const changed = changeOutlook(printed, { indicatorId: 'row', month: 7 }, { likelihood: 'certain' });
    expect(changed.watch.outlooks).toMatchObject([{ likelihood: 'certain', causes: ['staff'], expectedText: '110人' }]);
  });
});
