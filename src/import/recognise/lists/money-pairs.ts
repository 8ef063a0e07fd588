import { foldText } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { certain, type Fact, unsure } from '../blocks.ts';
import {
  type FundingColumnKind,
  fundingColumnKind,
  isAmountKind,
  isFundingBlockLabel,
} from '../labels/funding-labels.ts';
import { headerKey } from '../labels/header-labels.ts';
import { pointsAmongMoney } from '../labels/points-of-money.ts';
import { looksLikeAmount } from '../table/amounts.ts';
import type { Grid } from '../table/grid.ts';

/** A label with its value, of a row that tells of a project. */
export type Pair = { readonly label: RawCell; readonly text: string; readonly value: Fact | null };

type PairOfMoney = Pair & { readonly kind: Exclude<FundingColumnKind, 'aside'> };

const besideName = new Set(['unit', 'department', 'attribute', 'total', 'grade', 'signature']);

/** What stands beside the name of a project in words of money or of a form. */
export const isLabel = (text: string): boolean =>
  fundingColumnKind(text) !== null || besideName.has(headerKey(text) ?? '');

/** 预算数：386 in one cell. */
const pairInCell = (cell: RawCell): Pair | null => {
  if (!/[：:]/u.test(cell.text)) return null;
  const [, text = '', value = ''] = /^\s*([^：:]{2,16})[：:]\s*(\S.*)$/u.exec(cell.text) ?? [];
  return isLabel(text) ? { label: cell, text, value: certain(cell, value.trim()) } : null;
};

/** Labels with their values, each in a cell of its own or in one; null where something else stands among them. */
export const pairsIn = (cells: readonly RawCell[]): readonly Pair[] | null => {
  const pairs: Pair[] = [];
  for (let index = 0; index < cells.length; index += 1) {
    const [label, value] = [cells[index], cells[index + 1]];
    if (label === undefined) break;
    const whole = pairInCell(label);
    if (whole === null && !isLabel(label.text)) return null;
    const isBeside = whole === null && value !== undefined && !isLabel(value.text) && pairInCell(value) === null;
    pairs.push(whole ?? { label, text: label.text, value: isBeside ? certain(value) : null });
    if (isBeside) index += 1;
  }
  return pairs;
};

/** The labels of money among the pairs of a row, each with its kind: 得分 beside 执行率 as points of the execution. */
export const moneyAmong = (pairs: readonly Pair[]): readonly PairOfMoney[] =>
  pairs.flatMap((pair): readonly PairOfMoney[] => {
    const { text, value } = pair;
    const kind = fundingColumnKind(text);
    if (kind === null || kind === 'aside') return [];
    if (isAmountKind(kind) || headerKey(text) === null) return [{ ...pair, kind }];
    const points = pointsAmongMoney(
      text,
      pairs.map((other) => other.text),
    );
    if (points === null) return [];
    const isSure = points === 'execution' || value === null;
    return [{ ...pair, kind, value: isSure ? value : unsure(value) }];
  });

/** 预算数 | 386 | 执行数 | 347.4: what the project got and what came of it, an amount at least; `fewest` of such pairs. */
export const tellsMoney = (pairs: readonly Pair[], fewest = 2): boolean => {
  const money = moneyAmong(pairs);
  const isAmount = ({ kind, value }: PairOfMoney): boolean =>
    kind !== 'rate' && value !== null && /\d/u.test(foldText(value.text));
  return (
    money.length >= fewest && money.some(isAmount) && money.every(({ value }) => looksLikeAmount(value?.text ?? ''))
  );
};

/** 全年预算数 | 180 | 全年执行数 | 176.4, perhaps behind 预算执行情况: a row with the money of a project and no name; null for any other. */
export const moneyRow = (grid: Grid, row: number): readonly Pair[] | null => {
  const cells = grid.cellsIn(row);
  const isBehindLabel = cells[0] !== undefined && cells.length % 2 === 1 && isFundingBlockLabel(cells[0].text);
  const pairs = pairsIn(isBehindLabel ? cells.slice(1) : cells);
  return pairs !== null && tellsMoney(pairs) ? pairs : null;
};
