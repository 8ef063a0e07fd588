import { describe, expect, it } from 'vitest';
import { joinParts } from '../../../../src/import/read/pdf/join-parts.ts';
import type { PlacedCell, PlacedTable } from '../../../../src/import/read/pdf/placed-table.ts';

const width = 40;

/** A text that fills its cell to the edge, in one line. */
const cell = (row: number, column: number, text: string, rowSpan = 1): PlacedCell => ({
  row,
  column,
  rowSpan,
  columnSpan: 1,
  openAbove: false,
  openBelow: false,
  openRight: false,
  isUnsure: false,
  text,
  lines:
    text === ''
      ? []
      : [{ text, left: column * width + 1, right: (column + 1) * width - 1, baseline: row * 20 + 15, size: 10 }],
});

const table = (rows: number, cells: readonly PlacedCell[]): PlacedTable => ({
  xs: [0, 1, 2, 3].map((x) => x * width),
  ys: Array.from({ length: rows + 1 }, (_, y) => y * 20),
  cells,
});

describe('joinParts', () => {
  it('begins a new row below a closed one although a project merged over both says nothing there', () => {
    const upper = table(2, [
      cell(0, 0, '厕所革命', 2),
      cell(0, 1, '成本指标'),
      cell(0, 2, '户均补助'),
      cell(1, 1, '效益指标'),
      cell(1, 2, '受益户数'),
    ]);
    const lower = table(1, [cell(0, 0, ''), cell(0, 1, '质量指标'), cell(0, 2, '合格比例')]);
    const joined = joinParts(upper, lower);
    expect(joined.cells.map(({ row, text }) => `${row} ${text}`)).toEqual([
      '0 厕所革命',
      '0 成本指标',
      '0 户均补助',
      '1 效益指标',
      '1 受益户数',
      '2 质量指标',
      '2 合格比例',
    ]);
  });
});
