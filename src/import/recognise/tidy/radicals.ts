import type { RawTable } from '../../read/raw-table.ts';
import { holdsRadicals, replaceRadicals } from '../../read/radicals.ts';
import { rewritten } from './rewritten.ts';

/** Cells copied from a PDF that names characters by their radicals, as the words they show: 主管部⻔ → 主管部门. */
export const withoutRadicals = (table: RawTable): RawTable =>
  rewritten(table, { isMeant: holdsRadicals, rewrite: replaceRadicals });
