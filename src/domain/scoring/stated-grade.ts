import { foldText } from '../number/fold.ts';
import type { Grade } from '../rules/rule-set.ts';

const GRADES: Readonly<Record<string, Grade>> = { 优: 'excellent', 良: 'good', 中: 'fair', 差: 'poor' };

const PRINTED = /^([优良中差])(?:秀|好|等)?(?:级|等级)?(?:[(:][^□☑√✓■●◉▣☒]*)?$/u;
const TICK = '[☑√✓■●◉▣☒]';
const TICK_FIRST = new RegExp(`${TICK}[\\])]?([优良中差])`, 'gu');
const TICK_LAST = new RegExp(`([优良中差])[^优良中差□]{0,12}${TICK}`, 'gu');

/** The one ticked box of `优☑ 良□ 中□ 差□`, `1.优□ 2.良☑`, `☑优 □良 □中 □差` or `[√]优 [ ]良`. */
const tickedGrade = (plain: string): string | null => {
  const ticked = [...plain.matchAll(/^(?:\d[.、])?[优良中差]/u.test(plain) ? TICK_LAST : TICK_FIRST)];
  return ticked.length === 1 ? (ticked[0]?.[1] ?? null) : null;
};

/** The grade a sheet prints: `优 (S≥90)`, `良好`, `（优）`, a ticked box. Null when blank or ambiguous (`优□良□`). */
export const parseStatedGrade = (text: string): Grade | null => {
  const plain = foldText(text).replace(/^\(([优良中差][^()]*)\)$/u, '$1');
  const grade = PRINTED.exec(plain)?.[1] ?? tickedGrade(plain);
  return grade === null ? null : (GRADES[grade] ?? null);
};
