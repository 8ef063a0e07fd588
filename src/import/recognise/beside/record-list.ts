import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { bareText } from '../table/bare-text.ts';
import { type Reading, troubleAt } from '../blocks.ts';
import { isBlankText, looksNumeric, oneLine } from '../table/cell-text.ts';
import { type Grid, lastColumn, lastRow } from '../table/grid.ts';
import { findIndicatorHead } from '../columns/indicator-head.ts';
import { listedHeaderKey } from '../labels/header-labels.ts';
import { isCategoryName, isExecutionName } from '../labels/level-names.ts';
import { isHeading } from '../table/lines.ts';
import { keyOfCell } from '../table/labels-in-row.ts';
import { sectionKeyOf } from '../table/sections.ts';

const longestHead = 16;
const fewestHeads = 3;

/** 原值（万元）, 1-8月执行数: short words over a column, no value and no sentence. */
const looksLikeHead = ({ text }: RawCell): boolean => {
  const bare = bareText(text)
    .replace(/^其中[:：](?=.)/u, '')
    .replace(/\([^()]*\)$/u, '');
  const isWord = bare !== '' && bare.length <= longestHead && !/[。，,；;？?！!：:%]/u.test(bare);
  return isWord && !/\d/u.test(bare.replace(/\d{1,2}(?:[-—~至]\d{1,2})?月/u, ''));
};

const listWords =
  /(?:序号|名称|编码|数|量|额|价|值|率|例|占比|进度|得分|分|权重|等级|备注|内容|时间|日期|情况|原因|措施|建议|单位|部门|类型|类别|性质|年度|年份|来源|用途|科目|项目|说明|结果|结论|满意|面积|型号|规格|标准|对象|职务|责任人|完成|支付|支出|收入|预算|决算|拨款|问题|意见|品目|方式|渠道|去向|页码|费|合计)$/u;

/** The words are such as stand over columns, and none of them asks for a goal. */
const isListHead = (head: readonly RawCell[]): boolean => {
  const words = head.map(({ text }) => bareText(text).replace(/\([^()]*\)$/u, ''));
  const asksForGoal = head.some(({ text }) => listedHeaderKey(text)?.endsWith('-goal') === true);
  return !asksForGoal && words.filter((word) => listWords.test(word)).length * 2 > words.length;
};

type Head = { readonly cells: readonly RawCell[]; readonly lastRow: number };

/** The words over the columns: of one row, or of two where 其中 stands over the words of the second. */
const headAt = (grid: Grid, row: number): Head | null => {
  const cells = grid.cellsIn(row);
  const [over, reaching] = [
    cells.filter((cell) => lastRow(cell) === row),
    cells.filter(({ rowSpan }) => rowSpan === 2),
  ];
  if (over.length === cells.length) return { cells, lastRow: row };
  const below = grid.cellsIn(row + 1);
  const isUnder = (cell: RawCell): boolean =>
    over.some((group) => cell.column >= group.column && lastColumn(cell) <= lastColumn(group));
  const isHead =
    over.length + reaching.length === cells.length &&
    over.length > 0 &&
    over.every(({ text, columnSpan }) => columnSpan > 1 && /^其中[:：]?$/u.test(bareText(text))) &&
    below.every((cell) => cell.rowSpan === 1 && isUnder(cell));
  const words = [...reaching, ...below].toSorted((one, other) => one.column - other.column);
  return isHead ? { cells: words, lastRow: row + 1 } : null;
};

/** Nothing of a form stands right above: the table begins, a blank row or a line of its own comes before. */
const isSetApart = (grid: Grid, row: number): boolean => {
  const above = grid.cellsIn(row - 1);
  return above.length <= 1 && above.every(({ rowSpan }) => rowSpan === 1);
};

const isNumber = ({ text }: RawCell): boolean => looksNumeric(text) || isBlankText(text);

const isSum = ({ text }: Pick<RawCell, 'text'>): boolean =>
  /^(?:支出|资金|金额)?(?:合计|小计|总计|共计)$/u.test(bareText(text));

/** Label and value in turns, in every row: no list, however strange its labels are. */
const goesInTurns = (head: readonly RawCell[], records: readonly (readonly RawCell[])[]): boolean => {
  const isLabel = (cells: readonly RawCell[]): boolean =>
    cells.every((cell, index) => index % 2 === 1 || listedHeaderKey(cell.text) !== null);
  const isTurn = (cells: readonly RawCell[]): boolean =>
    cells.length % 2 === 0 && cells.every((cell, index) => looksNumeric(cell.text) === (index % 2 === 1));
  return isLabel(head) || (head.length % 2 === 0 && records.every(isTurn));
};

