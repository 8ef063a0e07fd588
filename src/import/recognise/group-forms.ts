import { squash } from '../../domain/number/fold.ts';
import type { Block, IndicatorBlock, Placed } from './blocks.ts';
import { beginsLevelsAnew } from './levels-anew.ts';
import { isBlankText } from './table/cell-text.ts';
import type { Catalogue } from './no-form.ts';

/** A block with the table it came from. */
export type Piece = { readonly table: number; readonly placed: Placed };

/** All blocks that make one form, perhaps over several tables. */
export type Group = readonly Piece[];

/** The blocks of one table, in order. */
export type TablePieces = {
  readonly table: number;
  readonly placed: readonly Placed[];
  /** It lists indicators of nobody: no form by its name, or not where the file holds any. */
  readonly catalogue: Catalogue | null;
  /** A table of data beside a form: it is none, though it may name the unit of the form below it. */
  readonly isData?: true;
};

/** Lines above a form. */
export const frontKinds: ReadonlySet<Block['kind']> = new Set(['title', 'year', 'money-unit', 'nothing']);
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

/** The table shows something that only forms of performance show; 合计 does so only where it ends a table carried on. */
const belongsToForms = (pieces: TablePieces): boolean => {
  const first = pieces.placed.find(({ block }) => block.kind !== 'nothing')?.block;
  return pieces.placed.some(({ block }) => {
    if (block.kind === 'pair') return pairKeys.has(block.key);
    if (block.kind === 'total') return block === first || block.grade !== null;
    return ['title', 'indicators', 'projects', 'funding', 'goals', 'tasks', 'problems'].includes(block.kind);
  });
};

/** Rows of indicators, or projects with some. */
export const holdsIndicators = ({ placed }: TablePieces): boolean =>
  placed.some(({ block }) => block.kind === 'indicators' || block.kind === 'projects');

const isPair = (block: Block, key: string): boolean => block.kind === 'pair' && block.key === key;

/** A project or a body by its name. */
const namesSomething = (block: Block): boolean =>
  ['project', 'department', 'unit'].some((key) => isPair(block, key)) &&
  block.kind === 'pair' &&
  !isBlankText(block.value.text);

const isOfUnit = (block: Block): boolean => isPair(block, 'unit') || isPair(block, 'department');

/** 主管部门：某局 in a line above a table, as on the cover of a report. */
const isInLine = (block: Block): boolean => block.kind === 'pair' && block.value.cell === null;

/** What may stand above the title of the first form of a file: 自评总分：93.12分 as well. */
const mayLead = (block: Block): boolean =>
  frontKinds.has(block.kind) ||
  isInLine(block) ||
  isOfUnit(block) ||
  block.kind === 'total' ||
  isPair(block, 'total') ||
  isPair(block, 'grade');

/** What comes before the next title or project name: rows of a form, or nothing of one. */
const leadsToForm = (rest: readonly Piece[]): boolean => {
  for (const { placed } of rest) {
    const { block } = placed;
    const isTitle = block.kind === 'title' && block.isChapter !== true;
    if (isTitle || isPair(block, 'project')) return false;
    if (['indicators', 'projects', 'funding', 'goals', 'tasks'].includes(block.kind)) return true;
  }
  return false;
};

/** Two pieces in one row; of two names there neither begins a form below the other. */
const isBeside = (one: Piece, other: Piece): boolean =>
  one.table === other.table && one.placed.row === other.placed.row;

/** 项目编码 | 0017 in front of the name of a project in the same row. */
const isInFrontOfProject = (piece: Piece, rest: readonly Piece[]): boolean => {
  const { block } = piece.placed;
  if (block.kind !== 'aside' && !isPair(block, 'attribute')) return false;
  const next = rest.find((other) => !isBeside(piece, other) || isPair(other.placed.block, 'project'));
  return next !== undefined && isBeside(piece, next);
};

