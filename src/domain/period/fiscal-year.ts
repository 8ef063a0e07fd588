import { parseChineseNumeral } from '../number/chinese-numeral.ts';
import { foldText } from '../number/fold.ts';

const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/u;
const CHINESE_YEAR = /([一二][〇○零九][〇○零一二三四五六七八九]{2})年/u;

/** A year as digits (2023) or in Chinese (二〇二五); null outside 1900–2099. */
export const parseYear = (text: string): number | null => {
  const plain = foldText(text).replaceAll('○', '〇');
  const year = /^\d{4}$/u.test(plain) ? Number.parseInt(plain, 10) : parseChineseNumeral(plain);
  return year !== null && year >= 1900 && year <= 2099 ? year : null;
};

/** The fiscal year a text names: `（2023年度）`, `二〇二五年`, `2023`. Null when it names none. */
export const parseFiscalYear = (text: string): number | null => {
  const plain = foldText(text);
  const match = YEAR.exec(plain) ?? CHINESE_YEAR.exec(plain);
  return match?.[1] === undefined ? null : parseYear(match[1]);
};
