import { describe, expect, it } from 'vitest';
import { joinSides } from '../../../../src/import/read/pdf/join-sides.ts';
import type { PlacedCell, PlacedPage } from '../../../../src/import/read/pdf/placed-table.ts';

const rows = [0, 20, 40, 60, 80, 100];

type Written = readonly [row: number, column: number, text: string, columnSpan?: number, openRight?: boolean];

const cellOf = ([row, column, text, columnSpan = 1, openRight = false]: Written): PlacedCell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan,
  openAbove: false,
  openBelow: false,
  openRight,
  lines: [],
  text,
  isUnsure: false,
});

const pageOf = (cells: readonly Written[], ys: readonly number[] = rows): PlacedPage => ({
  height: 842,
  tables: [{ xs: [50, 150, 250], ys, cells: cells.map(cellOf) }],
  lines: [],
});

const names = (from: number): readonly Written[] =>
  [from, from + 1, from + 2].flatMap((row): readonly Written[] => [
    [row, 0, `名称${row}`],
    [row, 1, `≥${row}`],
  ]);

const left = pageOf([[0, 0, '项目支出绩效', 2, true], [1, 0, '项目名称'], [1, 1, '', 1, true], ...names(2)]);
const right = pageOf([[0, 0, '绩效自评表', 2], [1, 0, '河道保洁', 2], ...names(2)]);

const textsOf = (pages: readonly PlacedPage[]): readonly (readonly string[])[] =>
  pages.map(({ tables }) => (tables[0]?.cells ?? []).map(({ text }) => text));

describe('joinSides', () => {
  it('puts the right part of a wide sheet beside the left one', () => {
    const [page, ...others] = joinSides([left, right]);
    expect(others).toEqual([]);
    expect(page?.tables[0]?.cells.slice(0, 3)).toMatchObject([
      { text: '项目支出绩效自评表', columnSpan: 4, isUnsure: true },
      { text: '项目名称', columnSpan: 1 },
      { text: '河道保洁', columnSpan: 3, isUnsure: false },
    ]);
    expect(page?.tables[0]?.cells.filter(({ column }) => column === 3)).toHaveLength(3);
  });

  it('finds the text of a row that no line divides on the other page', () => {
    const line = { text: '河道保洁', left: 60, right: 100, baseline: 35, size: 10 };
    const side = {
      ...pageOf(
        [
          [0, 0, '≥1'],
          [1, 0, '≥2'],
          [2, 0, '≥3'],
        ],
        [40, 60, 80, 100],
      ),
      lines: [line],
    };
    const tall = { ...side, tables: [...side.tables, ...pageOf([[0, 0, '']], [0, 20]).tables] };
    expect(textsOf(joinSides([left, tall]))[0]?.slice(0, 3)).toEqual(['项目支出绩效', '项目名称', '河道保洁']);
  });

  it('leaves a form alone that is printed anew with the same rows', () => {
    const closed = pageOf([[0, 0, '项目支出绩效自评表', 2], [1, 0, '项目名称'], [1, 1, '河道保洁'], ...names(2)]);
    expect(textsOf(joinSides([closed, closed]))).toHaveLength(2);
  });
});