/** 单位：万元, or what stands in front of its name, directly above the next project: it tells of that. */
const leadsToProject = (own: Piece, rest: readonly Piece[]): boolean => {
  const isOver = (piece: Piece, index: number): boolean =>
    isBeside(own, piece) ||
    ['money-unit', 'nothing', 'year'].includes(piece.placed.block.kind) ||
    isInFrontOfProject(piece, rest.slice(index + 1));
  const at = rest.findIndex((piece, index) => isPair(piece.placed.block, 'project') || !isOver(piece, index));
  const next = rest[at];
  return next !== undefined && isPair(next.placed.block, 'project') && leadsToForm(rest.slice(at + 1));
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

/** 单位：某市司法局 directly above a title: it belongs to the form below. */
const isUnderTitle = (rest: readonly Piece[]): boolean =>
  rest.find(({ placed }) => placed.block.kind !== 'nothing' && !isOfUnit(placed.block))?.placed.block.kind === 'title';

const labelOf = ({ placed: { block } }: Piece): string => (block.kind === 'pair' ? squash(block.label) : '');

/** 二级项目名称 right below 一级项目名称: two names of one project. */
const isFinerName = (above: Piece, piece: Piece, last: Piece | undefined): boolean =>
  last === above && above.table === piece.table && labelOf(above) !== labelOf(piece);

const indicatorsOf = ({ placed: { block } }: Piece): readonly IndicatorBlock[] =>
  block.kind === 'indicators' ? [block] : [];

/** The indicators of a table, from one of its first pieces on. */
const indicatorsFrom = (pieces: readonly Piece[]): readonly IndicatorBlock[] => {
  const end = pieces.findIndex(({ table }) => table !== pieces[0]?.table);
  return pieces.slice(0, end < 0 ? pieces.length : end).flatMap(indicatorsOf);
};

/** A form under construction, with what it holds so far. */
class GrowingForm {
  readonly pieces: Piece[] = [];
  private readonly kinds = new Set<Block['kind']>();
  private project: Piece | null = null;
  private hasTotal = false;

  add(piece: Piece): void {
    const { block } = piece.placed;
    this.pieces.push(piece);
    this.kinds.add(block.kind);
    if (isPair(block, 'project')) this.project = piece;
    if (block.kind === 'total') this.hasTotal = true;
  }

  get hasIndicators(): boolean {
    return this.kinds.has('indicators') || this.kinds.has('projects');
  }

  /** The next piece is none of this form: it begins one. */
  isEndedBy(piece: Piece, rest: readonly Piece[]): boolean {
    const { block } = piece.placed;
    if (this.pieces.every(({ placed }) => mayLead(placed.block))) return false;
    if (this.hasIndicators) return this.isEndedAfterIndicators(piece, rest);
    if (block.kind === 'title') return block.isChapter !== true && !isInnerTitle(rest);
    if (!isPair(block, 'project') || this.project === null || isBeside(this.project, piece)) return false;
    return !isFinerName(this.project, piece, this.pieces.at(-1)) && leadsToForm(rest);
  }

  private isEndedAfterIndicators(piece: Piece, rest: readonly Piece[]): boolean {
    const { placed, table } = piece;
    const { block } = placed;
    if (block.kind === 'title' || (block.kind === 'year' && block.listTitle !== undefined)) return true;
    if (isPair(block, 'project')) return leadsToForm(rest);
    const isOtherTable = this.pieces.at(-1)?.table !== table;
    if (isOtherTable && beginsLevelsAnew(indicatorsFrom([piece, ...rest]), this.pieces.flatMap(indicatorsOf)))
      return true;
    if (block.kind === 'money-unit') return leadsToProject(piece, rest);
    if (isInFrontOfProject(piece, rest)) return leadsToProject(piece, rest);
    if (isPair(block, 'unit'))
      return leadsToForm(rest) || isUnderTitle(rest) || (isOtherTable && leadsToProject(piece, rest));
    // 预算执行率 | 95% above the total: no indicators of another form follow it.
    if (block.kind === 'funding' || block.kind === 'tasks')
      return isOtherTable || (this.kinds.has(block.kind) && leadsToForm(rest));
    if (block.kind === 'indicators') return isOtherTable && block.hasHead && this.hasTotal;
    return block.kind === 'projects' && block.rest === undefined;
  }
}

export type Grouped = {
  readonly groups: readonly Group[];
  /** Tables that are no part of any form. */
  readonly foreign: readonly number[];
  /** What stands beside forms in their tables and names a project or a body, yet is followed by no indicators. */
  readonly left: readonly Piece[];
};

/** How far ahead a title or a name looks for the rows of its form. */
const lookAhead = 60;

/** Sorts the blocks of all tables of a file into forms: a title or a project's name begins one, a bare table carries on. */
export const groupForms = (tables: readonly TablePieces[]): Grouped => {
  const telling = tables.filter((pieces) => pieces.catalogue !== 'named' && belongsToForms(pieces));
  const owned = telling.filter(({ catalogue }) => catalogue === null);
  const known = owned.some(holdsIndicators) ? owned : telling;
  const pieces = known.flatMap(({ table, placed }) => placed.map((each): Piece => ({ table, placed: each })));
  const growing: GrowingForm[] = [];
  pieces.forEach((piece, index) => {
    const current = growing.at(-1);
    const isNew = current === undefined || current.isEndedBy(piece, pieces.slice(index + 1, index + lookAhead));
    const form = isNew ? new GrowingForm() : current;
    if (isNew) growing.push(form);
    form.add(piece);
  });
  const forms = growing.filter((form) => form.hasIndicators).map((form): Group => form.pieces);
  const used = new Set(forms.flat().map((piece) => piece.table));
  const foreign = tables.filter(({ table, isData }) => isData === true || !used.has(table)).map(({ table }) => table);
  const left = growing
    .filter((form) => !form.hasIndicators)
    .flatMap((form) => form.pieces)
    .filter(({ table, placed }) => used.has(table) && namesSomething(placed.block));
  return { groups: forms, foreign, left };
};
