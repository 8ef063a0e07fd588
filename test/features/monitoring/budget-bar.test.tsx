import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { emptyLedger } from '../../../src/domain/entry/ledger.ts';
import { emptyReview } from '../../../src/domain/review/review.ts';
import type { ExecutedByMonth } from '../../../src/domain/monitoring/watch.ts';
import { forecastSheet } from '../../../src/domain/monitoring/forecast-total.ts';
import { withPrinted } from '../../../src/domain/monitoring/opening.ts';
import { watchSheet } from '../../../src/domain/monitoring/watch-sheet.ts';
import { BudgetBar } from '../../../src/features/monitoring/budget-bar.tsx';
import { createSheetSession } from '../../../src/queries/session/sheet-session.ts';
import type { EvaluationRecord } from '../../../src/storage/schema/parse-record.ts';
import { ruleSetOf } from '../../../src/storage/summary.ts';
import { gradeBandText } from '../../../src/text/grade-band-text.ts';
import { buildEvaluation } from '../../support/evaluation-builder.ts';

const openSession = (executed: ExecutedByMonth) => {
  const record: EvaluationRecord = {
    schema: 5,
    id: 'sheet',
    revision: 1,
    savedAt: '',
    ruleSetId: 'national-2020',
    evaluation: buildEvaluation(),
    ledger: emptyLedger,
    review: emptyReview,
    log: [],
    watch: { executed: [executed], outlooks: [] },
  };
  return createSheetSession({
    record,
    save: () => Promise.resolve({ ok: true, value: record }),
    sums: { ruleSetOf, gradeText: gradeBandText },
    reload: () => Promise.resolve(record),
    whatBecame: () => Promise.resolve({ kind: 'cleared' }),
    withLock: (work) => work(),
    later: () => () => undefined,
  });
};

const render = (executed: Omit<ExecutedByMonth, 'month'>): string => {
  const session = openSession({ month: 7, ...executed });
  const state = session.getState();
  const sheet = withPrinted({ ...state.sheet, ruleSet: ruleSetOf(state.sheet.ruleSetId) });
  return renderToStaticMarkup(
    <BudgetBar
      open={{ session, state, lock: undefined }}
      watch={sheet.watch}
      budget={watchSheet(sheet, 7).budget}
      forecast={forecastSheet(sheet, 7)}
    />,
  );
};

it.each([
  [{ text: '十万', expectedText: '190' }, /value="十万"[^▲]*▲ 不是数值(?!.*▲)/u],
  [{ text: '70', expectedText: '约190' }, /value="约190"[^▲]*▲ 不是数值(?!.*▲)/u],
])('tells of %j at the one field that holds no amount', (executed, told) => {
  expect(render(executed)).toMatch(told);
});

it('finds nothing wrong with amounts', () => {
  expect(render({ text: '70', expectedText: '190' })).not.toMatch(/▲|aria-invalid="true"/u);
});
