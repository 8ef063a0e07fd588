import { type Block, type Sited, sited } from '../blocks.ts';

type YearBlock = Extract<Block, { kind: 'year' }>;

/** A title as printed, with the cell it stands in. */
export type SitedTitle = {
  readonly title: string;
  readonly fact: Sited;
  readonly project?: Sited;
  readonly projectBelow?: Sited;
};

/** What a form is called by its own line, unsure where that heads a chapter of it. */
export const titleOfForm = (block: Extract<Block, { kind: 'title' }>, table: number): SitedTitle => ({
  title: block.title,
  fact: { text: block.title, cell: block.cell, isDoubtful: block.isChapter === true, table },
  ...(block.project === undefined
    ? {}
    : { project: { text: block.project, cell: block.cell, isDoubtful: true, table } }),
  ...(block.projectBelow === undefined ? {} : { projectBelow: sited(block.projectBelow, table) }),
});

/** What the line with the year of a list calls it: the title of each of its forms, as far as anyone can tell. */
export const titleOfList = ({ listTitle, cell }: YearBlock, table: number): SitedTitle | null =>
  listTitle === undefined ? null : { title: listTitle, fact: { text: listTitle, cell, isDoubtful: true, table } };

/** A year with the cell it stands in. */
export type PrintedYear = { readonly value: number; readonly fact: Sited };

/** The year of a line; null where it is left open. */
export const printedYear = ({ year, cell, isDoubtful }: YearBlock, table: number): PrintedYear | null =>
  year === null ? null : { value: year, fact: { text: String(year), cell, isDoubtful: isDoubtful === true, table } };
