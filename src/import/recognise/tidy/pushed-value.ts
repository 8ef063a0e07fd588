import type { RawCell } from '../../read/raw-table.ts';
import { looksLikeTarget } from '../columns/column-fit.ts';
import { isIndicatorHead, isLevelHead } from '../columns/indicator-head.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import { isCategoryName } from '../labels/level-names.ts';
import { isNature, isSign } from '../table/signs.ts';
import { beginsAt, type Row } from './head-tree.ts';

const fewestRows = 2;

/** ≥ | 95% or 定性 | 健全: a sign or what stands for one, and a value behind it. */
const holdsPair = (sign: RawCell | undefined, value: RawCell | undefined): boolean =>
  sign !== undefined && value !== undefined && (isSign(sign.text) || isNature(sign.text)) && !isSign(value.text);

/** The only head of its kind; undefined where there are none or several. */
const onlyTarget = (heads: Row): RawCell | undefined => {
  const [only, ...others] = heads.filter(({ text }) => indicatorColumnKind(text) === 'target');
  return others.length === 0 ? only : undefined;
};

/**
 * 指标值 over ≥ | 95%, which lost its merge together with all others: the heads behind it stand one column too far to the left.
 * Where they belong; null where the rows that open a first level do not all hold a sign and its value.
 */
export const spreadValue = (heads: Row, below: () => readonly Row[]): ReadonlyMap<RawCell, number> | null => {
  const [first, second] = heads;
  const target = onlyTarget(heads);
  const isHead = beginsAt(heads, first?.column ?? 1) && isIndicatorHead(heads.map(({ text }) => text));
  const isTold = heads.some(({ text }) => indicatorColumnKind(text) === 'symbol');
  if (first === undefined || target === undefined || !isHead || isTold) return null;
  // 绩效指标 in front, merged down beside the rows, which therefore begin below it.
  const isLabelled = indicatorColumnKind(first.text) === 'weak-name' && isLevelHead(second?.text ?? '');
  const place = target.column - (isLabelled ? 1 : 0);
  const opening = below().filter(([cell]) => cell?.column === first.column && isCategoryName(cell.text));
  const isPaired = (row: Row): boolean => {
    const [sign, value] = [place, place + 1].map((at) => row.find(({ column }) => column === at));
    return holdsPair(sign, value);
  };
  const isAlone = (row: Row): boolean =>
    row.some(({ column, text }) => column === place && looksLikeTarget(text) && !isSign(text));
  if (opening.filter(isPaired).length < fewestRows || opening.some(isAlone)) return null;
  return new Map(heads.map((head) => [head, head.column + (head.column > target.column ? 1 : 0)]));
};
