import type { Summary } from '../../../storage/schema/summary-schema.ts';
import type { ListSearch } from './list-search.ts';

/** Whether a name answers to letters typed as pinyin; null while the table of readings is not loaded. */
export type PinyinMatch = ((name: string, letters: string) => boolean) | null;

const mayBePinyin = (word: string): boolean => /^[a-z']+$/.test(word);

const hasWord = (summary: Summary, word: string, pinyin: PinyinMatch): boolean => {
  const { projectName, implementingUnit, supervisingDepartment, indicatorNames, formTitle } = summary;
  const texts = [projectName, implementingUnit, supervisingDepartment, formTitle, indicatorNames];
  if (texts.some((text) => text.toLowerCase().includes(word))) return true;
  if (pinyin === null || !mayBePinyin(word)) return false;
  return pinyin(projectName, word) || pinyin(implementingUnit, word);
};

const fits = (summary: Summary, search: ListSearch): boolean => {
  const { year, unit, kind, grade, state, open } = search;
  if (year !== undefined && summary.fiscalYear !== year) return false;
  if (unit !== undefined && summary.implementingUnit !== unit) return false;
  if (kind !== undefined && summary.kind !== kind) return false;
  if (grade !== undefined && (summary.grade ?? 'none') !== grade) return false;
  if (state !== undefined && summary.state !== state) return false;
  return open === undefined || (summary.openPoints ?? 0) > 0;
};

/** The rows that answer to every filter and to every word of the search, by characters or pinyin. */
export const filterSummaries = (
  summaries: readonly Summary[],
  search: ListSearch,
  pinyin: PinyinMatch,
): readonly Summary[] => {
  const words = (search.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return summaries.filter((summary) => fits(summary, search) && words.every((word) => hasWord(summary, word, pinyin)));
};
