import type { RawCell } from '../read/raw-table.ts';
import { bareText } from './bare-text.ts';
import { type Block, certain, type Fact, type Reading } from './blocks.ts';
import { looksNumeric } from './cell-text.ts';
import { goalsOf, isRemark, type Role, textFact, textsIn, textsUnder, type Told } from './goal-facts.ts';
import { type Grid, lastColumn, lastRow } from './grid.ts';
import { headerKey } from './labels/header-labels.ts';
import { normaliseLabel } from './labels/normalise-label.ts';
import { sectionKeyOf } from './sections.ts';

const roleOf = (text: string): Role | null => {
  const label = normaliseLabel(text);
  if (label.length > 24) return null;
  const isPeriod = /^(?:实施期|中期|长期|三年|实施周期).{0,4}目标|目标.*20\d{2}年?[-—–~至]+20\d{2}/u.test(label);
  if (isPeriod) return 'period';
  const key = headerKey(text);
  const isSoFar = /^(?:\d{1,2}[-—~至]\d{1,2}月|上半年|截至.{2,8}|监控期).{0,6}(?:完成|实现)情况$/u.test(label);
  if (key === 'actual-goal' || isSoFar) return 'actual';
  if (/调整.{0,4}(?:绩效)?目标/u.test(label)) return 'adjusted';
  if (key === 'expected-goal') return /完成情况|实现情况/u.test(label) ? 'actual' : 'expected';
  return /^目标$|^(?:预期|年初|计划)(?:情况|设定|目标值)?$/u.test(label)
    ? 'expected'
    : /^(?:实际|完成)$/u.test(label)
      ? 'actual'
      : null;
};

type Head = { readonly cell: RawCell; readonly role: Role };

/** Labels in a row, the block's own label in front left out: 年度总体目标 | 预期目标 | 实际完成情况 → the last two. */
const withoutBlockLabel = (grid: Grid, heads: readonly Head[]): readonly Head[] => {
  const [front, ...rest] = heads;
  if (front === undefined || rest.length === 0) return heads;
  const isSpanning = front.cell.rowSpan > 1 && rest.every((head) => head.cell.rowSpan < front.cell.rowSpan);
  const isRepeated = rest.length >= 2 && rest.some((head) => head.role === front.role);
  const below = grid.at(front.cell.row + 1, front.cell.column);
  const hasNoText = below === null || below.text.trim() === '' || below === front.cell;
  const isAlone = rest.length === 1 && rest[0]?.role === front.role && hasNoText;
  return isSpanning || isRepeated || isAlone ? rest : heads;
};

/** 序号 in front of the goals, 总体完成率 behind them: heads of what is told beside the goals. */
const isBesideGoals = ({ text }: RawCell): boolean =>
  /^(?:序号|编号|序|(?:总体|目标|综合)?完成(?:率|度|比例|程度))$/u.test(normaliseLabel(text));

/** Labels that stand side by side with their texts below: 预期目标 | 实际完成情况. */
const headsIn = (grid: Grid, row: number): readonly Head[] => {
  const cells = grid.cellsIn(row).filter((cell) => !isBesideGoals(cell));
  const found = cells.flatMap((cell): readonly Head[] => {
    const role = roleOf(cell.text);
    return role === null ? [] : [{ cell, role }];
  });
  const heads = found.slice(-4);
  const from = heads[0]?.cell.column ?? 0;
  // Every cell from the first head on is a head: otherwise a text stands between them.
  const isUnbroken = cells.filter((cell) => cell.column >= from).length === heads.length;
  if (heads.length >= 2 && isUnbroken) return withoutBlockLabel(grid, heads);
  // 总 | 年度目标, the rest of the block's label cut off: its text stands below.
  const front = cells[0];
  const isBehindLabel = front !== undefined && cells.length === 2 && front.rowSpan > 1 && front !== heads[0]?.cell;
  return heads.length === 1 && isUnbroken && isBehindLabel ? heads : [];
};

