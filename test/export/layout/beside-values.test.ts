import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts';
import { emptyLedger, type Ledger } from '../../../src/domain/entry/ledger.ts';
import { emptyWatch, type Watch } from '../../../src/domain/monitoring/watch.ts';
import { emptyReview, executionKey, type Review } from '../../../src/domain/review/review.ts';
import { ruleSetOf } from '../../../src/storage/summary.ts';
import type { KeptBeside } from '../../../src/export/layout/beside-values.ts';
import { layOutForm } from '../../../src/export/layout/lay-out-form.ts';
import { layoutRows, type SheetLayout } from '../../../src/export/layout/sheet-layout.ts';
import { writeSheets } from '../../../src/export/xlsx/write-sheets.ts';
import { writeDocument } from '../../../src/export/docx/write-document.ts';
import { importFile } from '../../../src/import/import-file.ts';
import { findForm } from '../../../src/export/forms/published-forms.ts';
import { prepareSheet } from '../../../src/export/prepare-sheet.ts';
import { publishedEvaluation } from '../../support/published-sheet.ts';

const evaluation = publishedEvaluation('sanming-2023-4');
const seats = evaluation.indicators.find(({ name }) => name === '平台热线接听坐席人数');
const seatsId = seats?.id ?? '';

const nothingKept: KeptBeside = { ledger: emptyLedger, watch: emptyWatch, review: emptyReview };

const ruleSet = ruleSetOf('sanming-2023');

const texts = (layout: SheetLayout): readonly string[] =>
  layoutRows(layout).map(({ cells }) => cells.map(({ text }) => text).join('|'));

const printedRows = (
  formId: string,
  kept: KeptBeside,
  { scores, facts }: { readonly scores: 'written' | 'computed'; readonly facts: Evaluation } = {
    scores: 'written',
    facts: evaluation,
  },
): readonly string[] =>
  texts(prepareSheet({ evaluation: facts, kept }, ruleSet, { form: findForm(formId), scores }).layout);

const rowOf = (rows: readonly string[], word: string): string => rows.find((row) => row.includes(word)) ?? '';

const ledger: Ledger = {
  ...emptyLedger,
  measures: {
    [seatsId]: {
      kind: 'latest',
      interval: 'month',
      source: 'entered',
      values: [
        { month: 3, text: '30', note: '', evidence: [] },
        { month: 6, text: '33', note: '', evidence: [] },
      ],
    },
  },
};
const watch: Watch = {
  executed: [{ month: 6, text: '110.5', expectedText: '' }],
  outlooks: [
    {
      indicatorId: seatsId,
      month: 6,
      likelihood: 'possible',
      causes: ['staff'],
      causeText: '坐席流动大',
      expectedText: '',
    },
  ],
};
const review: Review = {
  marks: {
    [executionKey]: { actualText: '98%', scoreText: '6.5', clauses: [], reason: '账面核实', by: '' },
    [seatsId]: { actualText: '33', scoreText: '9', clauses: [], reason: '佐证为33人', by: '' },
  },
  opinion: '基本属实',
};

