import type { Evaluation } from '../domain/evaluation/evaluation.ts';
import { fileNameText } from '../text/file-name-text.ts';

const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]+/gu;
const longestPart = 40;

const cut = (text: string): string => Array.from(text).slice(0, longestPart).join('');

/** A name that every file system takes, of the parts that say something. */
export const fileStem = (parts: readonly string[]): string => {
  const kept = parts.map((part) => cut(part.replace(FORBIDDEN, ' ').replace(/\s+/gu, ' ').trim())).filter(Boolean);
  return kept.join('_').replace(/[. ]+$/u, '') || fileNameText.unnamed;
};

const yearPart = ({ fiscalYear, projectName }: Evaluation): string =>
  fiscalYear === null || projectName.startsWith(String(fiscalYear)) ? '' : fileNameText.year(fiscalYear);

const shared = <Value>(values: readonly Value[]): Value | null => {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
};

/** Unit, project and year of one sheet; of several, what they have in common and how many they are. */
export const sheetsFileStem = (evaluations: readonly Evaluation[]): string => {
  const [only] = evaluations;
  if (only !== undefined && evaluations.length === 1)
    return fileStem([only.implementingUnit, only.projectName || only.formTitle, yearPart(only)]);
  const year = shared(evaluations.map(({ fiscalYear }) => fiscalYear));
  return fileStem([
    shared(evaluations.map(({ implementingUnit }) => implementingUnit)) ?? '',
    fileNameText.sheets(evaluations.length),
    year === null ? '' : fileNameText.year(year),
  ]);
};
