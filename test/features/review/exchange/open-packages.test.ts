import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../../src/domain/evaluation/evaluation.ts';
import {
  countWritten,
  type OpenedPackage,
  openPackage,
  refusedOf,
  settleTwins,
  toRequests,
  usableOf,
} from '../../../../src/features/review/exchange/open-packages.ts';
import { emptyMark, emptyReview } from '../../../../src/domain/review/review.ts';
import { writePackage } from '../../../../src/export/package/write-package.ts';
import { parsePackageSheet, toPackageFields } from '../../../../src/storage/schema/package-sheet.ts';
import type { EvaluationRecord } from '../../../../src/storage/schema/parse-record.ts';
import { createPackageDesk } from '../../../../src/worker/package/package-desk.ts';
import { readPackage } from '../../../../src/import/package/read-package.ts';
import { packageOf } from '../../../support/county-package.ts';
import { filedSheet } from '../../../support/filed-sheet.ts';
import { buildCounty } from '../../../support/county.ts';
import { buildFundingRow } from '../../../support/evaluation-builder.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Opens as the page does, with the desk of the thread in its place. */
const open = async (text: string, here: readonly EvaluationRecord[] = []): Promise<OpenedPackage> => {
  const desk = createPackageDesk();
  return openPackage(
    { file: '甲.jichi', bytes: bytesOf(text) },
    {
      thread: { run: async (task) => desk.run(task), stop: () => undefined },
      read: async (ids) => here.filter(({ id }) => ids.includes(id)),
      tell: () => undefined,
    },
  );
};

const recordsOf = (text: string): readonly EvaluationRecord[] => {
  const read = readPackage(bytesOf(text));
  return (read.ok ? read.value.sheets : []).flatMap(({ fields }) => {
    const parsed = parsePackageSheet(fields);
    return parsed.ok ? [parsed.value.record] : [];
  });
};

const packageWith = (records: readonly EvaluationRecord[], ids: readonly string[]): string =>
  writePackage(
    records.map((record, index) => ({
      id: ids[index] ?? '',
      fields: toPackageFields({ record, ruleSetVersion: null, history: [] }),
    })),
    { from: '', at: '' },
  );

const filed = packageOf(buildCounty(60), 'filed');

describe('a package', () => {
  it('opens whole, and all of its sheets are new where nothing is', async () => {
    const opened = await open(filed);
    expect([opened.sheets.length, countWritten([opened])]).toEqual([60, 60]);
    expect(
      [...toRequests([opened], { picks: new Map(), clauses: [] })].map(({ evaluation, basedOn }) => [
        evaluation.id,
        basedOn,
      ]),
    ).toEqual(opened.sheets.map(({ sheet }) => [sheet.record.id, 0]));
  });

  it('is taken without the marks that its unit set', async () => {
    const marks = { execution: { ...emptyMark, scoreText: '10' } };
    const [first] = recordsOf(filed).map((record) => ({ ...record, review: { marks, opinion: '' } }));
    const opened = await open(packageWith(first === undefined ? [] : [first], [first?.id ?? '']));
    expect([...toRequests([opened], { picks: new Map(), clauses: [] })].map(({ review }) => review)).toEqual([
      emptyReview,
    ]);
  });

  it('that was taken before changes nothing', async () => {
    const again = await open(filed, recordsOf(filed));
    expect(new Set(again.sheets.map(({ plan }) => plan.kind))).toEqual(new Set(['same']));
    expect([...toRequests([again], { picks: new Map(), clauses: [] })]).toEqual([]);
  });

  it.each([
    ['the lines and the record', ([first]: readonly EvaluationRecord[]) => [first], ['other']],
    ['the record and its facts', ([first]: readonly EvaluationRecord[]) => first && [{ ...first, id: 'x' }], ['x']],
  ])('in which %s name different sheets is refused', async (_, spoil, ids) => {
    const records = spoil(recordsOf(filed))?.filter((record) => record !== undefined) ?? [];
    const opened = await open(packageWith(records, ids));
    expect(opened.failure).toMatch(/^表的内容不合结构/u);
    expect(opened.sheets).toEqual([]);
  });
});

describe('of many packages', () => {
  it('what was refused stands apart, file or sheet, and the rest without it', async () => {
    const [first, second] = recordsOf(filed);
    if (first === undefined || second === undefined) throw new Error('the county is empty');
    const touched = { ...first, evaluation: { ...first.evaluation, overview: '改过' } };
    const packages = [
      await open('no package'),
      await open(packageWith([touched, second], [touched.id, second.id])),
      await open(packageWith([touched], [touched.id])),
      await open(filed),
    ];
    expect(
      refusedOf(packages).map(({ failure, sheets }) => [failure !== null, sheets.map(({ plan }) => plan.kind)]),
    ).toEqual([
      [true, []],
      [false, ['facts-changed']],
      [false, ['facts-changed']],
    ]);
    expect(usableOf(packages).map(({ sheets }) => sheets.length)).toEqual([1, 60]);
    // After the rest was taken only the refusals are kept: nothing of them can be taken.
    expect([refusedOf(refusedOf(packages)).length, usableOf(refusedOf(packages))]).toEqual([3, []]);
  });
});

describe('one sheet in two packages', () => {
  const [first] = recordsOf(filed);
  if (first === undefined) throw new Error('the county is empty');
  const evaluation = { ...first.evaluation, overview: '补正' };
  const later = { ...first, ...filedSheet({ ...first, evaluation }, { by: '甲', at: '2024-04-01' }) };

  it.each([
    ['the newer one last', [first, later], ['twin', 'new']],
    ['the newer one first', [later, first], ['new', 'twin']],
    ['twice the same', [first, first], ['new', 'twin']],
  ])('is written once: %s', async (_, records, kinds) => {
    const packages = await Promise.all(records.map((record) => open(packageWith([record], [record.id]))));
    const settled = settleTwins(packages);
    expect(settled.flatMap(({ sheets }) => sheets.map(({ plan }) => plan.kind))).toEqual(kinds);
    expect(countWritten(settled)).toBe(1);
  });
});

describe('a sheet that is filed again', () => {
  const [mine] = recordsOf(filed);
  if (mine === undefined) throw new Error('the county is empty');
  const { funding } = mine.evaluation;
  const otherUnit = funding.unit === '元' ? '万元' : '元';

  it.each<[string, Partial<Evaluation>, string]>([
    ['cells alone changed', { overview: '补正' }, 'submitted'],
    ['a row of money came', { funding: { ...funding, rows: [...funding.rows, buildFundingRow()] } }, 'replaced'],
    ['money is in another unit', { funding: { ...funding, unit: otherUnit } }, 'replaced'],
  ])('can be brought back only where its edits tell all: %s', async (_, change, action) => {
    const evaluation = { ...mine.evaluation, ...change };
    const theirs = { ...mine, ...filedSheet({ ...mine, evaluation }, { by: '甲', at: '2024-04-01' }) };
    const opened = await open(packageWith([theirs], [theirs.id]), [mine]);
    const [request] = [...toRequests([opened], { picks: new Map(), clauses: [] })];
    expect(request?.note).toMatchObject({ action, by: '甲' });
    expect(request?.evaluation.funding).toEqual(evaluation.funding);
  });
});