/** The cells of a row that lies wholly below the head and names nothing that a form asks for; null for any other. */
const recordIn = (grid: Grid, row: number, head: readonly RawCell[]): readonly RawCell[] | null => {
  const cells = grid.cellsIn(row);
  const [first, last] = [head[0], head.at(-1)];
  if (cells[0] === undefined || first === undefined || last === undefined || grid.toldRow(row) !== null) return null;
  // The same words in the row above may have been merged down.
  const begins = cells[0].column === first.column || grid.at(row, first.column)?.column === first.column;
  const isBelow = begins && cells.every((cell) => cell.column >= first.column && lastColumn(cell) <= lastColumn(last));
  const isOfForm = cells.some(
    (cell) => /[:：]\s*$/u.test(cell.text) || (listedHeaderKey(cell.text) !== null && !isSum(cell)),
  );
  if (!isBelow || isOfForm || (keyOfCell(cells[0]) !== null && !isSum(cells[0]))) return null;
  return cells.length * 2 >= head.length || isSum(cells[0]) ? cells : null;
};

type RecordList = { readonly head: readonly RawCell[]; readonly next: number };

/** 一级指标 | 产出指标 | 效益指标 above 得分 | 47.88 | 29: scores summed up by level, lying on their side. */
const levelSumsAt = (grid: Grid, row: number): RecordList | null => {
  const head = grid.cellsIn(row);
  const [first, ...levels] = head;
  const isOverLevels = first !== undefined && /^(?:一级)?指标(?:名称|类别|类型)?$/u.test(bareText(first.text));
  const areLevels = levels.every(
    ({ text }) => isCategoryName(text) || isExecutionName(text) || /^执行率$/u.test(bareText(text)) || isSum({ text }),
  );
  if (!isOverLevels || levels.length < fewestHeads - 1 || !areLevels) return null;
  let next = row + 1;
  while (grid.cellsIn(next).length > 1 && grid.cellsIn(next).slice(1).every(isNumber)) next += 1;
  return next === row + 1 ? null : { head, next };
};

const listAt = (grid: Grid, row: number): RecordList | null => {
  const { cells: head, lastRow: last } = headAt(grid, row) ?? { cells: [], lastRow: row };
  const first = head[0];
  if (first === undefined || head.length < fewestHeads || first.column > grid.firstColumn) return null;
  // 一、基本情况 | 项目名称 | …: a section of a form, with its first pairs.
  const isSection = isHeading(first.text) && head.some(({ text }) => listedHeaderKey(text) !== null);
  if (isSection || !head.every(looksLikeHead) || !isListHead(head) || !isSetApart(grid, row)) return null;
  // Below a line that nobody understood the form may go on.
  if (sectionKeyOf(grid, row) === 'head' || findIndicatorHead(grid, row) !== null) return null;
  const records: (readonly RawCell[])[] = [];
  let next = last + 1;
  for (let cells = recordIn(grid, next, head); cells !== null; cells = recordIn(grid, next, head)) {
    records.push(cells);
    next += 1;
  }
  const holdsNumbers = records.some((cells) => cells.slice(1).some(isNumber));
  const isNumbered = bareText(first.text) === '序号';
  if (records.length === 0 || !(holdsNumbers || isNumbered) || goesInTurns(head, records)) return null;
  return { head, next };
};

const ofPersons = /^(?:职务|职称|职务[/／、]职称|(?:所在|工作)?单位|签字|签名|联系电话|电话|备注)$/u;

/** 姓名 | 职务/职称 | 单位 | 签字 over those who reviewed, each by name, down to who signs for all of them. */
const personsAt = (grid: Grid, row: number): RecordList | null => {
  const head = grid.cellsIn(row);
  const [first, ...others] = head;
  const isHead = first !== undefined && squash(first.text) === '姓名' && others.length >= 2;
  if (!isHead || !others.every(({ text }) => ofPersons.test(squash(text)))) return null;
  const isPerson = (cells: readonly RawCell[]): boolean => {
    const [name, ...told] = cells;
    const isName = name?.column === first.column && /^\p{Script=Han}[\p{Script=Han}·]{1,7}$/u.test(squash(name.text));
    return isName && told.length > 0 && cells.length <= head.length && keyOfCell(name) === null;
  };
  let next = row + 1;
  while (isPerson(grid.cellsIn(next)) && grid.toldRow(next) === null) next += 1;
  return { head, next };
};

/**
 * 序号 | 资产名称 | 数量 | 原值 with its records, perhaps below a title: what stands beside forms in a report and is none
 * of them, nor who reviewed. It is told, not read; null when the row begins no such list.
 */
export const readRecordList = (grid: Grid, row: number): Reading | null => {
  const cells = grid.cellsIn(row);
  const first = cells[0];
  const begin = cells.length === 1 ? row + 1 : row;
  const list = listAt(grid, begin) ?? levelSumsAt(grid, begin) ?? personsAt(grid, begin);
  if (first === undefined || list === null) return null;
  const text = cells.map((cell) => oneLine(cell.text)).join(' ');
  // Heads over nobody and nothing have nothing to tell.
  const isEmpty = list.next === begin + 1;
  const troubles = isEmpty ? [] : [troubleAt('not-a-performance-table', first, text)];
  return { blocks: [], troubles, next: list.next };
};
