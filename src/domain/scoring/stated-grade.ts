import { foldWidth, squash } from '../number/fold.ts';
import type { Grade } from '../rules/rule-set.ts';

const GRADES: Readonly<Record<string, Grade>> = { 优: 'excellent', 良: 'good', 中: 'fair', 差: 'poor' };

/** The grade a sheet prints: `优 (S≥90)`, `良好`, `（优）`. Null when blank or ambiguous (`优□良□`). */
export const parseStatedGrade = (text: string): Grade | null => {
  const plain = squash(foldWidth(text)).replace(/^\(([优良中差][^()]*)\)$/u, '$1');
  const match = /^([优良中差])(?:秀|好|等)?(?:级|等级)?(?:[(:].*)?$/u.exec(plain);
  return match === null ? null : (GRADES[match[1] ?? ''] ?? null);
};
