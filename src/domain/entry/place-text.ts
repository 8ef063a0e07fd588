import type { EvaluationState } from '../evaluation/evaluation.ts';
import type { Attainment, Category, Indicator } from '../indicator/indicator.ts';
import { parseYear } from '../period/fiscal-year.ts';
import type { EntrySheet, Place, RowField, SheetField } from './entry-sheet.ts';
import { readTask, writeTask } from './form-rows.ts';
import {
  type Interval,
  type Measure,
  type MeasureKind,
  measureOf,
  periodValueOf,
  putMeasure,
  putPeriodValue,
} from './ledger.ts';
import { readExecuted, readSaid, writeExecuted, writeSaid } from './watch-text.ts';

const among =
  <Code extends string>(...codes: readonly Code[]) =>
  (text: string): Code | null =>
    codes.find((code) => code === text) ?? null;

const toState = among<EvaluationState>('draft', 'submitted', 'returned', 'reviewed', 'archived');
const toCategory = among<Category>('cost', 'output', 'benefit', 'satisfaction');
const toAttainment = among<Attainment>('met', 'partly-met', 'not-met');
const toKind = among<MeasureKind>('cumulative', 'latest', 'average');
const toInterval = among<Interval>('month', 'quarter', 'half-year');
const toSource = among<Measure['source']>('entered', 'periods');
const toWeights = among<'open' | 'locked'>('open', 'locked');

const readSheet = ({ evaluation, ledger, ruleSetId }: EntrySheet, field: SheetField): string => {
  if (field === 'ruleSetId') return ruleSetId;
  if (field === 'weights') return ledger.weights;
  if (field === 'fiscalYear') return evaluation.fiscalYear?.toString() ?? '';
  return evaluation[field];
};

const readMeasure = (measure: Measure, field: 'kind' | 'interval' | 'source'): string => measure[field] ?? '';

/** What stands in a place; `''` where the place does not exist. */
export const readPlace = (sheet: EntrySheet, place: Place): string => {
  const { evaluation, ledger, watch } = sheet;
  switch (place.kind) {
    case 'sheet':
      return readSheet(sheet, place.field);
    case 'funding':
      return evaluation.funding.rows[place.row]?.[place.field] ?? '';
    case 'problem':
      return evaluation.problems[place.row]?.[place.field] ?? '';
    case 'task': {
      const task = evaluation.tasks[place.row];
      return task === undefined ? '' : readTask(task, place.field);
    }
    case 'indicator':
      return evaluation.indicators.find(({ id }) => id === place.id)?.[place.field] ?? '';
    case 'measure':
      return readMeasure(measureOf(ledger, place.id), place.field);
    case 'period':
      return periodValueOf(measureOf(ledger, place.id), place.month)[place.field];
    case 'outlook':
      return readSaid(watch, place);
    case 'executed':
      return readExecuted(watch, place);
  }
};

const writeSheet = (sheet: EntrySheet, field: SheetField, text: string): EntrySheet => {
  const { evaluation, ledger } = sheet;
  if (field === 'ruleSetId') return { ...sheet, ruleSetId: text };
  if (field === 'weights') return { ...sheet, ledger: { ...ledger, weights: toWeights(text) ?? ledger.weights } };
  if (field === 'state') return { ...sheet, evaluation: { ...evaluation, state: toState(text) ?? evaluation.state } };
  if (field === 'fiscalYear') {
    return { ...sheet, evaluation: { ...evaluation, fiscalYear: parseYear(text) } };
  }
  return { ...sheet, evaluation: { ...evaluation, [field]: text } };
};

const writeRow = (indicator: Indicator, field: RowField, text: string): Indicator => {
  if (field === 'category') return { ...indicator, category: toCategory(text) };
  if (field === 'attainment') return { ...indicator, attainment: toAttainment(text) };
  return { ...indicator, [field]: text };
};

const writeMeasure = (measure: Measure, field: 'kind' | 'interval' | 'source', text: string): Measure => {
  if (field === 'kind') return { ...measure, kind: toKind(text) };
  if (field === 'interval') return { ...measure, interval: toInterval(text) ?? measure.interval };
  return { ...measure, source: toSource(text) ?? measure.source };
};

/** The sheet with another text in one place; other rows keep their identity. A place that does not exist stays so. */
export const writePlace = (sheet: EntrySheet, place: Place, text: string): EntrySheet => {
  const { evaluation, ledger } = sheet;
  switch (place.kind) {
    case 'sheet':
      return writeSheet(sheet, place.field, text);
    case 'funding': {
      const { funding } = evaluation;
      const rows = funding.rows.map((row, at) => (at === place.row ? { ...row, [place.field]: text } : row));
      return { ...sheet, evaluation: { ...evaluation, funding: { ...funding, rows } } };
    }
    case 'problem': {
      const problems = evaluation.problems.map((row, at) => (at === place.row ? { ...row, [place.field]: text } : row));
      return { ...sheet, evaluation: { ...evaluation, problems } };
    }
    case 'task': {
      const tasks = evaluation.tasks.map((row, at) => (at === place.row ? writeTask(row, place.field, text) : row));
      return { ...sheet, evaluation: { ...evaluation, tasks } };
    }
    case 'indicator': {
      const indicators = evaluation.indicators.map((row) =>
        row.id === place.id ? writeRow(row, place.field, text) : row,
      );
      return { ...sheet, evaluation: { ...evaluation, indicators } };
    }
    case 'measure': {
      const measure = writeMeasure(measureOf(ledger, place.id), place.field, text);
      return { ...sheet, ledger: putMeasure(ledger, place.id, measure) };
    }
    case 'period': {
      const measure = measureOf(ledger, place.id);
      const value = { ...periodValueOf(measure, place.month), [place.field]: text };
      return { ...sheet, ledger: putMeasure(ledger, place.id, putPeriodValue(measure, value)) };
    }
    case 'outlook':
      return { ...sheet, watch: writeSaid(sheet.watch, place, text) };
    case 'executed':
      return { ...sheet, watch: writeExecuted(sheet.watch, place, text) };
  }
};
