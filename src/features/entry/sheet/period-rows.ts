import { type EntrySheet, type Place, placeKey } from '../../../domain/entry/entry-sheet.ts';
import { type Measure, measureOf, periodValueOf } from '../../../domain/entry/ledger.ts';
import { derivePeriodActual, endMonths } from '../../../domain/entry/period-actual.ts';
import { isMeasureOpen } from '../../../domain/entry/period-edits.ts';
import type { Indicator } from '../../../domain/indicator/indicator.ts';
import { saveMark } from '../../../queries/session/save-mark.ts';
import type { SessionState } from '../../../queries/session/session-state.ts';
import { intervalText, measureKindText, periodText, sourceText } from '../../../text/entry-period.ts';
import type { GridCell, GridColumn, GridRow } from '../../../ui/grid/grid-model.ts';
import { isEditable } from './year-columns.ts';

const months = endMonths('month');
const { columns: heads } = periodText;

export const periodColumns: readonly GridColumn[] = [
  { id: 'name', label: heads.name, width: 'minmax(140px, 2fr)', names: 'row' },
  { id: 'targetText', label: heads.targetText, width: '92px' },
  { id: 'baselineText', label: heads.baselineText, width: '70px' },
  { id: 'kind', label: heads.kind, width: '74px', choices: Object.values(measureKindText) },
  { id: 'interval', label: heads.interval, width: '54px', choices: Object.values(intervalText) },
  ...months.map(
    (month): GridColumn => ({
      id: `month-${month}`,
      label: periodText.month(month),
      width: 'minmax(58px, 1fr)',
      align: 'end',
    }),
  ),
  { id: 'year', label: heads.year, width: '84px', align: 'end' },
  { id: 'source', label: heads.source, width: '100px', choices: Object.values(sourceText) },
];

/** The month a column stands for; null for the other columns. */
export const monthOfColumn = (column: string): number | null => {
  const month = /^month-(\d+)$/.exec(column)?.[1];
  return month === undefined ? null : Number.parseInt(month, 10);
};

/** The place behind a cell that a text is typed into; null where one is chosen. */
export const typedPlaceOf = (row: string, column: string): Place | null => {
  const month = monthOfColumn(column);
  if (month !== null) return { kind: 'period', id: row, month, field: 'text' };
  return column === 'baselineText' ? { kind: 'indicator', id: row, field: 'baselineText' } : null;
};

/** The place of a cell as the session keeps it. */
export const periodKey = (row: string, column: string): string => {
  const place = typedPlaceOf(row, column);
  return place === null ? `measure/${row}/${column}` : placeKey(place);
};

/** What the periods make of the year beside what stands there, where the two are not the same. */
const yearCell = (indicator: Indicator, measure: Measure): GridCell => {
  const derived = derivePeriodActual(measure);
  if (derived.kind === 'mixed') {
    return { text: periodText.mixed(derived.months.join('、')), lock: 'locked', tone: 'block' };
  }
  const { actualText } = indicator;
  if (derived.kind === 'derived' && measure.source === 'entered' && derived.text !== actualText) {
    return { text: `${actualText} · ${periodText.differs(derived.text)}`, lock: 'locked', tone: 'warn' };
  }
  return { text: actualText, lock: 'locked' };
};

const cellOf = (column: string, indicator: Indicator, sheet: EntrySheet): GridCell => {
  const measure = measureOf(sheet.ledger, indicator.id);
  const locked = { lock: 'locked' } as const;
  const ifOpen = isEditable(sheet, 'actualText') ? {} : locked;
  const ifChoosable = isMeasureOpen(sheet, indicator.id) ? ifOpen : locked;
  const month = monthOfColumn(column);
  if (month !== null) {
    const takes = measure.kind !== null && endMonths(measure.interval).includes(month);
    return { text: periodValueOf(measure, month).text, ...(takes ? ifOpen : locked) };
  }
  if (column === 'kind') return { text: measure.kind === null ? '' : measureKindText[measure.kind], ...ifChoosable };
  if (column === 'interval') return { text: intervalText[measure.interval], ...ifChoosable };
  if (column === 'source') return { text: sourceText[measure.source], ...ifOpen };
  if (column === 'year') return yearCell(indicator, measure);
  if (column === 'baselineText') return { text: indicator.baselineText, ...ifOpen };
  return { text: column === 'name' ? indicator.name : indicator.targetText, ...locked };
};

const withSave = (cell: GridCell, key: string, state: SessionState): GridCell => {
  const save = saveMark(state, key);
  return save === undefined ? cell : { ...cell, save };
};

/** Makes the rows of the grid of periods; a row in which nothing changed is the same object as before. */
export const createPeriodRows = () => {
  let last = new Map<string, { readonly row: GridRow; readonly key: string }>();
  return (sheet: EntrySheet, state: SessionState): readonly GridRow[] => {
    const next: typeof last = new Map();
    const rows = sheet.evaluation.indicators.map((indicator) => {
      const cells = periodColumns.map(({ id }) =>
        withSave(cellOf(id, indicator, sheet), periodKey(indicator.id, id), state),
      );
      const key = JSON.stringify(cells);
      const known = last.get(indicator.id);
      const kept = known?.key === key ? known : { row: { id: indicator.id, cells }, key };
      next.set(indicator.id, kept);
      return kept.row;
    });
    last = next;
    return rows;
  };
};
