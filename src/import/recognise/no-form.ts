import { groupBy } from '../../domain/group-by.ts';
import type { RawTable } from '../read/raw-table.ts';
import { bareText } from './table/bare-text.ts';
import type { Block, Placed } from './blocks.ts';
import { isBlankText } from './table/cell-text.ts';
import type { HeaderKey } from './labels/header-labels.ts';
import { formTitleOf } from './table/lines.ts';

const instructions = /^(?:附件?\d*[:：]?)?(?:填表|填报|填写|编制|使用|编报)(?:说明|须知|要求|指南)$/u;
const catalogue =
  /字典|指标库|下拉|选项|参考指标|备选指标|可选指标|数据源|数据验证|设计表|评分细则|计分细则|对比表|对照表|考核表|指标体系(?:框架)?(?:表|[(].{0,6}[)])?$/u;

const topRows = 3;

/** The rows of one cell among the first ones, or among all. */
const aloneIn = (table: RawTable, rows: number): readonly string[] => {
  const cells = table.cells.filter(({ row, text }) => row <= rows && text.trim() !== '');
  const byRow = groupBy(cells, ({ row }) => row);
  return [...byRow.values()].flatMap(([only, ...others]) =>
    only === undefined || others.length > 0 ? [] : [only.text],
  );
};

/** What a table calls itself: the name of its sheet and its first rows of one cell. */
const namesOf = (table: RawTable): readonly string[] => [table.name, ...aloneIn(table, topRows)];

/** 填报说明: a table that tells how to fill in a form, and is none; below it in the same sheet forms may stand. */
export const isInstruction = (table: RawTable): boolean => {
  if (table.told !== undefined || !namesOf(table).some((name) => instructions.test(bareText(name)))) return false;
  return [table.name, ...aloneIn(table, Number.MAX_SAFE_INTEGER)].every((name) => formTitleOf(name) === null);
};

const rowsOfForms = new Set<Block['kind']>(['indicators', 'projects', 'goals', 'tasks']);
const partsOfForms = new Set<Block['kind']>(['funding', 'goals', 'goal-of-period', 'tasks', 'projects']);
const namesSomebody = new Set<HeaderKey>(['project', 'department', 'unit', 'overview', 'expected-goal', 'actual-goal']);

const belongsToSomebody = (block: Block): boolean =>
  block.kind === 'pair' ? namesSomebody.has(block.key) : partsOfForms.has(block.kind);

/** 项目实施单位 and the money in a table of their own: the indicators of that form stand in the next one. */
const leavesIndicators = (above: readonly Placed[]): boolean =>
  above.some(({ block }) => belongsToSomebody(block)) && !above.some(({ block }) => rowsOfForms.has(block.kind));

/** A list of indicators that is no form: by its name, or only beside a form. */
export type Catalogue = 'named' | 'likely';

/**
 * A table that lists indicators of nobody: 指标库, 下拉选项, 评分细则, or the scores of the levels summed up. It names no
 * project, no unit, no money, and is called so, or sets no target and tells no result; null for any other table. One with
 * scores right below a table that names all these and holds no indicator is of that form.
 */
export const catalogueOf = (table: RawTable, placed: readonly Placed[], above: readonly Placed[]): Catalogue | null => {
  const blocks = placed.map(({ block }) => block);
  const lists = blocks.flatMap((block) => (block.kind === 'indicators' && block.hasHead ? [block] : []));
  if (table.told !== undefined || lists.length === 0 || blocks.some(belongsToSomebody)) return null;
  const isCalledSo = [...table.before, ...namesOf(table)].some((name) => catalogue.test(bareText(name)));
  const rows = lists.flatMap((block) => block.rows);
  const isOpen = rows.every(({ target, actual }) => target.text === '' && actual.text === '');
  const isScored = rows.some(({ selfScore }) => selfScore.text !== '');
  if (isCalledSo && !isScored) return isOpen ? 'named' : 'likely';
  const isTitled = blocks.some(({ kind }) => kind === 'title');
  return isOpen && !(isScored && (isTitled || leavesIndicators(above))) ? 'likely' : null;
};

const basicData = /基础数据表$/u;

/** 财政供养人员情况 | 编制数 | 2018年实际在职人数: how that table begins, where nothing names it. */
const beginsBasicData = ({ cells }: RawTable): boolean => {
  const words = cells.filter(({ row }) => row <= topRows).map(({ text }) => bareText(text));
  return words.includes('财政供养人员情况') && words.includes('编制数');
};

/** 部门整体支出绩效评价基础数据表: staff and spending over some years, which stand beside a form and hold none of it. */
export const isBasicData = (table: RawTable, placed: readonly Placed[]): boolean => {
  // Most tables hold a form: what such a one is called need not be looked up.
  if (table.told !== undefined || placed.some(({ block }) => rowsOfForms.has(block.kind))) return false;
  return [...table.before, ...namesOf(table)].some((name) => basicData.test(bareText(name))) || beginsBasicData(table);
};

/** 填报单位 over such a table: whose form it stands beside. */
export const namesInData = (placed: readonly Placed[]): readonly Placed[] =>
  placed.flatMap((each) => {
    const { block } = each;
    const names = block.kind === 'pair' && (block.key === 'unit' || block.key === 'department');
    return names && !isBlankText(block.value.text) ? [{ ...each, troubles: [] }] : [];
  });
