import { attainmentText } from '../../text/attainment-text.ts';
import { gradeText } from '../../text/grade-text.ts';
import type { CellSubject } from '../xlsx/locate-values.ts';

/** What a cell of a template offers. `strict`: nothing else is taken. */
export type TemplateChoice =
  | { readonly kind: 'list'; readonly values: readonly string[]; readonly strict: 'strict' | 'open' }
  | { readonly kind: 'number' };

const categories = ['成本指标', '产出指标', '效益指标', '满意度指标'];
const subcategories = [
  '经济成本指标',
  '社会成本指标',
  '生态环境成本指标',
  '数量指标',
  '质量指标',
  '时效指标',
  '成本指标',
  '经济效益指标',
  '社会效益指标',
  '生态效益指标',
  '可持续影响指标',
  '服务对象满意度指标',
];
const grades = Object.values(gradeText);
const tick: TemplateChoice = { kind: 'list', values: ['√'], strict: 'strict' };
const number: TemplateChoice = { kind: 'number' };

/** The choice that belongs to a fact; null where anything may be written. */
export const choiceOf = (subject: CellSubject): TemplateChoice | null => {
  if (subject.kind === 'funding') return number;
  if (subject.kind === 'field') {
    if (subject.field === 'statedGrade') return { kind: 'list', values: grades, strict: 'open' };
    return subject.field === 'statedTotal' || subject.field === 'statedMaxScore' ? number : null;
  }
  switch (subject.content) {
    case 'categoryText':
      return { kind: 'list', values: categories, strict: 'strict' };
    case 'subcategoryText':
      return { kind: 'list', values: subcategories, strict: 'open' };
    case 'actualText':
      return { kind: 'list', values: [...Object.values(attainmentText), ...grades], strict: 'open' };
    case 'maxScoreText':
    case 'selfScoreText':
      return number;
    case 'cause.funding':
    case 'cause.institution':
    case 'cause.staff':
    case 'cause.hardware':
    case 'cause.other':
    case 'likelihood.certain':
    case 'likelihood.possible':
    case 'likelihood.impossible':
      return tick;
    default:
      return null;
  }
};
