import type { TableSource } from '../../../domain/evaluation/origin.ts';
import { parseFiscalYear } from '../../../domain/period/fiscal-year.ts';
import type { Trouble, Sited } from '../blocks.ts';
import type { FormFacts } from './form-facts.ts';

export type Year = {
  readonly value: number | null;
  readonly fact: Sited | null;
  readonly troubles: readonly Trouble[];
};

/** The year as printed in the form; else, doubtful, from the sheet's or file's name. */
export const yearOf = (facts: FormFacts, source: TableSource): Year => {
  if (facts.year !== null) return { value: facts.year.value, fact: facts.year.fact, troubles: [] };
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
