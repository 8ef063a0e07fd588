import type { TableSource } from '../../../domain/evaluation/origin.ts';
import { squash } from '../../../domain/number/fold.ts';
import { parseFiscalYear } from '../../../domain/period/fiscal-year.ts';
import { dayLabel } from '../beside/line-blocks.ts';
import type { Trouble, Sited } from '../blocks.ts';
import type { FormFacts } from './form-facts.ts';

export type Year = {
  readonly value: number | null;
  readonly fact: Sited | null;
  readonly troubles: readonly Trouble[];
};

/** The one year that the period of a monitoring sheet lies in, 监控期间 2024年1月1日—9月30日, or the day it was watched up to. */
const yearOfPeriod = ({ attributes, titles }: FormFacts): number | null => {
  const isMonitoring = titles.some(({ title }) => /监控|跟踪/u.test(title));
  const period =
    attributes.find(({ label }) => /^监控(?:期间|时段|区间)$/u.test(squash(label))) ??
    attributes.find(({ label }) => isMonitoring && label === dayLabel);
  const years = new Set(period?.text.match(/20\d\d(?=\s*[年./-])/gu));
  return period !== undefined && years.size === 1 ? parseFiscalYear(period.text) : null;
};

/** The year as printed in the form; else that of its period; else, doubtful, from the sheet's or file's name. */
export const yearOf = (facts: FormFacts, source: TableSource): Year => {
  if (facts.year !== null) return { value: facts.year.value, fact: facts.year.fact, troubles: [] };
  const ofPeriod = yearOfPeriod(facts);
  if (ofPeriod !== null) return { value: ofPeriod, fact: null, troubles: [] };
  for (const name of [source.table, source.file]) {
    const year = parseFiscalYear(name);
    if (year !== null)
      return {
        value: year,
        fact: null,
        troubles: [{ kind: 'year-from-file-name', row: null, column: null, text: name }],
      };
  }
  return { value: null, fact: null, troubles: [{ kind: 'year-unknown', row: null, column: null, text: '' }] };
};
