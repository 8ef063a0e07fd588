/** Beside a score whose exact value is a half: 8.415. */
export const halfRoundedNote = (exact: string): string =>
  `精确值 ${exact.replace(/0+$/u, '')} 恰在两位小数的一半处，本表按十进制四舍五入进位；以二进制浮点计算的软件重算时可能少 0.01。`;

/** At the end of a text that is longer than a cell of a spreadsheet can hold. */
export const cutTextNote = (left: number): string =>
  `……（超出电子表格一格所能容纳的字数，其后 ${left} 字未列入，全文见打印件或文档）`;

/** Name of a sheet whose evaluation has neither project nor unit. */
export const unnamedSheetText = '绩效表';

/** Who wrote a file, in its properties. */
export const producerText = '绩尺';
