import { type CellObject, read, utils, type WorkSheet } from '@e965/xlsx';

export type WrittenCell = {
  /** As a spreadsheet shows it. */
  readonly text: string;
  /** `s` text, `n` number. */
  readonly type: string;
  readonly value: unknown;
  readonly formula: string | null;
  readonly note: string | null;
};

/** One sheet of a written workbook, read back by a foreign reader. */
export type WrittenSheet = {
  readonly name: string;
  /** By name: G14. */
  readonly cells: ReadonlyMap<string, WrittenCell>;
  readonly merges: readonly string[];
  readonly printArea: string | undefined;
  readonly printTitles: string | undefined;
};

const cellsOf = (sheet: WorkSheet): ReadonlyMap<string, WrittenCell> =>
  new Map(
    Object.entries<CellObject>(sheet)
      .filter(([name]) => !name.startsWith('!'))
      .map(([name, cell]) => [
        name,
        {
          text: cell.w ?? '',
          type: cell.t,
          value: cell.v,
          formula: cell.f ?? null,
          note: cell.c?.[0]?.t ?? null,
        },
      ]),
  );

export const readWorkbook = (bytes: Uint8Array): readonly WrittenSheet[] => {
  const workbook = read(bytes, { type: 'array', cellNF: true, cellFormula: true });
  const named = (sheet: number, name: string): string | undefined =>
    workbook.Workbook?.Names?.find((entry) => entry.Sheet === sheet && entry.Name === name)?.Ref;
  return workbook.SheetNames.map((name, index) => {
    const sheet = workbook.Sheets[name] ?? {};
    return {
      name,
      cells: cellsOf(sheet),
      merges: (sheet['!merges'] ?? []).map((merge) => utils.encode_range(merge)),
      printArea: named(index, '_xlnm.Print_Area'),
      printTitles: named(index, '_xlnm.Print_Titles'),
    };
  });
};
