import type { CellAlign, CellRole, NumberFormat, Orientation } from '../layout/sheet-layout.ts';

/** A column of a list that is printed whole: head, share of the width, looks. */
export type TableColumn = {
  readonly head: string;
  readonly width: number;
  readonly role: Extract<CellRole, 'value' | 'number'>;
  readonly align: CellAlign;
  readonly format: NumberFormat | null;
};

/** A list that is printed whole, as data. */
export type TableForm = {
  readonly id: string;
  readonly title: string;
  readonly orientation: Orientation;
  readonly columns: readonly TableColumn[];
};

/** A form filled in: a line below the title, and the texts row by row, one per column. */
export type FilledTable = {
  readonly form: TableForm;
  readonly subtitle: string;
  readonly rows: readonly (readonly string[])[];
};
