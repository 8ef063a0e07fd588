import { isTick } from '../../recognise/columns/column-fit.ts';
import type { IndicatorColumnKind } from '../../recognise/labels/indicator-labels.ts';
import { categoryNamed, categoryOfSecondLevel, isExecutionName } from '../../recognise/labels/level-names.ts';
import { assignCells, type FlowCell, type FlowRow } from './assign-cells.ts';
import type { FlowHeadColumn } from './flow-head.ts';
import type { FlowColumn } from './flow-columns.ts';
import { isCategoryLabel, isSubcategoryLabel } from './level-labels.ts';
import type { ColumnRole } from './role-costs.ts';
import type { SheetCell, SheetRow } from './sheet-rows.ts';
import type { Token } from './text-tokens.ts';

const roles: Readonly<Record<IndicatorColumnKind, ColumnRole>> = {
  index: 'number',
  category: 'category',
  subcategory: 'subcategory',
  'kind-of-indicator': 'subcategory',
  name: 'name',
  'weak-name': 'name',
  'finer-name': 'name',
  symbol: 'sign',
  target: 'target',
  'adjusted-target': 'target',
  unit: 'unit',
  baseline: 'actual',
  actual: 'actual',
  'actual-unit': 'unit',
  'target-and-actual': 'target',
  'target-of-part': 'target',
  forecast: 'actual',
  'other-unit': 'unit',
  'max-score': 'score',
  'self-score': 'score',
  'other-score': 'score',
  reason: 'reason',
  improvement: 'reason',
  remark: 'reason',
  cause: 'mark',
  likelihood: 'mark',
  note: 'reason',
  project: 'text',
  'unit-name': 'text',
  department: 'text',
  goal: 'text',
  'goal-result': 'text',
  amount: 'number',
  total: 'number',
};

/** 完成比例, 得分系数: a share in a column without a field. */
const isRate = (label: string): boolean => /(?:[率度]|比例|系数|程度)(?:[（(][^（）()]*[）)])?$/u.test(label);

/** Points of a level stand right behind it, where the indicators have points of their own. */
const isOfLevel = (heads: readonly FlowHeadColumn[], at: number): boolean =>
  ['category', 'subcategory'].includes(heads[at - 1]?.kind ?? '') &&
  heads.slice(at + 1).some(({ kind }) => kind === 'max-score');

const roleOf = (heads: readonly FlowHeadColumn[], at: number): ColumnRole => {
  const { kind, label } = heads[at] ?? { kind: null, label: '' };
  if (kind === 'max-score' && isOfLevel(heads, at)) return 'points';
  if (kind === 'target' && heads.some((head) => head.kind === 'unit')) return 'figure';
  if (label.startsWith('是否')) return 'mark';
  return kind === 'note' && isRate(label) ? 'rate' : roles[kind ?? 'note'];
};

const columnOf = (heads: readonly FlowHeadColumn[], at: number): FlowColumn => {
  const role = roleOf(heads, at);
  if (role !== 'category' && role !== 'subcategory') return { role };
  const level = { role, isLabel: role === 'category' ? isCategoryLabel : isSubcategoryLabel };
  return heads[at + 1] !== undefined && roleOf(heads, at + 1) === 'points' ? { ...level, hasPoints: true } : level;
};

const contradicts = (first: string, second: string): boolean => {
  const [named, implied] = [categoryNamed(first), categoryOfSecondLevel(second)];
  return named !== null && implied !== null && named !== implied;
};

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
  const isOpen = role === 'subcategory' ? isLevelOpen(levels[0].text, first) : role === 'name' && isSpaced(first);
  if (!isOpen) return [];
  const depth = role === 'subcategory' ? depthOf({ column: first.column, columns, rows }, at) : 1;
  return levels.map(({ text, column }) => ({ text, column: column + 1, span: 1, depth, isDoubtful: true }));
};

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

/** Rows of an indicator table found again in a flow; 一级 and 二级 cover the rows that belong to them. */
export const indicatorRows = (tokens: readonly Token[], heads: readonly FlowHeadColumn[]): readonly SheetRow[] => {
  const columns = heads.map((_, at) => columnOf(heads, at));
  const kinds = heads.map(({ kind }) => kind);
  const table: Table = { columns, kinds, rows: assignCells(tokens, { columns }) };
  return table.rows.map((row, at) => {
    const open = openLevels(table, at);
    // Below which head a √ stands is never told; its own doubt is enough.
    const isBesideOpen = row.some(
      ({ column, text, isDoubtful }) => isDoubtful && !isTick(text) && columns[column]?.isLabel === undefined,
    );
    const cells = row.map((cell): SheetCell => {
      const isLevel = columns[cell.column]?.isLabel !== undefined;
      const depth = isLevel ? depthOf({ column: cell.column, columns, rows: table.rows }, at) : 1;
      const isBeside = besideKinds.includes(kinds[cell.column] ?? null);
      const isDoubtful = cell.isDoubtful || (isLevel && open.length > 0) || (isBeside && isBesideOpen);
      return { text: cell.text, column: cell.column + 1, span: 1, depth, isDoubtful };
    });
    return [...open, ...overLevels(table, cells)];
  });
};
