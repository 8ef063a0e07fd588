import type { Block, Sited } from '../blocks.ts';

/** A title as printed, with the cell it stands in. */
export type SitedTitle = { readonly title: string; readonly fact: Sited };

/** What a form is called by its own line, unsure where that heads a chapter of it. */
export const titleOfForm = (block: Extract<Block, { kind: 'title' }>, table: number): SitedTitle => ({
  title: block.title,
  fact: { text: block.title, cell: block.cell, isDoubtful: block.isChapter === true, table },
});

/** What the line with the year of a list calls it: the title of each of its forms, as far as anyone can tell. */
export const titleOfList = ({ listTitle, cell }: Extract<Block, { kind: 'year' }>, table: number): SitedTitle | null =>
  listTitle === undefined ? null : { title: listTitle, fact: { text: listTitle, cell, isDoubtful: true, table } };
