import { correctYear, issueInFile, placeInFile } from './draft/correct-drafts.ts';
import { applyCorrections } from './draft/correct-tables.ts';
import type { Correction } from './draft/corrections.ts';
import type { RawTable } from './read/raw-table.ts';
import { type Recognised, recogniseTables } from './recognise/recognise-tables.ts';

/** Recognises tables with what a person corrected; every place is that of the file as it was read. */
export const recogniseCorrected = (
  tables: readonly RawTable[],
  corrections: readonly Correction[],
  ids: { readonly newId: () => string },
): Recognised => {
  const corrected = applyCorrections(tables, corrections);
  const byName = new Map(corrected.map((each) => [each.table.name, each]));
  const rowInFile = (table: string, row: number): number => byName.get(table)?.rowOf(row) ?? row;
  const { drafts, issues } = recogniseTables(
    corrected.map(({ table }) => table),
    ids,
  );
  return {
    drafts: drafts.map((draft) => correctYear(placeInFile(draft, rowInFile), corrections)),
    issues: issues.map((issue) => issueInFile(issue, rowInFile)),
  };
};
