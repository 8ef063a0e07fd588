import { squash } from '../../../domain/number/fold.ts';
import type { Grid } from '../table/grid.ts';
import { type HeadColumn, headColumns } from '../columns/header-columns.ts';
import { fundingColumnKind, fundingRowKind } from '../labels/funding-labels.ts';
import { labelForms } from '../labels/normalise-label.ts';

export type Part = 'total' | 'appropriation' | 'other';
export type TaskColumnKind =
  | 'name'
  | 'content'
  | 'completion'
  | 'max-score'
  | 'rate'
  | 'self-score'
  | 'aside'
  | 'beside'
  | 'initial'
  | `budget-${Part}`
  | `executed-${Part}`;
export type TaskColumn = HeadColumn<TaskColumnKind>;

const partOf = (text: string): Part => {
  const kind = fundingRowKind(text);
  return kind === 'current-year-appropriation'
    ? 'appropriation'
    : kind === 'other' || kind === 'carried-over'
      ? 'other'
      : 'total';
};

const isProjectName = (text: string): boolean => /^(?:支出)?项目名称$/u.test(squash(text));

const plainKind = (label: string): TaskColumnKind | null => {
  if (/^(?:序号|编号)$/u.test(label)) return 'aside';
  if (
    /^(?:(?:主要|重点)?(?:工作)?任务(?:名称)?|年度主要任务名称|重点工作|部门职能(?:职责)?|年度(?:(?:重点|主要)(?:工作)?)?任务|名称)$/u.test(
      label,
    )
  )
    return 'name';
  if (/完成情况|实际完成|完成结果/u.test(label)) return 'completion';
  if (/内容|目标|描述|用途|^(?:备注|说明)$/u.test(label)) return 'content';
  if (isProjectName(label) || /^项目(?:类型|类别|性质|属性)$/u.test(label)) return 'beside';
  if (/总(?:预算|投资)/u.test(label)) return 'initial';
  return null;
};

const kindOf = (text: string, group: string): TaskColumnKind | null => {
  const label = labelForms(text)[1] ?? labelForms(text)[0] ?? '';
  const plain = plainKind(label);
  if (plain !== null) return plain;
  const over = group === '' ? text : group;
  const funding = fundingColumnKind(text);
  if (funding === 'max-score' || funding === 'self-score' || funding === 'rate') return funding;
  if (funding === 'executed' && group !== '') return 'executed-total';
  // 预算执行偏低原因 tells of the money and is none.
  if (funding === 'aside') return 'beside';
  const money = fundingColumnKind(over);
  if (funding === 'initial' && group !== '') return 'initial';
  if (money === 'executed') return `executed-${group === '' ? 'total' : partOf(text)}`;
  const isMoney = money === 'adjusted' || money === 'initial' || /金额|预算|资金|总额|拨款/u.test(squash(over));
  return isMoney ? `budget-${partOf(text)}` : null;
};

/** 项目名称 where no column in front of it names the tasks: nothing but the label of the block stands there. */
const withProjects = (heads: readonly TaskColumn[], grid: Grid, firstRow: number): readonly TaskColumn[] => {
  const names = heads.filter(({ kind }) => kind === 'name');
  const isNamed = names.some(({ from }) => grid.at(firstRow, from)?.row === firstRow);
  if (isNamed) return heads;
  return heads.map((column) => (isProjectName(column.cell.text) ? { ...column, kind: 'name' } : column));
};

/** The columns of 年度主要任务 from the one that names its tasks. */
export const taskColumns = (grid: Grid, row: number, subRow: number | null): readonly TaskColumn[] => {
  const heads = withProjects(headColumns(grid, { row, subRow }, kindOf), grid, (subRow ?? row) + 1);
  const firstName = heads.findIndex((column) => column.kind === 'name');
  // The label of the block, 年度主要任务, reads like the name column's head: the last one before the content counts.
  const name = heads.findLast((column) => column.kind === 'name');
  const hasBudget = heads.some(({ kind }) => kind.startsWith('budget-'));
  return (
    heads
      .filter((column, index) => index >= firstName && (column.kind !== 'name' || column === name))
      // 年初预算数, or what all years cost, by itself is the budget of a task.
      .map((column) => (column.kind === 'initial' && !hasBudget ? { ...column, kind: 'budget-total' } : column))
  );
};
