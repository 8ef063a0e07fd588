import type { FundingRowKind } from '../../domain/budget/funding.ts';
import type { Evaluation, SheetTextField } from '../../domain/evaluation/evaluation.ts';
import { type Decimal, parseDecimal } from '../../domain/number/decimal.ts';
import { formatAmount, formatScore } from '../../text/format-number.ts';
import type { BesideValues } from './beside-values.ts';
import type { CellContent, FundingContent } from './form.ts';
import { notedField } from './noted-values.ts';
import type { CellAuthor, LayoutCell, NumberFormat } from './sheet-layout.ts';

/** What stands in a cell, before it is given a place. */
export type PrintedValue = Pick<LayoutCell, 'text' | 'number' | 'author'>;

/** Values computed where the unit wrote none; each is '' where nothing can be computed either. */
export type ComputedValues = {
  /** By indicator id. */
  readonly scores: ReadonlyMap<string, string>;
  readonly rate: string;
  readonly executionScore: string;
  readonly maxScore: string;
  readonly total: string;
  readonly grade: string;
  /** A blank score is filled, so a printed total and grade no longer fit and give way. */
  readonly replacesStated: boolean;
};

/** What a form is filled from. `computed` null prints a blank where a blank was written. */
export type PrintSource = {
  readonly evaluation: Evaluation;
  readonly computed: ComputedValues | null;
  readonly beside: BesideValues;
};

const writtenPlaces = 2;

const formats = {
  amount: (value) => formatAmount(value),
  percent: (value) => `${formatAmount(value)}%`,
  score: (value) => formatScore(value),
  plain: (_, text) => text,
} as const satisfies Record<NumberFormat, (value: Decimal, text: string) => string>;

/** Prints `text` in `format`; what is no number, or has more places than the format shows, stays as written. */
export const printText = (text: string, format: NumberFormat | null, author: CellAuthor): PrintedValue => {
  const value = format === null ? null : parseDecimal(text.replace(/[%％]\s*$/u, ''));
  if (value === null || format === null) return { text, number: null, author };
  const shown = value.scale > writtenPlaces && !endsInZeros(value) ? text : formats[format](value, text);
  return { text: shown, number: { value, format }, author };
};

const endsInZeros = (value: Decimal): boolean => value.coefficient % 10n ** BigInt(value.scale - writtenPlaces) === 0n;

/** The unit's own text, or the computed one where it wrote none and computing was asked for. */
export const printWritten = (written: string, computed: string, format: NumberFormat | null): PrintedValue =>
  written.trim() === '' && computed !== ''
    ? printText(computed, format, 'computed')
    : printText(written, format, 'unit');

const printField = (field: SheetTextField, format: NumberFormat | null, source: PrintSource): PrintedValue => {
  const { evaluation, computed } = source;
  const written = evaluation[field];
  if (computed === null) return printText(written, format, 'unit');
  if (field === 'statedMaxScore') return printWritten(written, computed.maxScore, format);
  if (field !== 'statedTotal' && field !== 'statedGrade') return printText(written, format, 'unit');
  const value = field === 'statedTotal' ? computed.total : computed.grade;
  return printWritten(computed.replacesStated && value !== '' ? '' : written, value, format);
};

const fillTemplate = (text: string, { evaluation, beside }: PrintSource): string =>
  text
    .replaceAll('{month}', String(beside.month))
    .replaceAll('{fiscalYear}', evaluation.fiscalYear === null ? '    ' : String(evaluation.fiscalYear))
    .replaceAll('{moneyUnit}', evaluation.funding.unit);

/** An amount, rate or score of a funding row; only the total row has computed ones. */
export const printFundingField = (
  written: string,
  place: { readonly row: FundingRowKind; readonly field: FundingContent; readonly format: NumberFormat | null },
  { computed, beside }: PrintSource,
): PrintedValue => {
  if (computed === null || place.row !== 'total') return printText(written, place.format, 'unit');
  if (place.field === 'expectedAmountText') return printWritten(written, beside.expected.amount, place.format);
  if (place.field === 'rateText') return printWritten(written, computed.rate, place.format);
  return place.field === 'selfScoreText'
    ? printWritten(written, computed.executionScore, place.format)
    : printText(written, place.format, 'unit');
};

const subcategoryLines = (
  { indicators }: Evaluation,
  { subcategory, prefix }: Extract<CellContent, { kind: 'subcategory' }>,
): string =>
  indicators
    .filter(({ subcategoryText }) => subcategoryText === subcategory)
    .map(({ name, targetText }) => `${prefix}：${name}${targetText === '' ? '' : `(${targetText})`}`)
    .join('\n');

/** What a cell of the form shows for this evaluation. */
export const printContent = (content: CellContent, format: NumberFormat | null, source: PrintSource): PrintedValue => {
  const { evaluation } = source;
  if (content.kind === 'text') return { text: fillTemplate(content.text, source), number: null, author: 'form' };
  if (content.kind === 'field') return printField(content.field, format, source);
  if (content.kind === 'funding') {
    const row = evaluation.funding.rows.find((candidate) => candidate.kind === content.row);
    return printFundingField(row?.[content.field] ?? '', { ...content, format }, source);
  }
  if (content.kind === 'beside')
    return printText(source.beside.fields[content.field] ?? notedField(evaluation, content.field), format, 'unit');
  if (content.kind === 'fundingDetail') {
    const row = evaluation.funding.rows.find(({ kind, label }) => kind === 'detail' && label === content.label);
    return printText(row?.initialBudgetText ?? '', format, 'unit');
  }
  if (content.kind === 'subcategory') return printText(subcategoryLines(evaluation, content), null, 'unit');
  const pair = evaluation.attributes.find((attribute) => attribute.label === content.label);
  return printText(pair?.text ?? '', format, 'unit');
};
