import type { TableSource } from '../../../domain/evaluation/origin.ts';
import { squash } from '../../../domain/number/fold.ts';
import { parseFiscalYear } from '../../../domain/period/fiscal-year.ts';
import { dayLabel } from '../beside/line-blocks.ts';
import type { Trouble, Sited } from '../blocks.ts';
import type { FormFacts } from './form-facts.ts';
import type { PrintedYear } from './printed-title.ts';

export type Year = {
  readonly value: number | null;
  readonly fact: Sited | null;
  readonly troubles: readonly Trouble[];
};

/** 评价时间 2017年1月1日至2017年12月31日 is a period, 2018年7月 the day of the evaluation. */
const isWholeYear = (text: string): boolean =>
  /年0?1月(?:0?1日)?[至到—–~-]+(?:20\d\d年)?12月(?:31日)?$/u.test(squash(text));

/** 监控期间 2024年1月1日—9月30日: the one year that the period of a sheet lies in. */
const yearOfPeriod = ({ attributes }: FormFacts): number | null => {
  const period = attributes.find(({ label, text }) =>
    /^评价时间$/u.test(squash(label)) ? isWholeYear(text) : /^(?:监控|评价)(?:期间|时段|区间)$/u.test(squash(label)),
  );
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

const fromName = (name: string): Year | null => {
  const value = parseFiscalYear(name);
  const trouble: Trouble = { kind: 'year-from-file-name', row: null, column: null, text: name };
  return value === null ? null : { value, fact: null, troubles: [trouble] };
};

/** No cell of this form says it, so none is its source. */
const fromOtherForm = (year: PrintedYear | null): Year | null => {
  if (year === null) return null;
  const text = year.fact.cell?.text ?? year.fact.text;
  return { value: year.value, fact: null, troubles: [{ kind: 'year-from-other-form', row: null, column: null, text }] };
};

const asPrinted = (year: PrintedYear | null): Year | null =>
  year === null ? null : { value: year.value, fact: year.fact, troubles: [] };

/**
 * The year as printed in the form; else that of its period; else, doubtful, from a heading over all forms, the sheet's name, the
 * other forms of the file, the file's name, or its day.
 */
export const yearOf = (facts: FormFacts, source: TableSource): Year => {
  const known = (value: number | null): Year | null => (value === null ? null : { value, fact: null, troubles: [] });
  return (
    asPrinted(facts.year) ??
    known(yearOfPeriod(facts)) ??
    asPrinted(facts.over.year) ??
    fromName(source.table) ??
    fromOtherForm(facts.yearOfFile) ??
    fromName(source.file) ??
    known(yearOfDay(facts)) ?? {
      value: null,
      fact: null,
      troubles: [{ kind: 'year-unknown', row: null, column: null, text: '' }],
    }
  );
};
