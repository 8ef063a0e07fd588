import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Review } from '../review/review.ts';
import { sha256OfText } from './sha-256.ts';

/** 报送 · 收件 · 退回 · 通过 · 撤销通过 · 归档. */
export type LogAction = 'filed' | 'accepted' | 'returned' | 'approved' | 'reopened' | 'archived';

/** One step of a sheet between unit and bureau; names all before it by their hash, so that none can be changed unseen. */
export type LogEntry = {
  /** Counts from 1. */
  readonly sequence: number;
  readonly at: string;
  readonly by: string;
  readonly action: LogAction;
  readonly reason: string;
  /** SHA-256 of the facts and of the review as they stood then. */
  readonly facts: string;
  readonly review: string;
  /** Hash of the entry before; `''` for the first. */
  readonly previous: string;
  readonly hash: string;
};

export type ChangeLog = readonly LogEntry[];

/** Where a log breaks: an entry that was changed, or one that does not follow from the entry before. */
export type LogFailure = { readonly kind: 'changed' | 'unlinked'; readonly sequence: number };

/** The same text for equal values, whatever the order of their keys. */
const canonicalText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonicalText(part)}`).join(',')}}`;
};

/** The hash of what was filed: everything a person wrote, without state and without where it was read from. */
export const factsHash = (evaluation: Evaluation): string => {
  const { state: _state, sources: _sources, origins: _origins, doubts: _doubts, ...facts } = evaluation;
  const indicators = facts.indicators.map(({ origins: _from, doubts: _unsure, ...row }) => row);
  const rows = facts.funding.rows.map(({ origins: _from, doubts: _unsure, ...row }) => row);
  return sha256OfText(canonicalText({ ...facts, indicators, funding: { ...facts.funding, rows } }));
};

const reviewHash = (review: Review): string => sha256OfText(canonicalText(review));

const entryHash = ({ hash: _hash, ...entry }: LogEntry): string => sha256OfText(canonicalText(entry));

/** The log with one more step; `at` and `by` are the caller's. */
export const appendLog = (
  log: ChangeLog,
  step: Pick<LogEntry, 'at' | 'by' | 'action' | 'reason'>,
  sheet: { readonly evaluation: Evaluation; readonly review: Review },
): ChangeLog => {
  const entry: LogEntry = {
    sequence: log.length + 1,
    ...step,
    facts: factsHash(sheet.evaluation),
    review: reviewHash(sheet.review),
    previous: log.at(-1)?.hash ?? '',
    hash: '',
  };
  return [...log, { ...entry, hash: entryHash(entry) }];
};

/** The first entry that is not as it was written, or null when the whole chain holds. */
export const verifyLog = (log: ChangeLog): LogFailure | null => {
  for (const [index, entry] of log.entries()) {
    const { sequence } = entry;
    if (entry.hash !== entryHash(entry)) return { kind: 'changed', sequence };
    if (sequence !== index + 1 || entry.previous !== (log[index - 1]?.hash ?? ''))
      return { kind: 'unlinked', sequence: index + 1 };
  }
  return null;
};

/** True when the facts are those that were last filed; null when nothing was filed yet. */
export const isAsFiled = (log: ChangeLog, evaluation: Evaluation): boolean | null => {
  const filed = log.findLast(({ action }) => action === 'filed');
  return filed === undefined ? null : filed.facts === factsHash(evaluation);
};

/** How two logs of one sheet relate: one is the beginning of the other, or they part at an entry. */
export type LogRelation =
  | { readonly kind: 'same' | 'mine-longer' | 'theirs-longer' }
  | { readonly kind: 'forked'; readonly sequence: number };

export const compareLogs = (mine: ChangeLog, theirs: ChangeLog): LogRelation => {
  const common = mine.length < theirs.length ? mine.length : theirs.length;
  for (let index = 0; index < common; index += 1)
    if (mine[index]?.hash !== theirs[index]?.hash) return { kind: 'forked', sequence: index + 1 };
  if (mine.length === theirs.length) return { kind: 'same' };
  return { kind: mine.length > theirs.length ? 'mine-longer' : 'theirs-longer' };
};
