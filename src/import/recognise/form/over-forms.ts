import type { Block, MoneyColumn } from '../blocks.ts';
import { frontKinds, type Group } from '../group-forms.ts';
import { type PrintedYear, printedYear } from './printed-title.ts';

/** What the lines above a form say of all forms below them in the table. */
export type OverForms = {
  readonly year: PrintedYear | null;
  readonly moneyUnit: MoneyColumn | null;
  /** The unit of money below the form's own title, which holds for the forms below that print no title. */
  readonly unitUnderTitle: MoneyColumn | null;
};

const unitIn = (blocks: readonly Block[]): MoneyColumn | null =>
  blocks.flatMap((block) => (block.kind === 'money-unit' ? [block.unit] : []))[0] ?? null;

/**
 * A line that names no form, or a title with another one below it before the form begins, heads all forms of the table: its
 * year and the unit of money below it are those of each.
 */
export const overForms = (group: Group): OverForms => {
  const blocks = group.map(({ placed }) => placed.block);
  const begin = blocks.findIndex(({ kind }) => !frontKinds.has(kind));
  const front = begin === -1 ? blocks : blocks.slice(0, begin);
  const own = front.findLastIndex(({ kind }) => kind === 'title');
  const headings = front.slice(0, Math.max(0, own));
  const isHeading = (block: Block): boolean => block.kind === 'year' && block.isOverForms === true;
  const isHeaded = front.some(isHeading) || headings.some(({ kind }) => kind === 'title');
  const years = group.flatMap(({ table, placed: { block } }, index) =>
    block.kind === 'year' && (isHeading(block) || (isHeaded && index < own)) ? [printedYear(block, table)] : [],
  );
  const unitUnderTitle = unitIn(front);
  return {
    year: years.find((year) => year !== null) ?? null,
    moneyUnit: isHeaded ? unitIn(own === -1 ? front : headings) : null,
    unitUnderTitle,
  };
};
