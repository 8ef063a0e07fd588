import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Edit } from '../../../../src/domain/entry/edit.ts';
import { defaultMeasure } from '../../../../src/domain/entry/ledger.ts';
import { appendLog } from '../../../../src/domain/exchange/change-log.ts';
import { emptyReview } from '../../../../src/domain/review/review.ts';
import { RoundNote } from '../../../../src/features/review/desk/desk-notes.tsx';
import { namesInHistory } from '../../../../src/text/entry-edit.ts';
import { buildEvaluation, buildIndicator } from '../../../support/evaluation-builder.ts';

it('names a row that the unit took out after the return', () => {
  const evaluation = buildEvaluation();
  const gone: Edit = {
    kind: 'row-removed',
    at: 1,
    indicator: buildIndicator({ id: 'gone', name: '回访次数' }),
    measure: defaultMeasure,
  };
  const log = appendLog(
    [],
    { at: '', by: '', action: 'returned', reason: '回访无台账' },
    { evaluation, review: emptyReview },
  );
  const note = renderToStaticMarkup(
    <RoundNote log={log} changes={[gone]} nameOf={namesInHistory(evaluation, [gone])} />,
  );
  expect(note).toMatch(/上次退回原因：回访无台账.*退回后改动 删除“回访次数”/u);
});