describe('the monitoring sheet', () => {
  const rows = printedRows('project-monitoring', { ...nothingKept, ledger, watch });

  it('covers the months up to the newest that was entered', () => {
    expect(rowOf(rows, '月执行数')).toContain('1-6月执行数|1-6月执行率');
    expect(rowOf(rows, '年度资金总额')).toContain('0.00|110.50|55.25%');
  });

  it('ticks causes and likelihood', () => {
    expect(rowOf(rows, '坐席人数')).toBe('产出指标|数量指标|平台热线接听坐席人数|≥35人|33||||√|||坐席流动大||√||');
  });

  const monthly: Watch = {
    ...watch,
    executed: ['18', '35', '54', '72', '91', '110.5'].map((text, index) => ({
      month: index + 1,
      text,
      expectedText: '',
    })),
  };

  it('fills 全年预计 from the forecast where that is asked for, and says so', () => {
    const filled = printedRows(
      'project-monitoring',
      { ...nothingKept, ledger, watch: monthly },
      { scores: 'computed', facts: evaluation },
    );
    expect(rowOf(filled, '坐席人数')).toContain('≥35人|33|预测 33|');
    expect(rowOf(filled, '年度资金总额')).toContain('110.50|55.25%|预测 200.00');
    const asWritten = printedRows('project-monitoring', { ...nothingKept, ledger, watch: monthly });
    expect(asWritten.join()).not.toContain('预测');
  });

  it('leaves what the unit itself expects', () => {
    const facts = {
      ...evaluation,
      attributes: [{ label: '年度资金总额 全年预计执行数', text: '199' }],
      indicators: evaluation.indicators.map((row) =>
        row.id === seatsId ? { ...row, remark: '全年预计完成情况：35人' } : row,
      ),
    };
    const filled = printedRows(
      'project-monitoring',
      { ...nothingKept, ledger, watch: monthly },
      { scores: 'computed', facts },
    );
    expect(rowOf(filled, '坐席人数')).toContain('≥35人|33|35人|');
    expect(rowOf(filled, '年度资金总额')).toContain('110.50|55.25%|199.00');
  });

  it('prints what the unit itself expects by the month', () => {
    const [said] = watch.outlooks;
    const expecting: Watch = {
      executed: [{ month: 6, text: '110.5', expectedText: '190' }],
      outlooks: said === undefined ? [] : [{ ...said, expectedText: '34人' }],
    };
    const filled = printedRows(
      'project-monitoring',
      { ...nothingKept, ledger, watch: expecting },
      { scores: 'computed', facts: evaluation },
    );
    expect(rowOf(filled, '坐席人数')).toContain('≥35人|33|34人|');
    expect(rowOf(filled, '年度资金总额')).toContain('110.50|55.25%|190.00');
  });

  it('prints a monitoring sheet as it was written, until a later month is', () => {
    const facts: Evaluation = {
      ...evaluation,
      kind: 'monitoring',
      attributes: [{ label: '监控期', text: '1-7月' }],
      indicators: evaluation.indicators.map((row) =>
        row.id === seatsId ? { ...row, actualText: '32人', remark: '经费保障：资金未到位\n确定能：√' } : row,
      ),
    };
    const early = printedRows('project-monitoring', { ...nothingKept, ledger, watch }, { scores: 'written', facts });
    expect(rowOf(early, '坐席人数')).toContain('≥35人|32人||资金未到位|||||');
    expect(rowOf(early, '月执行数')).toContain('1-7月执行数');
    expect(rowOf(early, '年度资金总额')).toContain('0.00|196.49|98.25%');
    const [said] = watch.outlooks;
    const later = { executed: [], outlooks: said === undefined ? [] : [{ ...said, month: 8 }] };
    const after = printedRows(
      'project-monitoring',
      { ...nothingKept, ledger: emptyLedger, watch: later },
      { scores: 'written', facts },
    );
    expect(rowOf(after, '坐席人数')).toContain('≥35人|32人||||√|||坐席流动大||√|');
  });

  it('never shows the values of the whole year as those of its first months', () => {
    const blank = printedRows('project-monitoring', nothingKept);
    expect(rowOf(blank, '坐席人数')).toBe('产出指标|数量指标|平台热线接听坐席人数|≥35人||||||||||||');
    expect(rowOf(blank, '年度资金总额')).toContain('年度资金总额|0.00|||');
  });
});

describe('the review sheet', () => {
  it('puts the reviewed values beside those of the unit', () => {
    const rows = printedRows('self-evaluation-review', { ...nothingKept, ledger, watch, review });
    expect(rowOf(rows, '坐席人数')).toBe(
      '产出指标|数量指标|平台热线接听坐席人数|≥|35|人|10|34|9.71|33|9|7.31%|佐证为33人',
    );
    expect(rowOf(rows, '话务员自检考核')).toContain('|=优优||');
    expect(rowOf(rows, '年度资金总额')).toContain('196.49');
    expect(rowOf(rows, '复核意见')).toBe('复核意见|基本属实');
  });
});

describe.each([
  ['project-monitoring', 'xlsx'],
  ['project-monitoring', 'docx'],
  ['self-evaluation-review', 'xlsx'],
  ['self-evaluation-review', 'docx'],
] as const)('what %s shows', (formId, format) => {
  it(`comes back from .${format}`, async () => {
    const sheet = prepareSheet({ evaluation, kept: { ledger, watch, review } }, ruleSet, {
      form: findForm(formId),
      scores: 'written',
    });
    const bytes =
      format === 'xlsx' ? await writeSheets([sheet], { writtenAt: new Date(0) }) : await writeDocument([sheet.layout]);
    let ids = 0;
    const { drafts } = await importFile({ file: `a.${format}`, bytes }, { newId: () => `${(ids += 1)}` });
    const again = drafts.map((draft) => texts(layOutForm(sheet.form, draft.evaluation, null)));
    expect(again).toEqual([texts(sheet.layout)]);
  });
});
