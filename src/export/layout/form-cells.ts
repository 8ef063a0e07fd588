import type { CellAlign, CellRole, NumberFormat } from './sheet-layout.ts';
import type { CellContent, CellStyle, FormCell, ListColumn } from './form.ts';

const style = (columns: number, role: CellRole, align: CellAlign, format: NumberFormat | null = null): CellStyle => ({
  columns,
  role,
  align,
  format,
});

/** A title line over the whole width. */
export const title = (text: string, columns: number): FormCell => ({
  ...style(columns, 'title', 'center'),
  rows: 1,
  content: { kind: 'text', text },
});

/** The line below the title: （2023年度）. */
export const subtitle = (text: string, columns: number, align: CellAlign = 'center'): FormCell => ({
  ...style(columns, 'subtitle', align),
  rows: 1,
  content: { kind: 'text', text },
});

/** A note under the table: 备注：1、…. */
export const note = (text: string, columns: number): FormCell => ({
  ...style(columns, 'note', 'left'),
  rows: 1,
  content: { kind: 'text', text },
});

/** A printed label beside a value. */
export const label = (text: string, columns: number, rows = 1): FormCell => ({
  ...style(columns, 'label', 'center'),
  rows,
  content: { kind: 'text', text },
});

/** The head of a column. */
export const head = (text: string, columns: number, rows = 1): FormCell => ({
  ...style(columns, 'head', 'center'),
  rows,
  content: { kind: 'text', text },
});

/** A cell for running text. */
export const value = (content: CellContent, columns: number): FormCell => ({
  ...style(columns, 'value', 'left'),
  rows: 1,
  content,
});

/** A cell for a short answer, centred: a name, a grade. */
export const answer = (content: CellContent, columns: number): FormCell => ({
  ...style(columns, 'value', 'center'),
  rows: 1,
  content,
});

/** A cell for a number. */
export const figure = (content: CellContent, columns: number, format: NumberFormat | null): FormCell => ({
  ...style(columns, 'number', 'center', format),
  rows: 1,
  content,
});

/** A list column of running text. */
export const textColumn = <Content extends string>(content: Content, columns: number): ListColumn<Content> => ({
  ...style(columns, 'value', 'left'),
  content,
  merge: 'never',
});

/** A list column of short answers, centred. */
export const answerColumn = <Content extends string>(content: Content, columns: number): ListColumn<Content> => ({
  ...style(columns, 'value', 'center'),
  content,
  merge: 'never',
});

/** A list column whose equal neighbours become one cell: 一级指标, 二级指标. */
export const groupColumn = <Content extends string>(content: Content, columns: number): ListColumn<Content> => ({
  ...style(columns, 'label', 'center'),
  content,
  merge: 'equal',
});

/** A list column of numbers. */
export const figureColumn = <Content extends string>(
  content: Content,
  columns: number,
  format: NumberFormat | null,
): ListColumn<Content> => ({ ...style(columns, 'number', 'center', format), content, merge: 'never' });
