import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../src/domain/entry/edit.ts';
import { emptyLedger } from '../../../../src/domain/entry/ledger.ts';
import { emptyWatch } from '../../../../src/domain/monitoring/watch.ts';
import { emptyReview } from '../../../../src/domain/review/review.ts';
import { packageName, toFiling } from '../../../../src/features/review/exchange/send-packages.ts';
import { currentSchema } from '../../../../src/storage/schema/migrate.ts';
import type { EvaluationRecord } from '../../../../src/storage/schema/parse-record.ts';
import { publishedSheet } from '../../../support/evaluation-builder.ts';

const told = { by: '甲', at: '2024-03-01T08:00:00.000Z' };

const recordOf = (id: string): EvaluationRecord => ({
  schema: currentSchema,
  id,
  revision: 4,
  savedAt: '',
  ruleSetId: 'sanming-2023',
  evaluation: { ...publishedSheet(id), state: 'draft' },
  ledger: emptyLedger,
  review: emptyReview,
  log: [],
  watch: emptyWatch,
});

describe('sheets that are sent', () => {
  it('leave out those that may not be submitted: they are neither filed nor in the package', () => {
    const records = ['sanming-2023-3', 'sanming-2023-4', 'sanming-2023-5'].map(recordOf);
    const { ids, requests } = toFiling(records, told);
    expect(ids).toEqual(['sanming-2023-3']);
    expect(requests.map(({ evaluation, basedOn }) => [evaluation.id, evaluation.state, basedOn])).toEqual([
      ['sanming-2023-3', 'submitted', 4],
    ]);
  });

  it('are filed as a single one is submitted: filled in, with locked weights and what was written', () => {
    const record = recordOf('sanming-2023-3');
    const blank = { ...record, evaluation: { ...record.evaluation, statedTotal: '', statedGrade: '' } };
    const [request] = toFiling([blank], told).requests;
    expect(request?.evaluation).toMatchObject({ statedTotal: '90', statedGrade: '优 (S≥90)' });
    expect(request?.ledger?.weights).toBe('locked');
    expect(applyEdits(blank, request?.note?.edits ?? [])).toMatchObject({
      evaluation: request?.evaluation,
      ledger: request?.ledger,
    });
  });

  it('are sent again as they were filed, with nothing written', () => {
    const record = recordOf('sanming-2023-3');
    const [request] = toFiling([record], told).requests;
    const filed = { ...record, evaluation: request?.evaluation ?? record.evaluation, log: request?.log ?? [] };
    expect(toFiling([filed], told)).toEqual({ ids: ['sanming-2023-3'], requests: [] });
  });
});

describe('the name of a package', () => {
  it.each([
    ['the unit of its sheets', ['民政局', '民政局'], '绩尺-退回包-民政局-2024-03-01.jichi'],
    ['no unit where they are of several', ['民政局', '交通局'], '绩尺-退回包-2024-03-01.jichi'],
    ['no unit where none is written', [''], '绩尺-退回包-2024-03-01.jichi'],
    ['a unit that every file system takes', ['民政局/救助站'], '绩尺-退回包-民政局 救助站-2024-03-01.jichi'],
  ])('has %s', (_, units, name) => {
    const rows = units.map((implementingUnit) => ({ implementingUnit }));
    expect(packageName('退回包', rows, told.at)).toBe(name);
  });
});
