import { isTick } from '../../recognise/table/boxes.ts';
import type { IndicatorColumnKind } from '../../recognise/labels/indicator-labels.ts';
import { categoryNamed, categoryOfSecondLevel, isExecutionName } from '../../recognise/labels/level-names.ts';
import { assignCells, type FlowCell, type FlowRow } from './assign-cells.ts';
import { isListHead } from './flow-head.ts';
import type { FlowHeadColumn } from './head-columns.ts';
import type { FlowColumn } from './flow-columns.ts';
import { type CentredLevel, centredLevels } from './centred-levels.ts';
import { columnOf } from './column-roles.ts';
import { contradicts, isSubcategoryLabel } from './level-labels.ts';
import type { SheetCell, SheetRow } from './sheet-rows.ts';
import type { Token } from './text-tokens.ts';
import { looksLikeLevel } from './value-doubts.ts';

type Level = { readonly column: number; readonly columns: readonly FlowColumn[]; readonly rows: readonly FlowRow[] };

const textIn = (row: FlowRow | undefined, column: number): string =>
  row?.find((cell) => cell.column === column)?.text ?? '';

/** How many rows a level's cell covers: down to the next name of its column, of the column before, or one it cannot hold. */
const depthOf = ({ column, columns, rows }: Level, at: number): number => {
  const own = textIn(rows[at], column);
  const isFirstLevel = columns[column]?.role === 'category';
  let depth = 1;
  for (let row = at + 1; row < rows.length; row += 1, depth += 1) {
    const isEnd = rows[row]?.some((cell) => cell.column <= column) ?? true;
    const second = isFirstLevel ? textIn(rows[row], column + 1) : '';
    if (isEnd || (second !== '' && contradicts(own, second))) break;
  }
  return depth;
};

/** Kinds of columns without a field of their own: what they say is kept together, so one doubt is a doubt of all. */
const besideKinds: readonly (IndicatorColumnKind | null)[] = [
  'note',
  'remark',
  'forecast',
  'cause',
  'likelihood',
  'other-score',
  'index',
  null,
];

/** 满意度 without a first level below 效益 may be one itself, and words that name no second level may be a first one. */
const isLevelOpen = (above: string, { text, isDoubtful }: FlowCell): boolean => {
  const implied = categoryOfSecondLevel(text);
  if (categoryNamed(above) === 'benefit' && implied === 'satisfaction') return true;
  return isDoubtful && !isSubcategoryLabel(text);
};

type Table = {
  readonly columns: readonly FlowColumn[];
  readonly kinds: readonly (IndicatorColumnKind | null)[];
  readonly rows: readonly FlowRow[];
};

/** Levels that reach down to a row as it seems, where the words that begin the row leave that open. */
const openLevels = ({ columns, rows }: Table, at: number): SheetRow => {
  const [first] = rows[at] ?? [];
  const role = columns[first?.column ?? -1]?.role;
  const levels = columns.flatMap(({ isLabel }, column) => {
    const above = rows.slice(0, at).findLast((row) => textIn(row, column) !== '');
    const isAbove = isLabel !== undefined && first !== undefined && column < first.column && above !== undefined;
    return isAbove ? [{ text: textIn(above, column), column }] : [];
  });
  if (first === undefined || levels[0] === undefined) return [];
  // Several words where one name is expected: 影响力目标 长效管理 健全性.
  const isOpen =
    role === 'subcategory'
      ? isLevelOpen(levels[0].text, first)
      : role === 'name' && (isSpaced(first) || mayEndInLevel(rows[at - 1]?.at(-1), columns));
  if (!isOpen) return [];
  const depth = role === 'subcategory' ? depthOf({ column: first.column, columns, rows }, at) : 1;
  return levels.map(({ text, column }) => ({ text, column: column + 1, span: 1, depth, isDoubtful: true }));
};

/** Units above a project whose own may be part of its name. */
const openUnits = ({ columns, rows }: Table, at: number): SheetRow => {
  const project = rows[at]?.find(({ column }) => columns[column]?.isOfProject && columns[column]?.role === 'heading');
  if (project?.isDoubtful !== true) return [];
  return columns.slice(0, project.column).flatMap(({ role }, column) => {
    const above = rows.slice(0, at).findLast((row) => textIn(row, column) !== '');
    if (role !== 'text' || above === undefined || textIn(rows[at], column) !== '') return [];
    const depth = depthOf({ column: project.column, columns, rows }, at);
    return [{ text: textIn(above, column), column: column + 1, span: 1, depth, isDoubtful: true }];
  });
};

