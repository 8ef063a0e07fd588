import type { Cell, DataValidation, WriteSheet } from 'hucre';
import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import { producerText } from '../../text/spreadsheet-text.ts';
import { templateText } from '../../text/template-text.ts';
import type { Form } from '../layout/form.ts';
import { nothingBeside } from '../layout/beside-values.ts';
import { layOutRegister, layOutSheet } from '../layout/lay-out-form.ts';
import { type LayoutCell, layoutRows, type SheetLayout } from '../layout/sheet-layout.ts';
import { locateValues } from '../xlsx/locate-values.ts';
import { pageSetup } from '../xlsx/page-setup.ts';
import { printRanges } from '../xlsx/print-ranges.ts';
import { defaultFont } from '../xlsx/role-fonts.ts';
import { sheetCells } from '../xlsx/sheet-cells.ts';
import { blockOf, cellName, type SheetGrid, sheetGrid } from '../xlsx/sheet-grid.ts';
import { sheetNames } from '../xlsx/sheet-name.ts';
import { blankEvaluation } from './blank-evaluation.ts';
import { choiceOf, type TemplateChoice } from './template-choices.ts';

export type TemplateSetting = { readonly fiscalYear: number | null; readonly writtenAt: Date };

/** A form to be filled in outside: labels protected, drop-downs where the words are given. */
export const writeTemplate = async (form: Form, { fiscalYear, writtenAt }: TemplateSetting): Promise<Uint8Array> => {
  const { writeXlsx } = await import('hucre/xlsx');
  const [name = form.id] = sheetNames([form.name], form.id);
  const evaluation = blankEvaluation(form, fiscalYear);
  const layout = blankLayout(form, evaluation);
  const grid = sheetGrid(layout);
  const { cells, merges } = sheetCells(layout, grid, { subjects: new Map(), formulas: new Map() });
  unlock(cells, layout, grid);
  const sheet: WriteSheet = {
    name,
    columns: grid.columnPoints.map((points) => ({ width: Math.round((points / 6) * 100) / 100 })),
    rowDefs: new Map(grid.heights.flat().map((height, row) => [row, { height }])),
    cells,
    merges,
    dataValidations: [...validations(form, layout, grid)],
    protection: { sheet: true, formatRows: true, formatColumns: true },
    view: { showGridLines: false },
    ...pageSetup(layout.orientation),
  };
  return writeXlsx({
    sheets: [sheet],
    namedRanges: [...printRanges(layout, grid, name)],
    defaultFont,
    properties: { creator: producerText, created: writtenAt, modified: writtenAt },
  });
};

/** A form with a row per sheet has room for as many projects. */
const registerRows = 20;

/** The form with nothing filled in, and room in its lists. */
const blankLayout = (form: Form, evaluation: Evaluation): SheetLayout => {
  const source = { evaluation, computed: null, beside: nothingBeside(evaluation) };
  const hasRegister = form.bands.some(({ kind }) => kind === 'register');
  const sources = Array.from({ length: hasRegister ? registerRows : 1 }, () => source);
  return layOutRegister(form, sources) ?? layOutSheet(form, source);
};

/** What a unit writes, and the year below the title; every other cell is the form's own. */
const isOpen = ({ author, role, text }: LayoutCell): boolean =>
  author !== 'form' || role === 'subtitle' || (text === '' && (role === 'value' || role === 'number'));

const unlock = (cells: Map<string, Partial<Cell>>, layout: SheetLayout, grid: SheetGrid): void => {
  layoutRows(layout).forEach((row, rowIndex) => {
    for (const cell of row.cells.filter(isOpen)) {
      const { startRow, endRow, startCol, endCol } = blockOf(grid, rowIndex, cell);
      for (let row = startRow; row <= endRow; row += 1)
        for (let column = startCol; column <= endCol; column += 1) {
          const place = `${row},${column}`;
          const written = cells.get(place);
          cells.set(place, { ...written, style: { ...written?.style, protection: { locked: false } } });
        }
    }
  });
};

type Offered = { readonly choice: TemplateChoice; readonly places: readonly string[] };

const validations = (form: Form, layout: SheetLayout, grid: SheetGrid): readonly DataValidation[] => {
  const offered = new Map<string, Offered>();
  const blank = blankEvaluation(form, null);
  for (const { subject, rowIndex, cell } of locateValues(form, blank, layout)) {
    const choice = choiceOf(subject);
    if (choice === null || cell.author === 'form') continue;
    const { startRow, startCol } = blockOf(grid, rowIndex, cell);
    const key = subject.kind === 'indicator' ? subject.content : `${subject.kind} ${startRow} ${startCol}`;
    const places = [...(offered.get(key)?.places ?? []), cellName(startRow, startCol)];
    offered.set(key, { choice, places });
  }
  return [...offered.values()].map(toValidation);
};

const toValidation = ({ choice, places }: Offered): DataValidation => {
  const [first = 'A1'] = places;
  const range = places.length === 1 ? first : `${first}:${places.at(-1)}`;
  if (choice.kind === 'number')
    return {
      type: 'decimal',
      operator: 'greaterThanOrEqual',
      formula1: '0',
      allowBlank: true,
      range,
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: templateText.checkTitle,
      errorMessage: templateText.notANumber,
    };
  return {
    type: 'list',
    values: [...choice.values],
    allowBlank: true,
    range,
    showErrorMessage: choice.strict === 'strict',
    errorStyle: 'stop',
    errorTitle: templateText.checkTitle,
    errorMessage: templateText.notInList,
  };
};