/** 2 in front of the second goal. */
const isGoalNumber = ({ text }: RawCell): boolean => /^\d{1,2}$/u.test(bareText(text));

/** Texts in the columns of the row above, beside a label whose merge was lost: 目标2 under 目标1. */
const goesOn = (grid: Grid, row: number, label: RawCell | null): boolean => {
  const above = grid.cellsIn(row - 1);
  const [first, ...others] = grid.cellsIn(row);
  const isNumbered = first !== undefined && others.length > 0 && isGoalNumber(first);
  const cells = isNumbered ? others : grid.cellsIn(row);
  if (label?.rowSpan !== 1 || cells.length === 0 || row <= label.row + 1) return false;
  return cells.every(
    ({ column, text }) =>
      column > label.column && !looksNumeric(text) && above.some((other) => other.column === column),
  );
};

/** 年度 over 总体目标, in front of the texts: the rest of the label, broken over the rows. */
const endsLabel = (grid: Grid, row: number, label: RawCell | null): boolean => {
  const [first, ...texts] = grid.cellsIn(row);
  if (label === null || first === undefined || texts.length === 0 || row !== label.row + 1) return false;
  const isRest = first.column === label.column && roleOf(first.text) !== null && roleOf(label.text) === null;
  return isRest && roleOf(`${label.text}${first.text}`) !== null;
};

const rowsBelow = (grid: Grid, row: number, label: RawCell | null): readonly number[] => {
  const rows: number[] = [];
  const lastOfBlock = label === null ? row + 1 : Math.max(lastRow(label), row + 1);
  for (let next = row + 1; next <= grid.rowCount && (next <= lastOfBlock || goesOn(grid, next, label)); next += 1) {
    const key = sectionKeyOf(grid, next);
    const first = grid.cellsIn(next)[0];
    const isText = key === 'note' && first !== undefined && label !== null && first.column > label.column;
    if (key !== null && !isText && !endsLabel(grid, next, label)) break;
    rows.push(next);
  }
  return rows;
};

type Below = { readonly rows: readonly number[]; readonly start: number };

/** Numbered goals, or goals with a rate behind them, whose rows slipped: their texts follow each other all the same. */
const slippedAmong = (
  grid: Grid,
  { rows, start }: Below,
  { told, numbers }: { readonly told: readonly Told[]; readonly numbers: RawCell | undefined },
): readonly Told[] | null => {
  const isSlipped = (row: number): boolean => (grid.cellsIn(row)[0]?.column ?? start) < (numbers?.column ?? start);
  if (!rows.some(isSlipped)) return null;
  const texts = rows.map((row) => grid.cellsIn(row).filter((cell) => !looksNumeric(cell.text)));
  return told.map((each, index): Told => {
    const cells = texts.flatMap((inRow) => inRow[index] ?? []);
    return { ...each, fact: { ...textFact(cells), isDoubtful: true } };
  });
};

/** One row with a text for every head, yet a head without one, or a text below the label in front: the row slipped. */
const slipped = (grid: Grid, { rows, start }: Below, told: readonly Told[]): readonly Told[] | null => {
  const only = rows.length === 1 ? rows[0] : undefined;
  const cells = only === undefined ? [] : grid.cellsIn(only);
  const isInFront = (cells[0]?.column ?? start) < start && cells.length < told.length;
  if ((cells.length !== told.length && !isInFront) || told.every((each) => each.fact.cell !== null)) return null;
  return told.map((each, index): Told => {
    const cell = cells[index];
    return cell === undefined ? each : { ...each, fact: { ...textFact([cell]), isDoubtful: true } };
  });
};

/** 序号 | 预期目标 | 完成情况: the head over the numbers of the goals. */
const numbersOf = (grid: Grid, row: number): RawCell | undefined =>
  grid.cellsIn(row).find(({ text }) => /^(?:序号|编号|序)$/u.test(normaliseLabel(text)));

