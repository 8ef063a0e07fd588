import { foldText } from '../../number/fold.ts';
import { parseFiscalYear } from '../../period/fiscal-year.ts';
import { type Check, observeSheet } from '../check.ts';
import { bureauPractice } from '../check-sources.ts';

const NAMED_YEAR = /(?<!\d)(?:19|20)\d{2}(?=年|学年|春|秋|冬)|[一二][〇○零九]..年|^(?:19|20)\d{2}(?!\d)/u;

/** A number that only looks like a year (第1904号, a project code) names none. */
const yearOfName = (name: string): number | null => {
  const match = NAMED_YEAR.exec(foldText(name));
  return match === null ? null : parseFiscalYear(match[0]);
};

/** A project named after another year than its sheet, or a sheet of no year. An earlier year may be last year's bill: a note. */
export const yearMismatch: Check<'year-mismatch'> = {
  slug: 'year-mismatch',
  severity: 'warn',
  source: bureauPractice,
  find: ({ evaluation }) => {
    const { fiscalYear, projectName } = evaluation;
    const year = yearOfName(projectName);
    if (fiscalYear === null) return [observeSheet({ kind: 'sheet', field: 'fiscalYear' }, 'missing', {})];
    if (year === null || year === fiscalYear) return [];
    if (/[-—–~至到]\s*(?:19|20)\d{2}/u.test(projectName)) return [];
    const place = { kind: 'sheet', field: 'projectName' } as const;
    const facts = { projectYear: `${year}`, fiscalYear: `${fiscalYear}` };
    if (year > fiscalYear) return [observeSheet(place, 'later', facts)];
    return [{ ...observeSheet(place, 'earlier', facts), severity: 'note' }];
  },
};
