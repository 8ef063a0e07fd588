import { squash } from '../../../domain/number/fold.ts';
import type { FundingFacts } from '../blocks.ts';
import type { Entry } from './funding-entries.ts';
import { yearOfBudget } from './funding-years.ts';
import { isStackHead, isTransferred, isWholePeriod } from './money-cells.ts';
import { fundingRowKind, isFundingBlockLabel, isFundingRowLabel, isOfWholeTransfer } from '../labels/funding-labels.ts';

/** The part of the money whose 年初预算数 or 全年执行数 an entry is; null where it is of the whole. */
export const partOf = ({ group, label }: Entry): FundingFacts['kind'] | null => {
  const kind = isStackHead(label) && isFundingRowLabel(group) ? fundingRowKind(group) : 'total';
  return kind === 'total' ? null : kind;
};

/** 转移支付预算数 is the money of the form, 转移市县 the money of others. */
export const isOfOthers = ({ group, label }: Entry): boolean =>
  !isOfWholeTransfer(label) && isTransferred(group + label);

export type Total = { readonly entry: Entry; readonly isDoubtful: boolean };

/** 采购预算（万元） | 1386 | 其中：财政拨款 | 986: words nobody listed, in front of what they are the whole of. */
const isInFrontOfParts = (entries: readonly Entry[], entry: Entry): boolean => {
  const next = entries[entries.indexOf(entry) + 1];
  return next?.row === entry.row && next.label.startsWith('其中') && !entry.label.startsWith('其中');
};

/** 采购预算, 项目经费: words for the budget of a year, listed or not. */
const namesBudget = (label: string): boolean => isFundingBlockLabel(label) || /预算|经费|资金|总额/u.test(label);

/**
 * The entry that stands for the whole: the year's total if filled in, else the project's, else the first sum of a group. Of
 * 2025年预算金额 | 2026年预算金额 that of the form's year counts; where none is, the sum of all years is uncertain.
 */
export const chooseTotal = (entries: readonly Entry[], formYear: number | null): Total | null => {
  const dated = entries.filter(({ label }) => yearOfBudget(label) !== null);
  const ofYear = dated.filter(({ label }) => yearOfBudget(label) === formYear);
  const sums = entries.filter(
    (entry) =>
      (fundingRowKind(entry.label) === 'total' || isStackHead(entry.label)) &&
      !dated.includes(entry) &&
      partOf(entry) === null &&
      !isOfOthers(entry),
  );
  const yearly = [...ofYear, ...sums.filter((entry) => /年度|当年|本年|全年/u.test(squash(entry.label)))];
  const outside = sums.filter(
    (entry) => !yearly.includes(entry) && (entry.group === '' || isFundingBlockLabel(entry.group)),
  );
  const shorter = outside.filter((entry) => !isWholePeriod(entry.label));
  // 项目资金 | 2150 | 其中：财政资金 | 2100: the label of the block has the sum behind it.
  const block = entries.filter((entry) => isFundingBlockLabel(entry.label) || isInFrontOfParts(entries, entry));
  const ranked = [...yearly, ...shorter, ...outside, ...sums, ...(sums.length > 0 ? [] : block)];
  const entry = ranked.find((candidate) => candidate.value.text !== '') ?? ranked[0];
  if (entry === undefined) return null;
  const isOther = (yearly.length > 0 || dated.length > 0) && !yearly.includes(entry) && entry.value.text !== '';
  const isGuess = block.includes(entry) && !sums.includes(entry) && !namesBudget(entry.label);
  return { entry, isDoubtful: isOther || isGuess };
};

/** The dated budget that an entry is a part of: the one in front of it in its row, or above it, as far as that is one stack. */
const datedOver = (entries: readonly Entry[], entry: Entry): Entry | undefined => {
  const dated = entries.slice(0, entries.indexOf(entry)).filter(({ label }) => yearOfBudget(label) !== null);
  const isOneStack = new Set(dated.map(({ column }) => column)).size === 1;
  return (
    dated.findLast(({ row }) => row === entry.row) ??
    dated.findLast(({ row, column }) => row < entry.row && (isOneStack || column === entry.column))
  );
};

/** 实施期资金总额 | 1460 over 市级资金 | 1000, beside the money of the year: the sum of the term that an entry is a part of. */
const termOver = (entries: readonly Entry[], total: Entry, entry: Entry): Entry | undefined =>
  isWholePeriod(total.label) || entry.column === total.column
    ? undefined
    : entries.findLast(({ row, column, label }) => column === entry.column && row < entry.row && isWholePeriod(label));

/**
 * 2024年预算金额 | 80 | 其中：财政拨款 | 80 beside 2025年预算金额 in a form of 2025: the budget of another year that an entry is a
 * part of, or the sum of the whole term.
 */
export const otherTermOver = (entries: readonly Entry[], total: Entry | undefined, entry: Entry): Entry | undefined => {
  if (total === undefined || entry === total || yearOfBudget(entry.label) !== null) return undefined;
  if (isWholePeriod(entry.label)) return undefined;
  if (yearOfBudget(total.label) === null) return termOver(entries, total, entry);
  const over = datedOver(entries, entry);
  return over === total ? undefined : over;
};
