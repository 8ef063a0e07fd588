import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { emptyLedger, type Ledger } from '../../../../src/domain/entry/ledger.ts';
import { emptyWatch } from '../../../../src/domain/monitoring/watch.ts';
import { emptyMark, emptyReview } from '../../../../src/domain/review/review.ts';
import { noTuning } from '../../../../src/domain/review/tuning.ts';
import { DeskRowView } from '../../../../src/features/review/desk/desk-row.tsx';
import { toDeskSheet } from '../../../../src/features/review/desk/desk-rows.ts';
import { currentSchema } from '../../../../src/storage/schema/migrate.ts';
import type { EvaluationRecord } from '../../../../src/storage/schema/parse-record.ts';
import { UiProvider } from '../../../../src/ui/ui-provider.tsx';
import { buildEvaluation, buildIndicator } from '../../../support/evaluation-builder.ts';

const render = (actualText: string, ledger: Ledger = emptyLedger): string => {
  const indicators = [buildIndicator({ id: 'a', name: '培训人数', targetText: '≥100人', actualText: '120人' })];
  const review = { ...emptyReview, marks: { a: { ...emptyMark, actualText } } };
  const record: EvaluationRecord = {
    schema: currentSchema,
    id: 'sheet',
    revision: 1,
    savedAt: '',
    ruleSetId: 'national-2020',
    evaluation: buildEvaluation({ state: 'submitted', indicators }),
    ledger,
    review,
    log: [],
    watch: emptyWatch,
  };
  const [row] = toDeskSheet(record, { review, tuning: noTuning, crossFindings: [] }).rows;
  if (row === undefined) throw new Error('the desk is empty');
  return renderToStaticMarkup(
    <UiProvider>
      <table>
        <tbody>
          <DeskRowView
            row={row}
            clauses={[]}
            changes={[]}
            nameOf={() => '培训人数'}
            isActive={false}
            lock="open"
            onActivate={() => undefined}
            onMark={() => undefined}
            onActual={() => undefined}
          />
        </tbody>
      </table>
    </UiProvider>,
  );
};

it('tells at its field that a reviewed actual cannot be measured against the target', () => {
  expect(render('abc')).toMatch(/aria-invalid="true"[^>]*value="abc".*role="alert"[^>]*>不是可与指标值比较的数值/u);
  expect(render('20元')).toMatch(/role="alert"[^>]*>与指标值的单位不同/u);
  expect(render('110人')).not.toMatch(/aria-invalid|alert/u);
});

it('tells why the unit changed the target after the submission', () => {
  const change = { indicatorId: 'a', from: '≥120人', to: '≥100人', by: '张三', at: '2026-07-01' };
  const noted = (reason: string): Ledger => ({ ...emptyLedger, targetChanges: [{ ...change, reason }] });
  expect(render('', noted('年中调减培训任务'))).toContain('≥120人 → ≥100人，单位写明原因：年中调减培训任务');
  expect(render('', noted(''))).not.toContain('写明原因：');
});
