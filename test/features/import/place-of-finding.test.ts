import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts';
import type { Origin } from '../../../src/domain/evaluation/origin.ts';
import type { FindingPlace } from '../../../src/domain/review/finding.ts';
import { placeOfFinding } from '../../../src/features/import/place-of-finding.ts';
import type { RawTable } from '../../../src/import/read/raw-table.ts';
import { buildEvaluation, buildFundingRow, buildIndicator } from '../../support/evaluation-builder.ts';

const at = (row: number, column: number): Origin => ({ table: 0, row, column, text: '' });

const problem = '中标单位报送发票不及时，资金无法及时支付';

const sheet: Evaluation = buildEvaluation({
  sources: [{ file: 'a.xlsx', table: 'Sheet1' }],
  origins: { formTitle: at(1, 1), statedTotal: at(25, 8), problems: at(27, 1) },
  funding: {
    unit: '万元',
    rows: [
      buildFundingRow({ origins: { initialBudgetText: at(8, 4), rateText: at(8, 8) } }),
      buildFundingRow({ kind: 'other', origins: { initialBudgetText: at(9, 4) } }),
    ],
  },
  indicators: [
    buildIndicator({ id: 'a', origins: { name: at(15, 3), actualText: at(15, 5) } }),
    buildIndicator({ id: 'b', origins: { name: at(16, 3) } }),
  ],
  problems: [{ type: '', problem, suggestion: '' }],
});

const cell = (row: number, column: number, text: string): RawTable['cells'][number] => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  text,
  formula: null,
});

const tables: readonly RawTable[] = [
  {
    file: 'a.xlsx',
    name: 'Sheet1',
    rowCount: 30,
    columnCount: 9,
    cells: [cell(27, 1, '问题与建议'), cell(29, 3, `${problem.slice(0, 9)}\n${problem.slice(9)}`)],
    before: [],
  },
];

describe('placeOfFinding', () => {
  it.each<[string, FindingPlace | null, readonly [number, number | null]]>([
    ['a cell of an indicator', { kind: 'indicator', id: 'a', field: 'actualText' }, [15, 5]],
    ['a blank cell, by its column in other rows', { kind: 'indicator', id: 'b', field: 'actualText' }, [16, 5]],
    ['a cell of a column the table has not: the name', { kind: 'indicator', id: 'b', field: 'remark' }, [16, 3]],
    ['a cell of 项目资金', { kind: 'funding', row: 0, field: 'rateText' }, [8, 8]],
    ['a blank cell of 项目资金', { kind: 'funding', row: 1, field: 'rateText' }, [9, 8]],
    [
      'an unknown cell of 项目资金: its row, and no amount of it',
      { kind: 'funding', row: 1, field: 'selfScoreText' },
      [9, null],
    ],
    ['a text of 问题与建议', { kind: 'problem', row: 0, field: 'problem' }, [29, 3]],
    ['a cell of the sheet', { kind: 'sheet', field: 'statedTotal' }, [25, 8]],
    ['a cell the sheet has not: its title', { kind: 'sheet', field: 'statedGrade' }, [1, 1]],
    ['no cell: its title', null, [1, 1]],
  ])('%s', (_, place, [row, column]) => {
    expect(placeOfFinding(sheet, place, tables)).toEqual({ table: 'Sheet1', row, column });
  });

  it('is the whole table where nothing is known of its cells', () => {
    const bare = { ...sheet, origins: {} };
    expect(placeOfFinding(bare, null, tables)).toEqual({ table: 'Sheet1', row: null, column: null });
  });
});
