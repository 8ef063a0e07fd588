import type { RawCell } from '../../read/raw-table.ts';
import { type Trouble, troubleAt } from '../blocks.ts';
import { fits } from '../form/build-indicators.ts';
import { looksNumeric } from '../table/cell-text.ts';
import { lastColumn } from '../table/grid.ts';
import { headerKey } from '../labels/header-labels.ts';
import { categoryNamed, categoryOfSecondLevel } from '../labels/level-names.ts';
import { isLevelRow, type TurnedHead, type TurnedRow } from './turned-head.ts';

/** 产出指标 | 效益指标 | 满意度指标 right behind their label, and nothing over the last names: their merges are lost. */
const isSlid = ({ label, values }: TurnedRow, names: readonly RawCell[]): boolean => {
  const levels = values.filter(({ text }) => headerKey(text) !== 'total');
  const last = names.at(-1);
  return (
    last !== undefined &&
    levels.length > 1 &&
    levels.length < names.length &&
    values.every(({ column, columnSpan }, index) => columnSpan === 1 && column === lastColumn(label) + 1 + index) &&
    levels.every((cell) => cell.column < last.column)
  );
};

/** 效益指标 over 质量指标. */
const isBelied = ({ values }: TurnedRow, second: TurnedRow | undefined): boolean =>
  values.some(({ text, column }) => {
    const below = second?.values.find((cell) => cell.column === column);
    const [own, other] = [categoryNamed(text), categoryOfSecondLevel(below?.text ?? '')];
    return own !== null && other !== null && !fits(own, other, below?.text ?? '');
  });

/** The slid 合计 over the column behind the names that holds its sums. */
const placedSum = (sum: RawCell | undefined, { rows, names }: TurnedHead): readonly RawCell[] => {
  const column = Math.max(...names.map(lastColumn)) + 1;
  const isSummed = rows.some(({ values }) => values.some((cell) => cell.column === column && looksNumeric(cell.text)));
  return sum === undefined || !isSummed ? [] : [{ ...sum, column }];
};

const ofAllPerhaps = new Set<TurnedRow['kind']>(['remark', 'reason', 'max-score', 'self-score']);

/** 备注 | 目标经批复, 自评得分 | 95.8 behind the label and nothing more: said of the first indicator, or of all of them. */
const isOfAllPerhaps = ({ kind, label, values }: TurnedRow): boolean => {
  const [only, ...others] = values;
  const isAlone = only !== undefined && others.length === 0 && only.column === lastColumn(label) + 1;
  return ofAllPerhaps.has(kind) && isAlone;
};

const unsure = (cell: RawCell): RawCell => ({ ...cell, uncertain: true });

/** The rows with their slid levels uncertain; a first level that its second levels belie is left out. */
export const settledRows = (
  head: TurnedHead,
): { readonly rows: readonly TurnedRow[]; readonly troubles: readonly Trouble[] } => {
  const { rows, names } = head;
  const troubles: Trouble[] = [];
  const second = rows.find(({ kind }) => kind === 'subcategory');
  const settled = rows.map((row): TurnedRow => {
    if (isOfAllPerhaps(row)) return { ...row, values: row.values.map(unsure) };
    if (!isLevelRow(row) || !isSlid(row, names)) return row;
    const [first] = row.values;
    if (first !== undefined) troubles.push(troubleAt('shifted-row', first));
    const levels = row.values.filter(({ text }) => headerKey(text) !== 'total');
    const sum = placedSum(
      row.values.find((cell) => !levels.includes(cell)),
      head,
    );
    const isLeft = row.kind === 'category' && isBelied(row, second);
    return { ...row, values: [...(isLeft ? [] : levels.map(unsure)), ...sum] };
  });
  return { rows: settled, troubles };
};
