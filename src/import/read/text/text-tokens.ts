/** A piece of a line between white space. A cell of a table is one piece, several, or pieces of several lines. */
export type Token = {
  readonly text: string;
  readonly line: number;
  /** First of its line: a cell may have been broken before it. */
  readonly isFirst: boolean;
};

/** `指标 1：` is one piece. */
const spacedNumbering = /(?<=^|\s)(指标|目标|任务)\s+(\d{1,2}\s?[：:、.])/gu;

/** `（ 2023 年度）` is one piece. */
const spacedYear = /[（(]\s*(\d{4})\s*年度?\s*[）)]/gu;

/** `( 10 分)` is one piece. */
const spacedPoints = /[（(]\s*(\d+(?:\.\d+)?)\s*分\s*[）)]/gu;

/** `1-7 月执行数` is one piece. */
const spacedMonths = /(?<=^|\s)(\d{1,2}\s?(?:月\s?)?[-—–~～至]\s?\d{1,2})\s+(?=月)/gu;

/** `2023 年 10 月底前`, `10 月 15 日前`: a date is one piece, whatever stands between its digits and words. */
const spacedDate =
  /(?<=^|\s)(?:(?:19|20)\d{2}\s*年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号])?)?|\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号]|(?=[底末初前上中下])))/gu;

/** `项目资金 （万元）` is one piece. */
const spacedUnit = /(?<=\p{Script=Han})[ \u3000]+(?=[（(](?:单位[：:])?(?:万元|元)[）)])/gu;

/** Lines → tokens; white space divides, also the wide space. */
export const toTokens = (lines: readonly string[]): readonly Token[] =>
  lines.flatMap((line, number) =>
    line
      .replace(spacedNumbering, '$1$2')
      .replace(spacedYear, '（$1年度）')
      .replace(spacedPoints, '($1分)')
      .replace(spacedMonths, (months) => months.replace(/\s+/gu, ''))
      .replace(spacedUnit, '')
      .replace(spacedDate, (date) => date.replace(/\s+/gu, ''))
      .split(/[\s\u3000]+/u)
      .filter((text) => text !== '')
      .map((text, index) => ({ text, line: number, isFirst: index === 0 })),
  );

const item =
  /^(?:指标|目标|任务)?\s*(?:\d{1,2}[：:.、]|[（(]\d{1,2}[）)]|[一二三四五六七八九十]、|[①-⑳])|^(?:…+|\.{3,})$/u;

/** `目标2：`, `（1）`: begins a line of its own, never the rest of the line above. */
export const beginsItem = (text: string): boolean => item.test(text) && !/^\d+\.\d/.test(text);
