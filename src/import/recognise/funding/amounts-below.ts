import type { RawCell } from '../../read/raw-table.ts';
import { compareDecimals, parseDecimal, sumDecimals } from '../../../domain/number/decimal.ts';
import { looksLikeAmount } from '../table/amounts.ts';
import { plainNumber } from '../table/cell-text.ts';
import { type Grid, lastRow } from '../table/grid.ts';
import { fundingColumnKind, isFundingBlockLabel } from '../labels/funding-labels.ts';

/** 执行数 | 结余数, 已支付 | 未支付: what became of the money, which comes to it as well as its parts do. */
const tellsUse = ({ text }: RawCell): boolean =>
  fundingColumnKind(text) !== null || /结余|剩余|[已未](?:支|执|使|拨|付|用)/u.test(text);

/** 当年预算 | 本级支出 | 补助街镇 over 486 | 412 | 74: whatever their words, the amounts below are what the first comes to. */
export const areProvedBelow = (grid: Grid, heads: readonly RawCell[]): boolean => {
  const [first, ...others] = heads;
  if (first === undefined || others.length < 2 || others.some(tellsUse)) return false;
  if (heads.some(({ text }) => looksLikeAmount(text))) return false;
  const below = grid.cellsIn(lastRow(first) + 1);
  const [sum, ...parts] = below.map(({ text }) => parseDecimal(plainNumber(text) ?? ''));
  const known = parts.filter((part) => part !== null);
  const isOneEach = below.length === heads.length && below.every(({ column }, at) => column === heads[at]?.column);
  if (!isOneEach || sum === undefined || sum === null || known.length !== parts.length) return false;
  return compareDecimals(sum, sumDecimals(known)) === 0;
};

/** 资金来源情况（万元） right in front of the sources, and an amount right below each of them: what they come to is told elsewhere. */
export const areOfSourcesAlone = (grid: Grid, label: RawCell | undefined, sources: readonly RawCell[]): boolean => {
  if (label === undefined || !isFundingBlockLabel(label.text) || !label.text.includes('来源')) return false;
  const below = grid.cellsIn(label.row + 1).filter((cell) => looksLikeAmount(cell.text));
  return below.length === sources.length && sources.every(({ rowSpan }) => rowSpan === 1);
};
