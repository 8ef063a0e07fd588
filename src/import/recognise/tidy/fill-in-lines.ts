import type { RawTable } from '../../read/raw-table.ts';
import { rewritten } from './rewritten.ts';

/** `____` beside what was written on it; where nothing was, the line stays. */
const underline = /(?<=[^\s:：_＿])[_＿]{2,}|[_＿]{2,}(?=[^\s:：_＿])/gu;

/** `：……某局……`: dots on both sides of what was written; in a sentence they are the writer's own. */
const dotted = /(?<=[:：]\s*)(?:…{2,}|\.{6,}|·{6,})(\S.*?)(?:…{2,}|\.{6,}|·{6,})$/u;

const written = (text: string): string => text.replace(underline, '').replace(dotted, '$1').trim();

const isLined = (text: string): boolean => /[_＿…]{2}|\.{6}|·{6}/u.test(text);

/** 项目名称：____候车亭建设____: what was written, without the line below it. */
export const withoutFillInLines = (table: RawTable): RawTable =>
  rewritten(table, { isMeant: isLined, rewrite: written });
