import { parseStatedGrade } from '../domain/scoring/stated-grade.ts';
import { gradeText } from '../text/grade-text.ts';

const marks = '[☑√✓■●◉▣☒]';

/** The one ticked box of `优☑ 良□ 中□ 差□` or `☑优 □良 □中 □差`. */
const tickedGrade = (text: string): string | null => {
  const bare = text.replace(/\s/gu, '');
  const isMarkFirst = !/^[优良中差]/u.test(bare);
  const pattern = new RegExp(isMarkFirst ? `${marks}([优良中差])` : `([优良中差])[^优良中差□]{0,12}${marks}`, 'gu');
  const found = [...bare.matchAll(pattern)];
  return found.length === 1 ? (found[0]?.[1] ?? null) : null;
};

/** 优, 良, 中 or 差 as a sheet prints its grade: `优 (S≥90)`, `良好`, a ticked box. Null when it does not say. */
export const statedGrade = (text: string): string | null => {
  const grade = parseStatedGrade(text);
  return grade === null ? tickedGrade(text) : gradeText[grade];
};
