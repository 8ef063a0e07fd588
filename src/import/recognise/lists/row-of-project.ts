import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { looksLikeAmount } from '../table/amounts.ts';
import { bareText } from '../table/bare-text.ts';
import { certain, doubtful, type Fact, unsure } from '../blocks.ts';
import { holdsWords, isSumWord, oneLine, withoutNumbering } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import { isFundingBlockLabel, isFundingRowLabel, isSpendingKind } from '../labels/funding-labels.ts';
import { headerKey } from '../labels/header-labels.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import { isExecutionName, isLevelName } from '../labels/level-names.ts';
import { inlinePairs } from '../table/lines.ts';
import { isLabel, moneyRow, type Pair, pairsIn, tellsMoney } from './money-pairs.ts';

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
const numberInFront = new RegExp(`^\\s*项\\s*目\\s*[（(]?${ordinal}[)）]?\\s*[：:、.．]\\s*(?=\\S)`, 'u');

const isLabelOfName = ({ text }: RawCell): boolean =>
  numberOfProject.test(bareText(text)) || bareNumber.test(bareText(text)) || headerKey(text) === 'project';

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

const isName = (text: string): boolean => holdsWords(text) && !isLabel(text);

/** What follows the name of a project alone in its row. */
const isAboveOwn = (grid: Grid, row: number): boolean => {
  const [first] = grid.cellsIn(row);
  return first !== undefined && (isLevelName(first.text) || headerKey(first.text) === 'expected-goal');
};

/** 项目一：公共图书馆开放 alone in its row, above its money; with the word 项目 also above its goal or a level. */
const bandOfProject = (grid: Grid, row: number, cell: RawCell): RowOfProject | null => {
  const named = nameIn(cell);
  if (named === null || named.by === 'name' || !isName(named.name.text)) return null;
  const isOpened = moneyRow(grid, row + 1) !== null || (numberInFront.test(cell.text) && isAboveOwn(grid, row + 1));
  return isOpened ? { ...named, pairs: [] } : null;
};

/**
 * 项目2 | 居家养老服务补助 | 预算数 | 386 | 执行数 | 347.4: a project's number or label, its name and its money, from where on
 * the indicators are those of this project; null for any other row. A name without either is a guess.
 */
export const rowOfProject = (grid: Grid, row: number): RowOfProject | null => {
  const [first, second, ...others] = grid.cellsIn(row);
  if (first === undefined) return null;
  if (second === undefined) return bandOfProject(grid, row, first);
  const isLabelled = isLabelOfName(first);
  // Few rows are pairs from there on, and whether they are is told soonest.
  const pairs = pairsIn(isLabelled ? others : [second, ...others]);
  if (pairs === null) return null;
  const named = isLabelled ? nameBehind(first, second) : nameIn(first);
  if (named === null || !isName(named.name.text)) return null;
  // （一）农村环境整治 | 预算金额 | 132: behind a number or 项目名称 its budget alone is enough.
  const isPaid = tellsMoney(pairs, named.by === 'name' ? 2 : 1);
  const isAboveMoney = named.by !== 'name' && moneyRow(grid, row + 1) !== null;
  if (!isPaid && !isAboveMoney) return null;
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
