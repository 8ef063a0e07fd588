import type { RawCell } from '../../read/raw-table.ts';

const box = /[□☑√]/u;
const tickedBox = /[☑√✓■●◉▣☒]|\[[√xX]\]/u;

/** √ alone, in a column of marks. */
export const isTick = (text: string): boolean => /^[√✓✔☑]$/u.test(text.trim());

/** One of the boxes in a text is ticked: 优☑ 良□ 中□ 差□. */
export const isTicked = (text: string): boolean => tickedBox.test(text);

/** □自由探索 ☑基地建设: one chosen among several. */
export const isChoice = (text: string): boolean => text.includes('□') && isTicked(text);

/** Several boxes that are open still: 优秀□ 良好□ 合格□. */
export const holdsOpenBoxes = (text: string): boolean => text.indexOf('□') !== text.lastIndexOf('□');

/** 是否专账核算 | √是□否: words in front of boxes to tick ask for them. */
export const asksForTick = (cells: readonly RawCell[], index: number): boolean =>
  box.test(cells[index + 1]?.text ?? '') && !box.test(cells[index]?.text ?? '');
