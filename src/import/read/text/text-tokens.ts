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

/** Lines → tokens; white space divides, also the wide space. */
export const toTokens = (lines: readonly string[]): readonly Token[] =>
  lines.flatMap((line, number) =>
    line
      .replace(spacedNumbering, '$1$2')
      .replace(spacedYear, '（$1年度）')
      .replace(spacedPoints, '($1分)')
      .replace(spacedMonths, (months) => months.replace(/\s+/gu, ''))
      .split(/[\s\u3000]+/u)
      .filter((text) => text !== '')
      .map((text, index) => ({ text, line: number, isFirst: index === 0 })),
  );

const item =
  /^(?:指标|目标|任务)?\s*(?:\d{1,2}[：:.、]|[（(]\d{1,2}[）)]|[一二三四五六七八九十]、|[①-⑳])|^(?:…+|\.{3,})$/u;

/** `目标2：`, `（1）`: begins a line of its own, never the rest of the line above. */
export const beginsItem = (text: string): boolean => item.test(text) && !/^\d+\.\d/.test(text);
