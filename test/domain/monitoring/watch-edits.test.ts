import { describe, expect, it } from 'vitest';
import { applyEdits, invertEdits } from '../../../src/domain/entry/edit.ts';
import type { EntrySheet, OutlookField } from '../../../src/domain/entry/entry-sheet.ts';
import { emptyLedger } from '../../../src/domain/entry/ledger.ts';
import { rebaseEdits } from '../../../src/domain/entry/rebase-edits.ts';
import { withPrinted } from '../../../src/domain/monitoring/opening.ts';
import { emptyWatch, outlookAt } from '../../../src/domain/monitoring/watch.ts';
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

describe('a word that is cleared in a later month', () => {
  const cause = said(7, 'causeText');
  const june = applyEdits(start, outlookEdits(start, said(6, 'causeText'), '缺人'));
  const type = (sheet: EntrySheet, ...texts: readonly string[]) =>
    texts.reduce((current, text) => applyEdits(current, outlookEdits(current, cause, text)), sheet);
  const shown = (sheet: EntrySheet) =>
    [6, 7, 8].map((month) => outlookAt(withPrinted(sheet).watch, 'row', month).causeText);

  it.each<[readonly string[], readonly string[]]>([
    [[''], ['缺人', '', '']],
    [
      ['缺', ''],
      ['缺人', '', ''],
    ],
    [
      ['缺', '', '新'],
      ['缺人', '新', '新'],
    ],
    [
      ['', '新', ''],
      ['缺人', '', ''],
    ],
  ])('%j', (texts, expected) => {
    expect(shown(type(june, ...texts))).toEqual(expected);
  });

  it.each([
    ['', '新'],
    ['缺', ''],
    ['', '新', '', '再'],
    ['新', '', ''],
  ])('is taken back step by step: %j', (...texts) => {
    const steps = texts.map((_, index) => type(june, ...texts.slice(0, index)));
    for (const [index, sheet] of steps.entries()) {
      const edits = outlookEdits(sheet, cause, texts[index] ?? '');
      expect(applyEdits(applyEdits(sheet, edits), invertEdits(edits))).toEqual(sheet);
    }
  });

  it('stays cleared when another window clears it too, and gives way to what that one wrote', () => {
    const cleared = type(june, '');
    const edits = outlookEdits(june, cause, '');
    expect(applyEdits(cleared, edits)).toEqual(cleared);
    const written = type(june, '新');
    expect(rebaseEdits(written, edits).sheet).toEqual(written);
  });

  it('leaves what else was said, and nothing behind where nothing was said before', () => {
    const both = applyEdits(june, outlookEdits(june, said(6, 'likelihood'), 'possible'));
    expect(outlookAt(type(both, '').watch, 'row', 7)).toMatchObject({ causeText: '', likelihood: 'possible' });
    expect(type(start, '缺', '').watch).toEqual(emptyWatch);
  });

  it('is cleared where the sheet prints it', () => {
    const indicators = start.evaluation.indicators.map((row) => ({ ...row, deviationReason: '缺人' }));
    const attributes = [{ label: '监控期', text: '1-7月' }];
    const printed = { ...start, evaluation: buildEvaluation({ kind: 'monitoring', attributes, indicators }) };
    expect(shown(printed)).toEqual(['', '缺人', '缺人']);
    expect(shown(type(printed, ''))).toEqual(['', '', '']);
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