/** The label of the block in front of the heads; where a merge was lost blank cells stand between. */
const inFrontOf = (grid: Grid, row: number, head: Head | undefined): RawCell | null => {
  if (head === undefined) return null;
  const number = numbersOf(grid, row);
  const beside = grid.at(row, (number ?? head.cell).column - 1);
  const inRow = grid.cellsIn(row).filter(({ column }) => column < (number ?? head.cell).column);
  return beside ?? inRow.at(-1) ?? null;
};

/** 98% under 总体完成率: kept beside. */
const asideUnder = (grid: Grid, rows: readonly number[], head: RawCell): readonly Block[] => {
  const value = textsUnder(grid, rows, head.column, lastColumn(head));
  return value.text === '' ? [] : [{ kind: 'aside', label: head.text, value }];
};

/** Reads goals whose texts stand below their heads. */
const readBelow = (grid: Grid, row: number, heads: readonly Head[]): Reading => {
  const front = inFrontOf(grid, row, heads[0]);
  const rows = rowsBelow(grid, row, front);
  const numbers = numbersOf(grid, row);
  const start = lastColumn(numbers ?? front ?? { column: 0, columnSpan: 1 }) + 1;
  const beside = grid.cellsIn(row).filter((cell) => isBesideGoals(cell) && cell.column >= start);
  const told = heads.map((head, index): Told => {
    const next = [heads[index + 1]?.cell, ...beside].find(
      (cell) => cell !== undefined && cell.column > head.cell.column,
    );
    const to = (next?.column ?? Number.MAX_SAFE_INTEGER) - 1;
    const from = index === 0 ? Math.min(head.cell.column, start) : head.cell.column;
    return { role: head.role, label: head.cell.text, fact: textsUnder(grid, rows, from, to) };
  });
  const below: Below = { rows, start };
  const isAmong = numbers !== undefined || beside.length > 0;
  const moved = isAmong ? slippedAmong(grid, below, { told, numbers }) : slipped(grid, below, told);
  return {
    blocks: [...goalsOf(moved ?? told), ...beside.flatMap((cell) => asideUnder(grid, rows, cell))],
    troubles: [],
    next: (rows.at(-1) ?? row) + 1,
  };
};

/** Two texts beside the label in its only row, without heads: what was planned, then what came of it, both a guess. */
const textsAbreast = (grid: Grid, rows: readonly number[], label: RawCell): Block | null => {
  const cells = textsIn(grid, rows).filter((cell) => cell.column > lastColumn(label));
  const [plan, result] = cells;
  if (rows.length !== 1 || cells.length !== 2 || plan === undefined || result === undefined) return null;
  const guess = (cell: RawCell): Fact => ({ ...textFact([cell]), isDoubtful: true });
  return { kind: 'goals', expected: guess(plan), actual: guess(result) };
};

const asRevised: Readonly<Record<string, Role>> = { 调整前: 'expected', 调整后: 'adjusted' };

/** 调整后 | … behind the label of the block, also where its merge was lost. */
const isRevisedRow = (grid: Grid, row: number, label: RawCell): boolean => {
  const first = grid.cellsIn(row)[0];
  return first !== undefined && first.column > lastColumn(label) && asRevised[normaliseLabel(first.text)] !== undefined;
};

/** 调整前 | … over 调整后 | … beside the label of the block. */
const revisedGoals = (grid: Grid, rows: readonly number[], label: RawCell): readonly Block[] | null => {
  const told = rows.flatMap((row): readonly Told[] => {
    const [head, ...texts] = textsIn(grid, [row]).filter((cell) => cell.column > lastColumn(label));
    const role = head === undefined ? undefined : asRevised[normaliseLabel(head.text)];
    return head === undefined || role === undefined ? [] : [{ role, label: head.text, fact: textFact(texts) }];
  });
  return told.length === rows.length && told.length > 1 ? goalsOf(told) : null;
};

