import type { Remark } from './returned-table.ts';

/** The colour of a cell by what is said of it. */
export const fills = { wrong: 'F8C9C4', doubtful: 'FFE9A8' } as const satisfies Record<Remark['mark'], string>;
