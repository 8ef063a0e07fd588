import { foldText, squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { looksLikeAmount } from '../table/amounts.ts';
import { certain, doubtful, type Fact, unsure } from '../blocks.ts';
import { isSumWord, oneLine, withoutNumbering } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import {
  type FundingColumnKind,
  fundingColumnKind,
  isAmountKind,
  isFundingBlockLabel,
  isFundingRowLabel,
  isSpendingKind,
} from '../labels/funding-labels.ts';
import { headerKey } from '../labels/header-labels.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import { isExecutionName, isLevelName } from '../labels/level-names.ts';
import { inlinePairs } from '../table/lines.ts';

type Pair = { readonly label: RawCell; readonly text: string; readonly value: Fact | null };

/** A project's name with what its row says of it, above its own indicators. */
export type RowOfProject = {
  readonly name: Fact;
  /** How the row says that it is a project's; a name alone is a guess. */
  readonly by: 'number' | 'label' | 'name';
  readonly pairs: readonly Pair[];
};

const ordinal = '(?:\\d{1,3}|[一二三四五六七八九十]{1,3})';
const numberOfProject = new RegExp(`^项目(?:名称)?[（(]?${ordinal}[)）]?(?:名称)?[：:]?$`, 'u');
const bareNumber = new RegExp(`^(?:${ordinal}[、.．]?|[（(]${ordinal}[)）])$`, 'u');
const numberInFront = new RegExp(`^\\s*项目\\s*[（(]?${ordinal}[)）]?\\s*[：:、.．]\\s*(?=\\S)`, 'u');

const isLabelOfName = ({ text }: RawCell): boolean =>
  numberOfProject.test(foldText(text)) || bareNumber.test(foldText(text)) || headerKey(text) === 'project';

const besideName = new Set(['unit', 'department', 'attribute', 'total', 'grade', 'signature']);

const isLabel = (text: string): boolean => fundingColumnKind(text) !== null || besideName.has(headerKey(text) ?? '');

/** 预算数：386 in one cell. */
const pairInCell = (cell: RawCell): Pair | null => {
  const [, text = '', value = ''] = /^\s*([^：:]{2,16})[：:]\s*(\S.*)$/u.exec(cell.text) ?? [];
  return isLabel(text) ? { label: cell, text, value: certain(cell, value.trim()) } : null;
};

/** Labels with their values, each in a cell of its own or in one; null where something else stands among them. */
const pairsIn = (cells: readonly RawCell[]): readonly Pair[] | null => {
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

export const moneyKindOf = ({ text }: Pair): Exclude<FundingColumnKind, 'aside'> | null => {
  const kind = fundingColumnKind(text);
  const isOfMoney = kind !== null && kind !== 'aside' && (isAmountKind(kind) || headerKey(text) === null);
  return isOfMoney ? kind : null;
};

/** 预算数 | 386 | 执行数 | 347.4: what the project got and what came of it, an amount at least; `fewest` of such pairs. */
const tellsMoney = (pairs: readonly Pair[], fewest = 2): boolean => {
  const money = pairs.filter((pair) => moneyKindOf(pair) !== null);
  const holds = ({ value }: Pair): boolean => value !== null && /\d/u.test(foldText(value.text));
  const isAmount = (pair: Pair): boolean => holds(pair) && moneyKindOf(pair) !== 'rate';
  return (
    money.length >= fewest && money.some(isAmount) && money.every(({ value }) => looksLikeAmount(value?.text ?? ''))
  );
};

/** 预算及执行情况, 全年: what the row tells of, where it names no project. */
const tellsOfMoney = (text: string): boolean => /情况$|^(?:全年|本年|当年|年度|本项目)/u.test(squash(text));

const isOtherName = (text: string): boolean =>
  [isLevelName, isExecutionName, isFundingBlockLabel, isFundingRowLabel, isSpendingKind, isLabel, tellsOfMoney].some(
    (isOf) => isOf(text),
  ) ||
  indicatorColumnKind(text) !== null ||
  headerKey(text) !== null;

type Named = Pick<RowOfProject, 'name' | 'by'>;

/** The name in the first cell: behind its number or label, else a guess. */
const nameIn = (cell: RawCell): Named | null => {
  const text = oneLine(cell.text);
  const [pair, ...others] = inlinePairs(text);
  if (pair !== undefined) {
    const isOfProject = others.length === 0 && headerKey(pair.label) === 'project';
    return isOfProject ? { name: certain(cell, pair.value), by: 'label' } : null;
  }
  const bare = withoutNumbering(text.replace(numberInFront, ''));
  if (bare !== text) return isOtherName(bare) ? null : { name: certain(cell, bare), by: 'number' };
  return isOtherName(text) ? null : { name: doubtful(cell, text), by: 'name' };
};

/** The name behind a cell with its number or label. */
const nameBehind = (label: RawCell, cell: RawCell): Named => ({
  name: certain(cell, oneLine(cell.text)),
  by: headerKey(label.text) === 'project' ? 'label' : 'number',
});

const unsurePair = ({ value, ...pair }: Pair): Pair => ({ ...pair, value: value === null ? null : unsure(value) });

const isName = (text: string): boolean => /\p{Script=Han}{2}/u.test(squash(text)) && !isLabel(text);

/**
 * 项目2 | 居家养老服务补助 | 预算数 | 386 | 执行数 | 347.4: a project's number or label, its name and its money, from where on
 * the indicators are those of this project; null for any other row. A name without either is a guess.
 */
export const rowOfProject = (grid: Grid, row: number): RowOfProject | null => {
  const [first, second, ...others] = grid.cellsIn(row);
  if (first === undefined || second === undefined) return null;
  const isLabelled = isLabelOfName(first);
  const named = isLabelled ? nameBehind(first, second) : nameIn(first);
  if (named === null || !isName(named.name.text)) return null;
  const pairs = pairsIn(isLabelled ? others : [second, ...others]);
  // （一）农村环境整治 | 预算金额 | 132: behind a number its budget alone is enough.
  if (pairs === null || !tellsMoney(pairs, named.by === 'number' ? 1 : 2)) return null;
  return { ...named, pairs: named.by === 'name' ? pairs.map(unsurePair) : pairs };
};

/** 合计 | 预算数 | 93 | 执行数 | 88.2, or 项目支出合计 | 205.80: the money of all projects together. */
export const isSumOfProjects = (grid: Grid, row: number): boolean => {
  const [first, ...others] = grid.cellsIn(row);
  const isSpent = first !== undefined && /(?:支出|预算|资金|经费)(?:合计|总计)$/u.test(squash(first.text));
  if (isSpent && others.length === 1 && others.every(({ text }) => looksLikeAmount(text))) return true;
  const pairs = first !== undefined && isSumWord(first.text) ? pairsIn(others) : null;
  return pairs !== null && tellsMoney(pairs);
};
