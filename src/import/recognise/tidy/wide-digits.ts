import type { RawTable } from '../../read/raw-table.ts';
import { rewritten } from './rewritten.ts';

const wideDigit = /[０-９]/u;

/** ２０２３年度, （２０分）, （１）, １、, 指标１: years, points and numbers in labels; a value by itself stays as it was written. */
const inLabel =
  /[０-９]{4}(?=\s*[-年])|[０-９]+(?:\s*[.．][０-９]+)?(?=\s*分\s*[）)]|[）)]$)|(?<=[（(])[０-９]{1,2}(?=[）)])|^\s*[０-９]{1,2}(?=[、）)]|[．.]\s*\p{Script=Han})|(?<=指标)[０-９]{1,2}/gmu;

/** 财政拨款：１２０万元, １.受益户数≥３００户 below another: a label and its value, or several of them, in one cell. */
const holdsLabels = /[:：]|\n/u;

const narrowed = (digits: string): string =>
  digits
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)．(?=\d)/gu, '.');

const rewrite = (text: string): string => (holdsLabels.test(text) ? narrowed(text) : text.replace(inLabel, narrowed));

/** Full-width digits in labels as those of labels are: half-width. */
export const withoutWideDigits = (table: RawTable): RawTable =>
  rewritten(table, { isMeant: (text) => wideDigit.test(text), rewrite });
