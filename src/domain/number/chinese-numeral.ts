const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The signs a Chinese numeral is written with; for building patterns. */
export const CHINESE_NUMERAL = '[零〇一二两三四五六七八九十百千]+';

/** Digits written out one by one: 二〇二五 → 2025. */
const readDigits = (text: string): number | null => {
  let value = 0;
  for (const sign of text) {
    const digit = DIGITS[sign];
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
};

/** A whole number below 10000 in Chinese numerals: 十二 → 12, 三百零五 → 305, 二〇二五 → 2025. Null when it is none. */
export const parseChineseNumeral = (text: string): number | null => {
  if (text === '') return null;
  if (!/[十百千]/u.test(text)) return readDigits(text);
  let [total, pending, ceiling] = [0, 0, 10_000];
  for (const sign of text) {
    const step = STEPS[sign];
    if (step === undefined) {
      const digit = DIGITS[sign];
      if (digit === undefined || pending !== 0) return null;
      pending = digit;
    } else {
      if (step >= ceiling) return null;
      total += (pending === 0 ? 1 : pending) * step;
      [pending, ceiling] = [0, step];
    }
  }
  return total + pending;
};
