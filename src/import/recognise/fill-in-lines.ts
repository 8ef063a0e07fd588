import type { RawTable } from '../read/raw-table.ts';

/** `____`, `……`: the line on which a form lets people write. */
const lines = /[_＿]{2,}|…{2,}|\.{6,}|·{6,}/gu;

const isWrittenOn = (text: string): boolean =>
  /[_＿…]{2}|\.{6}|·{6}/u.test(text) && text.replace(lines, '').trim() !== '';

/** 项目名称：____候车亭建设____: what was written, without the line below it. */
export const withoutFillInLines = (table: RawTable): RawTable => {
  if (!table.cells.some(({ text }) => isWrittenOn(text))) return table;
  const clean = (text: string): string => text.replace(lines, '').trim();
  return {
    ...table,
    cells: table.cells.map((cell) => (isWrittenOn(cell.text) ? { ...cell, text: clean(cell.text) } : cell)),
  };
};