/** 年度绩效目标2（30分）: the form has a goal before this one. */
const isFurther = ({ text }: RawCell): boolean => {
  const number = /目标(\d{1,2})(?:\(|$)/u.exec(normaliseLabel(text))?.[1];
  return number !== undefined && Number(number) > 1;
};

/** Reads 年度总体目标 with its text beside the label, over as many rows as the label takes. */
const readBeside = (grid: Grid, row: number, label: RawCell, role: Role): Reading => {
  const rows = [
    row,
    ...rowsBelow(grid, row, label.rowSpan > 1 ? label : { ...label, rowSpan: 0 }).filter(
      (next) => next <= lastRow(label) || isRevisedRow(grid, next, label),
    ),
  ];
  const fact = textsUnder(grid, rows, lastColumn(label) + 1, Number.MAX_SAFE_INTEGER);
  const next = (rows.at(-1) ?? row) + 1;
  const revised = revisedGoals(grid, rows, label);
  if (revised !== null) return { blocks: revised, troubles: [], next };
  if (role === 'period')
    return {
      blocks: fact.text === '' ? [] : [{ kind: 'goal-of-period', label: label.text, value: fact }],
      troubles: [],
      next,
    };
  const block: Block =
    role === 'actual'
      ? { kind: 'goals', expected: null, actual: fact }
      : (textsAbreast(grid, rows, label) ?? {
          kind: 'goals',
          expected: fact,
          actual: null,
          isFurther: isFurther(label),
        });
  return { blocks: [block], troubles: [], next };
};

/** Two labels with their texts in one row: 年度目标 | … | 完成情况 | …. */
const readPaired = (grid: Grid, row: number, heads: readonly Head[]): Reading => {
  const told = heads.map((head, index): Told => {
    const to = (heads[index + 1]?.cell.column ?? Number.MAX_SAFE_INTEGER) - 1;
    return { role: head.role, label: head.cell.text, fact: textsUnder(grid, [row], lastColumn(head.cell) + 1, to) };
  });
  return { blocks: goalsOf(told), troubles: [], next: row + 1 };
};

/** A label over the whole width, alone in its row, has its text in the next one. */
const isOverText = (grid: Grid, label: RawCell): boolean => {
  const below = grid.cellsIn(label.row + 1);
  const key = sectionKeyOf(grid, label.row + 1);
  const isWide = label.columnSpan >= Math.max(3, grid.columnCount - grid.firstColumn);
  return isWide && below.length === 1 && below[0]?.columnSpan === label.columnSpan && (key === null || key === 'note');
};

const readAny = (grid: Grid, row: number): Reading | null => {
  const heads = headsIn(grid, row);
  if (heads.length > 0) return readBelow(grid, row, heads);
  const cells = grid.cellsIn(row);
  const labels = cells.flatMap((cell): readonly Head[] => {
    const role = roleOf(cell.text);
    return role === null ? [] : [{ cell, role }];
  });
  const first = labels[0];
  if (first === undefined || (cells[0] !== first.cell && labels.length < 2)) return null;
  // 部门总体目标 | 部门职责 | …: another label with its text, inside the block.
  const second = cells[1];
  if (cells.length > 2 && second !== undefined && roleOf(second.text) === null && headerKey(second.text) !== null)
    return null;
  if (labels.length >= 2 && first.cell.rowSpan === 1) return readPaired(grid, row, labels);
  if (cells.length === 1 && isOverText(grid, first.cell)) return readBelow(grid, row, labels);
  const inner = labels.at(-1) ?? first;
  return readBeside(grid, row, inner.cell, inner.role);
};

/** Reads 年度总体目标 in any of its layouts, with what is printed beside it as 说明; null when the row begins none. */
export const readGoals = (grid: Grid, row: number): Reading | null => {
  const reading = readAny(grid, row);
  if (reading === null) return null;
  const rows = Array.from({ length: Math.max(1, reading.next - row) }, (_, index) => row + index);
  const remarks = rows.flatMap((at) => grid.cellsIn(at)).filter((cell) => isRemark(grid, cell));
  return {
    ...reading,
    blocks: [
      ...reading.blocks,
      ...remarks.map((cell): Block => ({ kind: 'aside', label: '说明', value: certain(cell) })),
    ],
  };
};
