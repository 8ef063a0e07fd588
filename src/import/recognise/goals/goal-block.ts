import type { RawCell } from '../../read/raw-table.ts';
import { type Block, certain, type Fact, type Reading } from '../blocks.ts';
import {
  followsOn,
  goalsOf,
  isYearly,
  remarkOf,
  type Role,
  textFact,
  textsIn,
  textsUnder,
  type Told,
} from './goal-facts.ts';
import { type Head, headsIn, revisedRole, roleOf } from './goal-heads.ts';
import { goalOverHead } from './goal-over-head.ts';
import { readGoalsOfYears } from './goals-of-years.ts';
import { readBelow, rowsBelow } from './goals-below.ts';
import { bareText } from '../table/bare-text.ts';
import { type Grid, lastColumn, lastRow } from '../table/grid.ts';
import { headerKey } from '../labels/header-labels.ts';
import { normaliseLabel } from '../labels/normalise-label.ts';
import { formTitleOf, isHeading } from '../table/lines.ts';
import { sectionKeyOf } from '../table/sections.ts';

/** Two texts beside the label in its only row, without heads: what was planned, then what came of it, both a guess. */
const textsAbreast = (grid: Grid, rows: readonly number[], label: RawCell): Block | null => {
  const cells = textsIn(grid, rows).filter((cell) => cell.column > lastColumn(label));
  const [plan, result] = cells;
  if (rows.length !== 1 || cells.length !== 2 || plan === undefined || result === undefined) return null;
  const guess = (cell: RawCell): Fact => ({ ...textFact([cell]), isDoubtful: true });
  return { kind: 'goals', expected: guess(plan), actual: guess(result) };
};

/** 调整后 | … behind the label of the block, also where its merge was lost. */
const isRevisedRow = (grid: Grid, row: number, label: RawCell): boolean => {
  const first = grid.cellsIn(row)[0];
  return first !== undefined && first.column > lastColumn(label) && revisedRole(first.text) !== null;
};

/** 调整前 | … over 调整后 | … beside the label of the block. */
const revisedGoals = (grid: Grid, rows: readonly number[], label: RawCell): readonly Block[] | null => {
  const told = rows.flatMap((row): readonly Told[] => {
    const [head, ...texts] = textsIn(grid, [row]).filter((cell) => cell.column > lastColumn(label));
    const role = head === undefined ? null : revisedRole(head.text);
    return head === undefined || role === null ? [] : [{ role, label: head.text, fact: textFact(texts) }];
  });
  return told.length === rows.length && told.length > 1 ? goalsOf(told) : null;
};

const saidRole = /^\s*([\p{Script=Han}]{2,10})\s*[:：]\s*/u;

/** What a line says by its own first words: 预期：…, 实际：…. */
const roleSaid = (line: string): { readonly role: Role; readonly label: string; readonly text: string } | null => {
  const [whole = '', label = ''] = saidRole.exec(line) ?? [];
  const role = label === '' ? null : roleOf(label);
  return role === null ? null : { role, label, text: line.slice(whole.length) };
};

/** 实际：… alone below 预期：…, in its column or slid to that of a label whose merge was lost. */
const saysNext = (grid: Grid, row: number, label: RawCell): boolean => {
  const [first, ...others] = grid.cellsIn(row);
  const before = grid.cellsIn(row - 1).find(({ column }) => column > lastColumn(label));
  const isBelow = first?.column === before?.column || (first?.column === label.column && others.length === 0);
  return isBelow && roleSaid(first?.text ?? '') !== null && roleSaid(before?.text ?? '') !== null;
};

/** 2 | … below 1 | …, 目标2 below 目标1, 实际：… below 预期：…: it goes on beside a label whose merge was lost. */
const goesOnBeside = (grid: Grid, row: number, label: RawCell): boolean => {
  const [first] = grid.cellsIn(row);
  const before = grid.cellsIn(row - 1).find(({ column }) => column > lastColumn(label));
  if (first === undefined || before === undefined) return false;
  return (first.column === before.column && followsOn(before, first)) || saysNext(grid, row, label);
};

/** 预期：… over 实际：… beside the label of the block: every text says what it is. */
const saidGoals = (grid: Grid, rows: readonly number[], label: RawCell): readonly Block[] | null => {
  const cells = textsIn(grid, rows).filter(
    (cell) => cell !== label && (cell.column > lastColumn(label) || cell.row > lastRow(label)),
  );
  const told = cells.flatMap((cell): readonly Told[] => {
    const said = roleSaid(cell.text);
    return said === null
      ? []
      : [
          {
            role: said.role,
            label: said.label,
            fact: { text: said.text, cell, isDoubtful: cell.column <= lastColumn(label) },
          },
        ];
  });
  const roles = new Set(told.map(({ role }) => role));
  return told.length === cells.length && roles.size > 1 ? goalsOf(told) : null;
};

/** 已实施情况：…, 未实施情况及原因：…: what came of a goal, by its own first words. */
const saysResult = ({ text }: RawCell): boolean =>
  /^[已未](?:实施|完成|实现|执行|达成)(?:情况)?(?:[及和与]原因)?[:：]/u.test(bareText(text));

