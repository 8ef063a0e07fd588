import { describe, expect, it } from 'vitest';
import { emptyLedger } from '../../../../src/domain/entry/ledger.ts';
import { emptyMark, emptyReview, putMark, type Review, type ReviewMark } from '../../../../src/domain/review/review.ts';
import { exampleClauses } from '../../../../src/domain/rules/published/deduction-clauses.ts';
import {
  agreedRows,
  type DeskRow,
  lacksScore,
  takeScore,
  toDeskSheet,
  toggleClause,
  typeActual,
  typeScore,
} from '../../../../src/features/review/desk/desk-rows.ts';
import { parseRecord } from '../../../../src/storage/schema/parse-record.ts';
import { publishedSheet } from '../../../support/evaluation-builder.ts';

const parsed = parseRecord({
  schema: 2,
  id: 'sanming-2023-4',
  revision: 1,
  savedAt: '',
  ruleSetId: 'sanming-2023',
  evaluation: publishedSheet('sanming-2023-4'),
  ledger: emptyLedger,
});

const rowsUnder = (review: Review): readonly DeskRow[] => {
  if (!parsed.ok) throw new Error('the published sheet does not open');
  return toDeskSheet(parsed.value, { review, tuning: [], crossFindings: [] }).rows;
};

const rowNamed = (name: string, review: Review = emptyReview): DeskRow => {
  const row = rowsUnder(review).find(({ indicator }) => indicator?.name === name);
  if (row === undefined) throw new Error(`no row ${name}`);
  return row;
};

const [missing, contradicts] = exampleClauses;

describe('a clause on a row', () => {
  it('takes its share of 分值 from the lower of self and computed, and names itself', () => {
    if (missing === undefined) throw new Error('no clause');
    const mark = toggleClause(rowNamed('平台热线接听坐席人数'), missing, exampleClauses);
    expect(mark).toMatchObject({ clauses: ['evidence-missing'], scoreText: '7.71', reason: '未提供佐证材料' });
  });

  it('takes from what the reviewed actual gives', () => {
    if (missing === undefined) throw new Error('no clause');
    const { key } = rowNamed('平台热线接听坐席人数');
    const found = putMark(emptyReview, key, { ...emptyMark, actualText: '20' });
    expect(toggleClause(rowNamed('平台热线接听坐席人数', found), missing, exampleClauses).scoreText).toBe('3.71');
  });

  it('adds up, and is taken back by a second press', () => {
    if (missing === undefined || contradicts === undefined) throw new Error('no clause');
    const name = '平台热线接听坐席人数';
    const press = (review: Review, clause: typeof missing): Review => {
      const row = rowNamed(name, review);
      return putMark(review, row.key, toggleClause(row, clause, exampleClauses));
    };
    const both = press(press(emptyReview, missing), contradicts);
    expect(rowNamed(name, both).mark).toMatchObject({
      scoreText: '2.71',
      reason: '未提供佐证材料；完成值与佐证材料不符',
    });
    expect(press(press(both, missing), contradicts)).toEqual(emptyReview);
  });

  it('leaves the words of a person alone', () => {
    if (missing === undefined) throw new Error('no clause');
    const row = rowNamed('平台热线接听坐席人数');
    const own = { ...row, mark: { ...row.mark, reason: '电话核实' } };
    expect(toggleClause(own, missing, exampleClauses).reason).toBe('电话核实');
  });
});

describe('a score after a clause', () => {
  const name = '平台热线接听坐席人数';
  const underClause = (reason?: string): DeskRow => {
    if (missing === undefined) throw new Error('no clause');
    const row = rowNamed(name);
    const mark = toggleClause(row, missing, exampleClauses);
    return rowNamed(name, putMark(emptyReview, row.key, reason === undefined ? mark : { ...mark, reason }));
  };
  const full = { clauses: [], scoreText: '9.71' };

  it('taken over leaves nothing of the clause', () => {
    const row = underClause();
    expect(takeScore(row, row.computedScore, exampleClauses)).toMatchObject({ ...full, reason: '' });
  });

  it('taken over leaves the words of a person', () => {
    const row = underClause('未提供佐证材料，电话核实');
    expect(takeScore(row, row.selfScore, exampleClauses)).toMatchObject({
      ...full,
      reason: '未提供佐证材料，电话核实',
    });
  });

  it.each([
    ['9.71', [], ''],
    ['10', [], ''],
    ['8.5', ['evidence-missing'], '未提供佐证材料'],
    ['', ['evidence-missing'], '未提供佐证材料'],
  ])('typed as %j keeps the clauses %j and the reason %j', (scoreText, clauses, reason) => {
    expect(typeScore(underClause(), scoreText, exampleClauses)).toMatchObject({ scoreText, clauses, reason });
  });
});

describe('another reviewed actual', () => {
  const name = '平台热线接听坐席人数';
  const { key } = rowNamed(name);
  const marked = (mark: Partial<ReviewMark>): Review => putMark(emptyReview, key, { ...emptyMark, ...mark });
  const typed = (review: Review, actualText: string): ReviewMark => {
    if (!parsed.ok) throw new Error('the published sheet does not open');
    const desk = { record: parsed.value, review, clauses: exampleClauses };
    return typeActual(rowNamed(name, review), actualText, desk);
  };

  it.each([
    ['made by a clause follows it', '20', ['evidence-missing'], '3.71', '', '7.71'],
    ['made by a clause of the claim follows it', '', ['evidence-missing'], '7.71', '20', '3.71'],
    ['made by two clauses follows it', '20', ['evidence-missing', 'evidence-contradicts'], '0', '', '2.71'],
    ['typed beside a clause stays', '20', ['evidence-missing'], '3.5', '', '3.5'],
    ['cleared beside a clause stays blank', '20', ['evidence-missing'], '', '', ''],
    ['typed without a clause stays', '20', [], '5.71', '', '5.71'],
    ['not there yet stays blank', '', [], '', '20', ''],
  ])('a score %s', (_, before, clauses, scoreText, actualText, after) => {
    const review = marked({ actualText: before, clauses, scoreText });
    expect(typed(review, actualText)).toEqual({ ...emptyMark, actualText, clauses, scoreText: after });
  });
});

it('offers to agree to the rows whose self score is what the rule gives', () => {
  const rows = agreedRows(rowsUnder(emptyReview));
  expect(rows).toHaveLength(10);
  expect(rows.map(({ indicator }) => indicator?.name)).not.toContain('话务员自检考核');
});

describe('a score that is not there to be taken over', () => {
  const row = rowNamed('话务员自检考核');

  it.each([
    ['self', row, '“甲”自评得分空白，S 不起作用。请直接填复核得分'],
    ['computed', row, null],
    ['self', { ...row, selfScore: row.computedScore }, null],
    [
      'computed',
      { ...row, selfScore: row.computedScore, computedScore: null, open: 'attainment-missing' },
      '“甲”没有计算得分，0 不起作用：需要评价人选择达成程度：达成、部分达成或未达成。请直接填复核得分，或按 S 认可自评',
    ],
    ['computed', { ...row, computedScore: null, open: null }, '“甲”没有计算得分，0 不起作用。请直接填复核得分'],
  ] as const)('%s: tells why', (what, found, words) => {
    expect(lacksScore(found, '甲', what)).toBe(words);
  });
});
