import { parseFiscalYear } from '../../period/fiscal-year.ts';
import { type Check, observeSheet } from '../check.ts';
import { bureauPractice } from '../check-sources.ts';

/** A project named after another year than its sheet. An earlier year may be last year's bill: a note. */
export const yearMismatch: Check<'year-mismatch'> = {
  slug: 'year-mismatch',
  severity: 'warn',
  source: bureauPractice,
  find: ({ evaluation }) => {
    const { fiscalYear, projectName } = evaluation;
    const year = parseFiscalYear(projectName);
    if (fiscalYear === null || year === null || year === fiscalYear) return [];
    if (/[-—–~至到]\s*(?:19|20)\d{2}/u.test(projectName)) return [];
    const facts = { projectYear: `${year}`, fiscalYear: `${fiscalYear}` };
    if (year > fiscalYear) return [observeSheet('later', facts)];
    return [{ ...observeSheet('earlier', facts), severity: 'note' }];
  },
};