/** 未实施情况及原因：… alone below 已实施情况：…, also in front of it where a merge was lost. */
const goesOnWithResult = (grid: Grid, row: number): boolean => {
  const [only, ...others] = grid.cellsIn(row);
  return only !== undefined && others.length === 0 && saysResult(only) && grid.cellsIn(row - 1).some(saysResult);
};

/** The goal beside its label, and behind it what came of it, a guess where no head says so. */
const goalWithResult = (grid: Grid, rows: readonly number[], label: RawCell): readonly Block[] | null => {
  const cells = textsIn(grid, rows).filter((cell) => cell.column > lastColumn(label) || saysResult(cell));
  // Where merges were filled with their text the goal is said again in each row.
  const isAgain = (cell: RawCell): boolean => grid.at(cell.row - 1, cell.column)?.text === cell.text;
  const plan = cells.filter((cell) => !saysResult(cell) && !isAgain(cell));
  const results = cells.filter(saysResult);
  const [first] = results;
  const isInFront = plan.length > 0 && plan.every(({ column }) => column < (first?.column ?? 0));
  if (first === undefined || !isInFront) return null;
  const actual: Fact = { ...textFact(results), isDoubtful: true };
  return [{ kind: 'goals', expected: textFact(plan), actual, isOfYear: isYearly(label.text) }];
};

/** 年度绩效目标2（30分）: the form has a goal before this one. */
const isFurther = ({ text }: RawCell): boolean => {
  const number = /目标(\d{1,2})[:：]?(?:\(|$)/u.exec(normaliseLabel(text))?.[1];
  return number !== undefined && Number(number) > 1;
};

/** 内容 | 说明, 内容 | 部门（单位）申报 behind the label: heads of what stands below. */
const isHeadWord = ({ text }: RawCell): boolean =>
  /^(?:具体)?(?:内容|说明|备注)$|^(?:部门|单位|\(单位\)){1,2}(?:申报|填报|填写)$/u.test(normaliseLabel(text));

/** Reads 年度总体目标 with its text beside the label, over as many rows as the label takes. */
const readBeside = (grid: Grid, row: number, label: RawCell, role: Role): Reading => {
  const rows = [
    row,
    ...rowsBelow(grid, row, label.rowSpan > 1 ? label : { ...label, rowSpan: 0 }).filter(
      (next) => next <= lastRow(label) || isRevisedRow(grid, next, label),
    ),
  ];
  for (let next = (rows.at(-1) ?? row) + 1; goesOnBeside(grid, next, label) || goesOnWithResult(grid, next); next += 1)
    rows.push(next);
  const texts = textsIn(grid, [row]).filter(({ column }) => column > lastColumn(label));
  if (texts.length > 0 && texts.every(isHeadWord)) return { blocks: [], troubles: [], next: row + 1 };
  const fact = textsUnder(grid, rows, lastColumn(label) + 1, Number.MAX_SAFE_INTEGER);
  const next = (rows.at(-1) ?? row) + 1;
  const revised =
    revisedGoals(grid, rows, label) ??
    saidGoals(grid, rows, label) ??
    (role === 'expected' ? goalWithResult(grid, rows, label) : null);
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
          isOfYear: isYearly(label.text),
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

const shortestText = 10;

/** 二、年度履职目标 alone in its row, also where its merge was lost, above a sentence alone in the next: a heading that asks for a goal. */
export const isHeadingOfGoal = (grid: Grid, row: number): boolean => {
  const [label, ...others] = grid.cellsIn(row);
  const [text, ...beside] = grid.cellsIn(row + 1);
  if (label === undefined || text === undefined || others.length > 0 || beside.length > 0) return false;
  const isSentence = bareText(text.text).length >= shortestText && /[。；;，,、]/u.test(text.text);
  const isText = isSentence && !isHeading(text.text) && formTitleOf(text.text) === null;
  const key = sectionKeyOf(grid, row + 1);
  return isText && label.column === text.column && roleOf(label.text) !== null && (key === null || key === 'note');
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
  if (cells.length === 1 && (isOverText(grid, first.cell) || isHeadingOfGoal(grid, row)))
    return readBelow(grid, row, labels);
  const inner = labels.at(-1) ?? first;
  return readBeside(grid, row, inner.cell, inner.role);
};

/** 项目年度目标2：… right over the head of its indicators. */
const readOverHead = (grid: Grid, row: number): Reading | null => {
  const goal = goalOverHead(grid, row);
  if (goal === null) return null;
  const { cell, text, number } = goal;
  const block: Block = { kind: 'goals', expected: certain(cell, text), actual: null, isFurther: number > 1 };
  return { blocks: [block], troubles: [], next: row + 1 };
};

/** Reads 年度总体目标 in any of its layouts, with what is printed beside it as 说明; null when the row begins none. */
export const readGoals = (grid: Grid, row: number): Reading | null => {
  const reading = readOverHead(grid, row) ?? readGoalsOfYears(grid, row) ?? readAny(grid, row);
  if (reading === null) return null;
  const rows = Array.from({ length: Math.max(1, reading.next - row) }, (_, index) => row + index);
  const remarks = rows.flatMap((at) => remarkOf(grid, at) ?? []);
  return {
    ...reading,
    blocks: [
      ...reading.blocks,
      ...remarks.map((cell): Block => ({ kind: 'aside', label: '说明', value: certain(cell) })),
    ],
  };
};
