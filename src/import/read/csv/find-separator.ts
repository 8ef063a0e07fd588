import { parseRecords, type Separator } from './parse-records.ts';

const candidates: readonly Separator[] = ['\t', ';', ','];
const sampled = 20_000;

/** How many records have the most common number of fields, when that is more than one. */
const agreement = (text: string, separator: Separator): number => {
  const counts = new Map<number, number>();
  for (const { length } of parseRecords(text, separator)) {
    if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
};

/** The character that divides most records into the same number of fields; a comma may also stand in numbers and texts. */
export const findSeparator = (text: string): Separator => {
  const sample = text.slice(0, sampled);
  const ranked = candidates.map((separator) => ({ separator, count: agreement(sample, separator) }));
  return ranked.reduce((best, candidate) => (candidate.count > best.count ? candidate : best)).separator;
};
