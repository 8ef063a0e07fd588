import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { emptyLedger } from '../../../../src/domain/entry/ledger.ts';
import { emptyWatch } from '../../../../src/domain/monitoring/watch.ts';
import { emptyMark, emptyReview } from '../../../../src/domain/review/review.ts';
import { DeskTroubles } from '../../../../src/features/review/desk/desk-troubles.tsx';
import { createReviewSession, type ReviewSessionState } from '../../../../src/features/review/desk/review-session.ts';
import type { EvaluationRecord } from '../../../../src/storage/schema/parse-record.ts';
import { UiProvider } from '../../../../src/ui/ui-provider.tsx';
import { buildEvaluation, buildIndicator } from '../../../support/evaluation-builder.ts';

const record: EvaluationRecord = {
  schema: 5,
  id: 'sheet',
  revision: 1,
  savedAt: '',
  ruleSetId: 'national-2020',
  evaluation: buildEvaluation({ state: 'submitted', indicators: [buildIndicator({ id: 'a', name: '回访次数' })] }),
  ledger: emptyLedger,
  review: emptyReview,
  log: [],
  watch: emptyWatch,
};

const render = (change: Partial<ReviewSessionState>): string => {
  const session = createReviewSession({
    record,
    save: () => Promise.resolve({ ok: true, value: record }),
    reload: () => Promise.resolve(record),
    whatBecame: () => Promise.resolve({ kind: 'removed' }),
    now: () => '',
  });
  return renderToStaticMarkup(
    <UiProvider>
      <DeskTroubles
        session={session}
        state={{ ...session.getState(), ...change }}
        readReviewer={() => '李评'}
        readBackup={() => Promise.resolve('')}
      />
    </UiProvider>,
  );
};

it('gives the backup that a full disk asks for', () => {
  expect(render({ trouble: 'storage-full' })).toMatch(/请先下载备份.*<button.*下载备份/u);
});

it('asks about a row that another window marked too, with both marks in words', () => {
  const [mine, theirs] = [
    { ...emptyMark, scoreText: '8' },
    { ...emptyMark, scoreText: '9', reason: '无台账' },
  ];
  expect(render({ clashes: [{ kind: 'mark', key: 'a', mine, theirs }] })).toMatch(
    /“回访次数”在另一个窗口也改了.*8.*9.*无台账/u,
  );
});
