import { type IndicatorColumnKind, indicatorColumnKind } from '../../recognise/labels/indicator-labels.ts';
import { categoryNamed, categoryOfSecondLevel } from '../../recognise/labels/level-names.ts';
import { assignCells, type FlowRow } from './assign-cells.ts';
import type { FlowColumn } from './flow-search.ts';
import type { ColumnRole } from './cell-costs.ts';
import { isCategoryLabel, isSubcategoryLabel } from './level-labels.ts';
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
  'max-score': 'score',
  'self-score': 'score',
  'other-score': 'score',
  reason: 'reason',
  improvement: 'reason',
  remark: 'reason',
  cause: 'reason',
  likelihood: 'reason',
  note: 'reason',
  project: 'text',
  'unit-name': 'text',
  department: 'text',
  goal: 'text',
  amount: 'number',
};

const columnOf = (label: string): FlowColumn => {
  const role = roles[indicatorColumnKind(label) ?? 'note'];
  if (role === 'category') return { role, isLabel: isCategoryLabel };
  return role === 'subcategory' ? { role, isLabel: isSubcategoryLabel } : { role };
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

/** Rows of an indicator table found again in a flow; 一级 and 二级 cover the rows that belong to them. */
export const indicatorRows = (tokens: readonly Token[], labels: readonly string[]): readonly SheetRow[] => {
  const columns = labels.map(columnOf);
  const rows = assignCells(tokens, { columns });
  return rows.map((row, at) =>
    row.map((cell): SheetCell => {
      const isLevel = columns[cell.column]?.isLabel !== undefined;
      const depth = isLevel ? depthOf({ column: cell.column, columns, rows }, at) : 1;
      return { text: cell.text, column: cell.column + 1, span: 1, depth, isDoubtful: cell.isDoubtful };
    }),
  );
};
