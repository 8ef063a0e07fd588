import type { RawTable } from '../../read/raw-table.ts';
import { rewritten } from './rewritten.ts';

/** *项目名称, 项目名称*: a system's mark of a field that must be filled in. **局 hides a name. */
const mark = /^[*＊]\s*(?=\p{Script=Han})|(?<=\p{Script=Han}|[）)])\s*[*＊]$/gu;

const isMark = (sign: string | undefined): boolean => sign === '*' || sign === '＊';

/** Labels without the mark of fields that must be filled in. */
export const withoutRequiredMarks = (table: RawTable): RawTable =>
  rewritten(table, {
    isMeant: (text) => (isMark(text[0]) || isMark(text.at(-1))) && text.length < 20,
    rewrite: (text) => text.trim().replace(mark, ''),
  });
