import type { RawCell } from '../read/raw-table.ts';
import { blank, type Block, certain, type Fact, type Reading } from './blocks.ts';
import { isPlaceholder } from './cell-text.ts';
import { type Grid, lastColumn, lastRow } from './grid.ts';
import { headerKey } from './labels/header-labels.ts';
import { normaliseLabel } from './labels/normalise-label.ts';
import { sectionKeyOf } from './sections.ts';

type Role = 'expected' | 'actual' | 'period' | 'adjusted';

const roleOf = (text: string): Role | null => {
  const label = normaliseLabel(text);
  if (label.length > 24) return null;
  if (/^(?:实施期|中期|长期|三年|实施周期).{0,4}目标/u.test(label)) return 'period';
  const key = headerKey(text);
  if (key === 'actual-goal') return 'actual';
  if (/调整.{0,4}(?:绩效)?目标/u.test(label)) return 'adjusted';
  if (key === 'expected-goal') return /完成情况|实现情况/u.test(label) ? 'actual' : 'expected';
  return /^(?:预期|年初|计划)(?:情况|设定|目标值)?$/u.test(label)
    ? 'expected'
    : /^(?:实际|完成)$/u.test(label)
      ? 'actual'
      : null;
};

type Head = { readonly cell: RawCell; readonly role: Role };

/** Labels that stand side by side with their texts below: 预期目标 | 实际完成情况. */
const headsIn = (grid: Grid, row: number): readonly Head[] => {
  const cells = grid.cellsIn(row);
  const heads = cells.flatMap((cell): readonly Head[] => {
    const role = roleOf(cell.text);
    return role === null ? [] : [{ cell, role }];
  });
  const last = heads.slice(-3);
  const kinds = new Set(last.map((head) => head.role));
  const isRow =
    last.length >= 2 && kinds.size >= 2 && last.every((head) => head.cell.rowSpan === 1 || head.cell.row === row);
  // Every cell from the first head on is a head: otherwise a text stands between them.
  const from = last[0]?.cell.column ?? 0;
  const isUnbroken = cells.filter((cell) => cell.column >= from).length === last.length;
  if (!isRow || !isUnbroken) return [];
  // 年度总体目标 in front of 预期目标 | 实际完成情况 is the block's label.
  const [front, ...rest] = last;
  const isBlockLabel = front !== undefined && rest.length === 2 && rest.some((head) => head.role === front.role);
  const isOuter = front !== undefined && rest.length >= 2 && front.cell.rowSpan > 1;
  return isBlockLabel || isOuter ? rest : last;
};

const textFact = (cells: readonly RawCell[]): Fact => {
  const filled = cells.filter((cell) =>
    cell.text.split('\n').some((line) => !isPlaceholder(line) && !/^目标\s*\d*\s*[:：]?\s*$/u.test(line.trim())),
  );
  const first = filled[0];
  return first === undefined ? blank : certain(first, filled.map((cell) => cell.text).join('\n'));
};

const rowsBelow = (grid: Grid, row: number, label: RawCell | null): readonly number[] => {
  const rows: number[] = [];
  const lastOfBlock = label === null ? row + 1 : Math.max(lastRow(label), row + 1);
  for (let next = row + 1; next <= Math.min(grid.rowCount, lastOfBlock); next += 1) {
    const key = sectionKeyOf(grid, next);
    const first = grid.cellsIn(next)[0];
    const isText = key === 'note' && first !== undefined && label !== null && first.column > label.column;
    if (key !== null && !isText) break;
    rows.push(next);
  }
  return rows;
};

const textsUnder = (grid: Grid, rows: readonly number[], from: number, to: number): Fact =>
  textFact(rows.flatMap((row) => grid.cellsIn(row).filter((cell) => cell.column >= from && cell.column <= to)));

