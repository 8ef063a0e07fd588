import type { RawCell } from '../../read/raw-table.ts';
import { type Fact, type Reading, together } from '../blocks.ts';
import { normaliseLabel } from '../labels/normalise-label.ts';
import { isBlankText, oneLine, plainNumber } from '../table/cell-text.ts';
import { type Grid, lastColumn } from '../table/grid.ts';
import { factUnder, filledOf, joined } from '../table/row-cells.ts';

const plan = /^(?:项目)?(?:年度)?(?:资金|用款|预算)?(?:支出|使用|用款|执行)(?:进度)?计划(?:\((?:%|万?元)\))?$/u;
const period = /^(?:(?:1[0-2]|[1-9])月[底末]?|第?[一二三四1-4]季度[底末]?)$/u;

const isPeriod = ({ text }: RawCell): boolean => period.test(normaliseLabel(text));

/** The share of each period, by column; in a row that slid left, by order. Null when something else stands there. */
const sharesIn = (grid: Grid, row: number, heads: readonly RawCell[]): readonly Fact[] | null => {
  const own = filledOf(grid.cellsIn(row));
  if (own.some(({ text }) => plainNumber(text.replace(/[%％]$/u, '')) === null)) return null;
  const below = heads.map((head) => factUnder(grid, row, { from: head.column, to: lastColumn(head) }));
  if (below.filter(({ text }) => text !== '').length === own.length) return below;
  return own.length === heads.length ? own.map((cell) => joined([cell])) : null;
};

/** 资金支出计划（%）: how much is to be spent until when, kept beside as printed; null when the row heads none. */
export const readSpendingPlan = (grid: Grid, row: number): Reading | null => {
  const cells = filledOf(grid.cellsIn(row));
  // Few rows are that long, and the last of their words tells most of them apart.
  const last = cells.at(-1);
  if (cells.length < 3 || last === undefined || !isPeriod(last)) return null;
  const [label, ...heads] = cells;
  if (label === undefined || !heads.every(isPeriod)) return null;
  if (!plan.test(normaliseLabel(label.text))) return null;
  const shares = sharesIn(grid, row + 1, heads);
  if (shares === null) return null;
  const told = shares.flatMap(({ text }, at) =>
    isBlankText(text) ? [] : [`${oneLine(heads[at]?.text ?? '')}：${oneLine(text)}`],
  );
  const value = together(shares, told.join('；'));
  return { blocks: [{ kind: 'aside', label: oneLine(label.text), value }], troubles: [], next: row + 2 };
};
