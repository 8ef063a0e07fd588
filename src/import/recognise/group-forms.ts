import type { Block, Placed } from './blocks.ts';

/** A block with the table it came from. */
export type Piece = { readonly table: number; readonly placed: Placed };

/** All blocks that make one form, perhaps over several tables. */
export type Group = readonly Piece[];

/** The blocks of one table, in order. */
export type TablePieces = { readonly table: number; readonly placed: readonly Placed[] };

const frontKinds = new Set<Block['kind']>(['title', 'year', 'money-unit', 'nothing']);
const pairKeys = new Set([
  'project',
  'department',
  'unit',
  'overview',
  'achievements',
  'problem',
  'suggestion',
  'grade',
  'expected-goal',
  'actual-goal',
]);

const isIndicators = (block: Block): boolean => block.kind === 'indicators' || block.kind === 'projects';

/** The table shows something that only forms of performance show; 合计 does so only where it ends a table carried on. */
const belongsToForms = (pieces: TablePieces): boolean => {
  const first = pieces.placed.find(({ block }) => block.kind !== 'nothing')?.block;
  return pieces.placed.some(({ block }) => {
    if (block.kind === 'pair') return pairKeys.has(block.key);
    if (block.kind === 'total') return block === first || block.grade !== null;
    return ['title', 'indicators', 'projects', 'funding', 'goals', 'tasks', 'problems'].includes(block.kind);
  });
};

const holds = (group: Group, test: (block: Block) => boolean): boolean =>
  group.some((piece) => test(piece.placed.block));
const isPair = (block: Block, key: string): boolean => block.kind === 'pair' && block.key === key;

/** What comes before the next title or project name: rows of a form, or nothing of one. */
const leadsToForm = (rest: readonly Piece[]): boolean => {
  for (const { placed } of rest) {
    const { block } = placed;
    if (block.kind === 'title' || isPair(block, 'project')) return false;
    if (['indicators', 'projects', 'funding', 'goals', 'tasks'].includes(block.kind)) return true;
  }
  return false;
};

/** A heading such as 项目支出绩效指标表 between the money and the indicators of one form. */
const isInnerTitle = (rest: readonly Piece[]): boolean => {
  for (const { placed } of rest) {
    const { block } = placed;
    if (block.kind === 'indicators') return true;
    if (!['year', 'nothing', 'money-unit', 'aside'].includes(block.kind)) return false;
  }
  return true;
};

const startsAfterIndicators = (block: Block, rest: readonly Piece[], group: Group, table: number): boolean => {
  if (block.kind === 'title') return true;
  if (isPair(block, 'project') || isPair(block, 'unit')) return leadsToForm(rest);
  const isOtherTable = group.at(-1)?.table !== table;
  if (block.kind === 'funding' || block.kind === 'tasks')
    return isOtherTable || holds(group, (known) => known.kind === block.kind);
  if (block.kind === 'indicators')
    return isOtherTable && block.hasHead && holds(group, (known) => known.kind === 'total' && known.total !== null);
  return block.kind === 'projects';
};

const startsForm = (piece: Piece, rest: readonly Piece[], group: Group): boolean => {
  const { block } = piece.placed;
  if (group.every((known) => frontKinds.has(known.placed.block.kind))) return false;
  if (holds(group, isIndicators)) return startsAfterIndicators(block, rest, group, piece.table);
  if (block.kind === 'title') return !isInnerTitle(rest);
  if (isPair(block, 'project')) return holds(group, (known) => isPair(known, 'project')) && leadsToForm(rest);
  return false;
};

export type Grouped = {
  readonly groups: readonly Group[] /** Tables that are no part of any form. */;
  readonly foreign: readonly number[];
};

const isForm = (group: Group): boolean => holds(group, isIndicators);

/** Sorts the blocks of all tables of a file into forms: a title or a project's name begins one, a bare table carries on. */
export const groupForms = (tables: readonly TablePieces[]): Grouped => {
  const known = tables.filter(belongsToForms);
  const pieces = known.flatMap(({ table, placed }) => placed.map((each): Piece => ({ table, placed: each })));
  const groups: Piece[][] = [];
  pieces.forEach((piece, index) => {
    const current = groups.at(-1);
    if (current === undefined || startsForm(piece, pieces.slice(index + 1, index + 60), current)) groups.push([piece]);
    else current.push(piece);
  });
  const forms = groups.filter(isForm);
  const used = new Set(forms.flat().map((piece) => piece.table));
  return { groups: forms, foreign: tables.map(({ table }) => table).filter((table) => !used.has(table)) };
};