/** Reads goals whose texts stand below their heads. */
const readBelow = (grid: Grid, row: number, heads: readonly Head[]): Reading => {
  const first = heads[0];
  const front = first === undefined ? null : grid.at(row, first.cell.column - 1);
  const rows = rowsBelow(grid, row, front);
  const texts = heads.map((head, index) => {
    const to = (heads[index + 1]?.cell.column ?? Number.MAX_SAFE_INTEGER) - 1;
    return {
      ...head,
      fact: textsUnder(
        grid,
        rows,
        index === 0 ? Math.min(head.cell.column, (front === null ? 0 : lastColumn(front)) + 1) : head.cell.column,
        to,
      ),
    };
  });
  const named = (role: Role): Fact | null => texts.find((text) => text.role === role)?.fact ?? null;
  const adjusted = named('adjusted');
  const expected = named('expected');
  const isAdjusted = adjusted !== null && adjusted.text !== '';
  const differs = isAdjusted && expected !== null && expected.text !== '' && expected.text !== adjusted.text;
  const period = texts.find((text) => text.role === 'period');
  const asides: Block[] =
    period === undefined || period.fact.text === ''
      ? []
      : [{ kind: 'aside', label: period.cell.text, text: period.fact.text }];
  if (differs) asides.push({ kind: 'aside', label: '年初绩效目标', text: expected.text });
  const goal = isAdjusted ? { ...adjusted, isDoubtful: differs } : expected;
  return {
    blocks: [{ kind: 'goals', expected: goal ?? period?.fact ?? null, actual: named('actual') }, ...asides],
    troubles: [],
    next: (rows.at(-1) ?? row) + 1,
  };
};

/** Reads 年度总体目标 with its text beside the label, over as many rows as the label takes. */
const readBeside = (grid: Grid, row: number, label: RawCell, role: Role): Reading => {
  const rows = [
    row,
    ...rowsBelow(grid, row, label.rowSpan > 1 ? label : { ...label, rowSpan: 0 }).filter(
      (next) => next <= lastRow(label),
    ),
  ];
  const fact = textsUnder(grid, rows, lastColumn(label) + 1, Number.MAX_SAFE_INTEGER);
  const next = (rows.at(-1) ?? row) + 1;
  if (role === 'period')
    return {
      blocks: fact.text === '' ? [] : [{ kind: 'aside', label: label.text, text: fact.text }],
      troubles: [],
      next,
    };
  const block: Block =
    role === 'actual'
      ? { kind: 'goals', expected: null, actual: fact }
      : { kind: 'goals', expected: fact, actual: null };
  return { blocks: [block], troubles: [], next };
};

/** Two labels with their texts in one row: 年度目标 | … | 完成情况 | …. */
const readPaired = (grid: Grid, row: number, heads: readonly Head[]): Reading => {
  const facts = heads.map((head, index) => ({
    role: head.role,
    fact: textsUnder(
      grid,
      [row],
      lastColumn(head.cell) + 1,
      (heads[index + 1]?.cell.column ?? Number.MAX_SAFE_INTEGER) - 1,
    ),
  }));
  const named = (role: Role): Fact | null => facts.find((entry) => entry.role === role)?.fact ?? null;
  return {
    blocks: [{ kind: 'goals', expected: named('expected') ?? named('adjusted'), actual: named('actual') }],
    troubles: [],
    next: row + 1,
  };
};

/** Reads 年度总体目标 in any of its layouts; null when the row begins none. */
export const readGoals = (grid: Grid, row: number): Reading | null => {
  const heads = headsIn(grid, row);
  if (heads.length > 0) return readBelow(grid, row, heads);
  const cells = grid.cellsIn(row);
  const labels = cells.flatMap((cell): readonly Head[] => {
    const role = roleOf(cell.text);
    return role === null ? [] : [{ cell, role }];
  });
  const first = labels[0];
  if (first === undefined || (cells[0] !== first.cell && labels.length < 2)) return null;
  if (labels.length >= 2 && first.cell.rowSpan === 1) return readPaired(grid, row, labels);
  const inner = labels.at(-1) ?? first;
  return readBeside(grid, row, inner.cell, inner.role);
};
