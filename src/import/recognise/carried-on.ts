import type { Block } from './blocks.ts';
import type { Carry } from './indicators/indicator-block.ts';
import type { OpenList } from './lists/project-list.ts';

/** The indicator table, or the list of projects, that may carry on in the next table. */
export type CarriedOn = { readonly carry: Carry | null; readonly list: OpenList | null };

export const nothingCarried: CarriedOn = { carry: null, list: null };

const besideList = new Set<Block['kind']>(['projects', 'money-unit', 'aside', 'nothing']);

/** Who signed, and notes, may stand between the rows of a list and its rest in the next table. */
export const leavesListOpen = (block: Block): boolean =>
  besideList.has(block.kind) || (block.kind === 'pair' && block.key === 'signature');
