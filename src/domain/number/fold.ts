/** Signs outside the full-width block that stand for a plain one. */
const VARIANTS: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '﹪': '%',
  '﹤': '<',
  '﹥': '>',
  '﹦': '=',
  '﹣': '-',
  '−': '-',
};

const FULL_WIDTH = /[\uff01-\uff5e\u3000\u00a0﹪﹤﹥﹦﹣−]/gu;

/** Full-width digits, letters and signs to their half-width twins: ％ → %, ．→ ., （ → (. Chinese text stays. */
export const foldWidth = (text: string): string =>
  text.replace(FULL_WIDTH, (sign) => VARIANTS[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

const WHITE_SPACE = /[\s\u200b-\u200d\u2060\ufeff]+/gu;

/** Removes all white space, zero-width characters included. */
export const squash = (text: string): string => text.replace(WHITE_SPACE, '');

/** A text as texts are compared: half-width and without white space. */
export const foldText = (text: string): string => squash(foldWidth(text));

/** Whether two texts say the same but for full width and white space: ≤１００万元 and ≤100 万元. */
export const foldsAlike = (left: string, right: string): boolean => foldText(left) === foldText(right);