/** 财务管理 in the reason of the row above, doubtful there, may be the level of this one. */
const mayEndInLevel = (last: FlowCell | undefined, columns: readonly FlowColumn[]): boolean =>
  last?.isDoubtful === true && columns[last.column]?.role === 'reason' && looksLikeLevel(last.text);

const isSpaced = ({ text, isDoubtful }: FlowCell): boolean =>
  isDoubtful && /\p{Script=Han}\s\p{Script=Han}/u.test(text);

/** 预算执行率 alone in front of its values stands over all levels. */
const overLevels = ({ columns }: Table, row: SheetRow): SheetRow => {
  const [first, ...rest] = row;
  const levels = columns.filter(({ isLabel }) => isLabel !== undefined).length;
  const isName = first !== undefined && columns[first.column - 1]?.role === 'name';
  if (!isName || first.column !== levels + 1 || !isExecutionName(first.text)) return row;
  return [{ ...first, column: 1, span: first.column }, ...rest];
};

const namesProject = ({ columns }: Table, row: FlowRow): boolean =>
  row.some(({ column }) => columns[column]?.role === 'heading');

/** 自评总分 behind the indicators is that of the whole project, down to the next one. */
const projectDepth = (table: Table, at: number): number => {
  const next = table.rows.findIndex((row, index) => index > at && namesProject(table, row));
  return (next < 0 ? table.rows.length : next) - at;
};

/** 2 where 自评总分 stands, in front of a project without a number and behind one with 1, is the number of that project. */
const withNumbers = (rows: readonly FlowRow[], heads: readonly FlowHeadColumn[]): readonly FlowRow[] => {
  if (!isListHead(heads) || heads[0]?.kind !== 'index') return rows;
  let number = 0;
  let moved: FlowCell | null = null;
  return rows.map((row, at): FlowRow => {
    const own: FlowRow = moved === null ? row : [{ ...moved, column: 0 }, ...row];
    moved = null;
    number = Number(textIn(own, 0)) || number;
    const [last, next] = [own.at(-1), rows[at + 1]];
    const isNext = next?.some(({ column }) => heads[column]?.kind === 'project') === true && textIn(next, 0) === '';
    if (last === undefined || heads[last.column]?.kind !== 'total' || !isNext) return own;
    if (last.text !== String(number + 1)) return own;
    moved = last;
    return own.slice(0, -1);
  });
};

/** Levels that begin in a row. */
const levelsFrom = (levels: readonly CentredLevel[], at: number): SheetRow =>
  levels
    .filter(({ first }) => first === at)
    .map(({ text, column, first, end, isDoubtful }) => ({
      text,
      column: column + 1,
      span: 1,
      depth: end - first,
      isDoubtful,
    }));

/** Rows of an indicator table found again in a flow; 一级 and 二级 cover the rows that belong to them. */
export const indicatorRows = (tokens: readonly Token[], heads: readonly FlowHeadColumn[]): readonly SheetRow[] => {
  const columns = heads.map((_, at) => columnOf(heads, at));
  const kinds = heads.map(({ kind }) => kind);
  const table: Table = { columns, kinds, rows: withNumbers(assignCells(tokens, { columns }), heads) };
  const centred = centredLevels(table.rows, columns);
  return table.rows.map((whole, at) => {
    const row = centred === null ? whole : whole.filter(({ column }) => columns[column]?.isLabel === undefined);
    const open = centred === null ? openLevels(table, at) : levelsFrom(centred, at);
    // Below which head a √ stands is never told; its own doubt is enough.
    const isBesideOpen = row.some(
      ({ column, text, isDoubtful }) => isDoubtful && !isTick(text) && columns[column]?.isLabel === undefined,
    );
    const cells = row.map((cell): SheetCell => {
      const isLevel = columns[cell.column]?.isLabel !== undefined;
      const isMerged = isLevel || columns[cell.column]?.isOfProject === true;
      const isVerdict = isListHead(heads) && kinds[cell.column] === 'total';
      const depth = isVerdict
        ? projectDepth(table, at)
        : isMerged
          ? depthOf({ column: cell.column, columns, rows: table.rows }, at)
          : 1;
      const isBeside = besideKinds.includes(kinds[cell.column] ?? null);
      const isDoubtful = cell.isDoubtful || (isLevel && open.length > 0) || (isBeside && isBesideOpen);
      const { text, isCrowded } = cell;
      return { text, column: cell.column + 1, span: 1, depth, isDoubtful, isCrowded };
    });
    return [...openUnits(table, at), ...open, ...overLevels(table, cells)];
  });
};
