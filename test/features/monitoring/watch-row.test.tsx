import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { emptyLedger } from '../../../src/domain/entry/ledger.ts';
import { emptyWatch, outlookAt } from '../../../src/domain/monitoring/watch.ts';
import { watchSheet } from '../../../src/domain/monitoring/watch-sheet.ts';
import { emptyReview } from '../../../src/domain/review/review.ts';
import { WatchRow } from '../../../src/features/monitoring/watch-row.tsx';
import { createSheetSession } from '../../../src/queries/session/sheet-session.ts';
import type { EvaluationRecord } from '../../../src/storage/schema/parse-record.ts';
import { ruleSetOf } from '../../../src/storage/summary.ts';
import { gradeBandText } from '../../../src/text/grade-band-text.ts';
import { UiProvider } from '../../../src/ui/ui-provider.tsx';
import { buildEvaluation, buildIndicator } from '../../support/evaluation-builder.ts';

const record: EvaluationRecord = {
  schema: 5,
  id: 'sheet',
  revision: 1,
  savedAt: '',
  ruleSetId: 'national-2020',
  evaluation: buildEvaluation({ indicators: [buildIndicator({ id: 'a' })] }),
  ledger: emptyLedger,
  review: emptyReview,
  log: [],
  watch: emptyWatch,
};

const render = (lock: 'locked' | undefined): string => {
  const session = createSheetSession({
    record,
    save: () => Promise.resolve({ ok: true, value: record }),
    sums: { ruleSetOf, gradeText: gradeBandText },
    reload: () => Promise.resolve(record),
    withLock: (work) => work(),
    later: () => () => undefined,
    whatBecame: () => Promise.resolve({ kind: 'cleared' }),
  });
  const state = session.getState();
  const { rows } = watchSheet({ ...state.sheet, ruleSet: ruleSetOf(state.sheet.ruleSetId) }, 7);
  return renderToStaticMarkup(
    <UiProvider>
      <table>
        <tbody>
          {rows.map((row) => (
            <WatchRow
              key={row.indicator.id}
              row={row}
              forecast={null}
              outlook={outlookAt(emptyWatch, 'a', 7)}
              month={7}
              open={{ session, state, lock }}
            />
          ))}
        </tbody>
      </table>
    </UiProvider>,
  );
};

it.each([
  ['open', undefined, /<option value="cumulative">累计/u],
  ['submitted', 'locked', /<option value="cumulative" disabled="">累计/u],
] as const)('how values add up is chosen on a sheet that is %s only while it is open', (_, lock, option) => {
  expect(render(lock)).toMatch(option);
});
