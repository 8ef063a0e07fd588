import { squash } from '../../../domain/number/fold.ts';
import { rememberByText } from '../../../domain/remember-by-text.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { isGoalNumber, type Role } from './goal-facts.ts';
import { looksNumeric } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import { headerKey } from '../labels/header-labels.ts';
import { labelForms, normaliseLabel } from '../labels/normalise-label.ts';
import { sectionKeyOf } from '../table/sections.ts';

/** What a text asks for as a label of goals; null when it is none. */
export const roleOf = rememberByText((text): Role | null => {
  const label = normaliseLabel(text);
  if (label.length > 24) return null;
  const isPeriod = /^(?:项目|专项)?(?:实施期|中期|长期|三年|实施周期).{0,4}目标|目标.*20\d{2}年?[-—–~至]+20\d{2}/u.test(
    label,
  );
  if (isPeriod) return 'period';
  // 2025年度目标.
  const key = headerKey(text) ?? headerKey(text.replace(/^\s*20\d{2}年度?/u, '年度'));
  const isSoFar =
    /^(?:\d{1,2}[-—~至]\d{1,2}月|\d{1,2}月[底末]|[上前]?半年度?|截至.{2,8}|监控期)(?!.{0,6}(?:资金|预算|支出|执行|投资)).{0,6}(?:完成|实现|进展)情况$/u.test(
      label,
    );
  if (key === 'actual-goal' || isSoFar) return 'actual';
  if (/调整.{0,4}(?:绩效)?目标/u.test(label)) return 'adjusted';
  if (key === 'expected-goal') return /完成情况|实现情况/u.test(label) ? 'actual' : 'expected';
  return /^目标(?:内容)?$|^(?:预期|年初|计划)(?:情况|设定|目标值)?$/u.test(label)
    ? 'expected'
    : /^(?:实际|(?:全年|年末|年终|年底|实际)?完成)$/u.test(label)
      ? 'actual'
      : null;
});

/** 调整前, 调整后 inside a block of goals; null for any other word. */
export const revisedRole = (text: string): Role | null => {
  const [, which] = /^调整(前|后)$/u.exec(normaliseLabel(text)) ?? [];
  if (which === undefined) return null;
  return which === '前' ? 'expected' : 'adjusted';
};

/** A label of goals in its cell. */
export type Head = {
  readonly cell: RawCell;
  readonly role: Role;
  /** Only its place tells what it asks for. */
  readonly isGuess?: true;
};

/** Labels in a row, the block's own label in front left out: 年度总体目标 | 预期目标 | 实际完成情况 → the last two. */
const withoutBlockLabel = (grid: Grid, heads: readonly Head[]): readonly Head[] => {
  const [front, ...rest] = heads;
  if (front === undefined || rest.length === 0) return heads;
  const isSpanning = front.cell.rowSpan > 1 && rest.every((head) => head.cell.rowSpan < front.cell.rowSpan);
  const isRepeated = rest.length >= 2 && rest.some((head) => head.role === front.role);
  const below = grid.at(front.cell.row + 1, front.cell.column);
  // 1 below the label: the number of the first goal, which slid there.
  const hasNoText = below === null || below.text.trim() === '' || below === front.cell || isGoalNumber(below);
  const isAlone = rest.length === 1 && rest[0]?.role === front.role && hasNoText;
  return isSpanning || isRepeated || isAlone ? rest : heads;
};

/** 序号 in front of the goals, 总体完成率 or 对应任务 behind them: heads of what is told beside the goals. */
export const isBesideGoals = ({ text }: RawCell): boolean =>
  labelForms(text).some((form) =>
    /^(?:序号|编号|序|(?:总体|目标|综合)?完成(?:率|度|比例|程度)|对应(?:的)?(?:重点)?(?:任务|工作|(?:绩效)?指标))$/u.test(
      form,
    ),
  );

const resultWord =
  /^(?!.*(?:预期|措施|责任))\p{Script=Han}{0,8}(?:成效|成果|结果|效果|完成|实现|达成)\p{Script=Han}{0,4}$/u;

/** 年初设定目标 | 完成成效, short words nobody knows beside a known head, with a text below each: what came of it. */
const withUnknownResult = (grid: Grid, row: number, found: readonly Head[]): readonly Head[] => {
  const known = found.at(-1);
  const cells = grid.cellsIn(row);
  const [result, ...others] = known === undefined ? [] : cells.slice(cells.indexOf(known.cell) + 1);
  const below = grid.cellsIn(row + 1);
  if (known?.role !== 'expected' || result === undefined || others.length > 0) return found;
  const isWord = resultWord.test(squash(result.text)) && headerKey(result.text) === null;
  const heads = [known.cell, result];
  // The row of the texts slid to the place of the block's label, whose merge was lost.
  const isSlid = below.length === heads.length && below[0]?.column === cells[0]?.column && cells[0] !== known.cell;
  const hasTexts = isSlid || heads.every(({ column }) => below.some((cell) => cell.column === column));
  return isWord && hasTexts && sectionKeyOf(grid, row + 1) === null
    ? [...found, { cell: result, role: 'actual', isGuess: true }]
    : found;
};

/** 预期目标 | 实际完成情况 | 20: points of the block, behind its heads. */
export const pointsBehind = (grid: Grid, row: number): RawCell | null => {
  const [points, head, other] = grid.cellsIn(row).toReversed();
  const isBehindHeads = [head, other].every((cell) => cell !== undefined && roleOf(cell.text) !== null);
  return points !== undefined && isBehindHeads && looksNumeric(points.text) ? points : null;
};

/** Labels that stand side by side with their texts below: 预期目标 | 实际完成情况. */
export const headsIn = (grid: Grid, row: number): readonly Head[] => {
  const behind = pointsBehind(grid, row);
  const cells = grid.cellsIn(row).filter((cell) => !isBesideGoals(cell) && cell !== behind);
  const isOfGoals = cells[0] !== undefined && roleOf(cells[0].text) !== null;
  const known = cells.flatMap((cell): readonly Head[] => {
    const role = roleOf(cell.text) ?? (isOfGoals ? revisedRole(cell.text) : null);
    return role === null ? [] : [{ cell, role }];
  });
  const found = withUnknownResult(grid, row, known);
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

/** 序号 | 预期目标 | 完成情况: the head over the numbers of the goals. */
export const numbersOf = (grid: Grid, row: number): RawCell | undefined =>
  grid.cellsIn(row).find(({ text }) => /^(?:序号|编号|序)$/u.test(normaliseLabel(text)));
