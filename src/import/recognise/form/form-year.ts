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

/** 监控期间 2024年1月1日—9月30日: the one year that the period of a monitoring sheet lies in. */
const yearOfPeriod = ({ attributes }: FormFacts): number | null => {
  const period = attributes.find(({ label }) => /^监控(?:期间|时段|区间)$/u.test(squash(label)));
  const years = new Set(period?.text.match(/20\d\d(?=\s*[年./-])/gu));
  return period !== undefined && years.size === 1 ? parseFiscalYear(period.text) : null;
};

/** The year of the day a monitoring sheet was watched up to; one of the first months may close the year before. */
const yearOfDay = ({ attributes, titles }: FormFacts): number | null => {
  const isMonitoring = titles.some(({ title }) => /监控|跟踪/u.test(title));
  const day = attributes.find(({ label }) => isMonitoring && label === dayLabel)?.text ?? '';
  const month = Number(/\d{4}\s*[年./-]\s*(\d{1,2})/u.exec(day)?.[1] ?? 0);
  return month > 2 ? parseFiscalYear(day) : null;
};

/**
 * The year as printed in the form; else that of its period; else, doubtful, from a heading over all forms, from the sheet's or
 * file's name, or its day.
 */
export const yearOf = (facts: FormFacts, source: TableSource): Year => {
  if (facts.year !== null) return { value: facts.year.value, fact: facts.year.fact, troubles: [] };
  const ofPeriod = yearOfPeriod(facts);
  if (ofPeriod !== null) return { value: ofPeriod, fact: null, troubles: [] };
  if (facts.over.year !== null) return { value: facts.over.year.value, fact: facts.over.year.fact, troubles: [] };
  for (const name of [source.table, source.file]) {
    const year = parseFiscalYear(name);
    if (year !== null)
      return {
        value: year,
        fact: null,
        troubles: [{ kind: 'year-from-file-name', row: null, column: null, text: name }],
      };
  }
  const ofDay = yearOfDay(facts);
  if (ofDay !== null) return { value: ofDay, fact: null, troubles: [] };
  return { value: null, fact: null, troubles: [{ kind: 'year-unknown', row: null, column: null, text: '' }] };
};
