import { parseCommonAmount } from '../../../domain/money/money.ts';
import { compareDecimals, type Decimal, parseDecimal, wholeNumber } from '../../../domain/number/decimal.ts';
import type { Grade } from '../../../domain/rules/rule-set.ts';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import type { ListColumn, ListSearch } from './list-search.ts';

export type ListSort = { readonly column: ListColumn; readonly direction: 'up' | 'down' };

/** What each view puts first: its own names · the lowest scores · the most findings. */
const viewSorts = {
  unit: { column: 'project', direction: 'up' },
  leader: { column: 'total', direction: 'up' },
  finance: { column: 'findings', direction: 'down' },
} as const satisfies Record<string, ListSort>;

export const sortOf = ({ sort, dir, view = 'unit' }: ListSearch): ListSort =>
  sort === undefined ? viewSorts[view] : { column: sort, direction: dir ?? 'up' };

/** A second click turns the order round. */
export const nextSort = (current: ListSort, column: ListColumn): ListSort => ({
  column,
  direction: current.column === column && current.direction === 'up' ? 'down' : 'up',
});

const grades: readonly Grade[] = ['excellent', 'good', 'fair', 'poor'];
const states = ['draft', 'submitted', 'returned', 'reviewed', 'archived'] as const;

const findingWeight = ({ findings }: Summary): number =>
  findings.block * 1_000_000 + findings.warn * 1_000 + findings.note;

/** The value a column sorts by; null stands last in either direction. */
const keys: Readonly<Record<ListColumn, (summary: Summary) => string | Decimal | null>> = {
  project: ({ projectName, formTitle }) => projectName || formTitle || null,
  unit: ({ implementingUnit }) => implementingUnit || null,
  year: ({ fiscalYear }) => (fiscalYear === null ? null : wholeNumber(fiscalYear)),
  form: ({ kind, scope }) => `${kind} ${scope}`,
  budget: ({ budgetText, moneyUnit }) => parseCommonAmount(budgetText, moneyUnit),
  rate: ({ executionRate }) => (executionRate === null ? null : parseDecimal(executionRate)),
  total: ({ total }) => (total === null ? null : parseDecimal(total)),
  grade: ({ grade }) => (grade === null ? null : wholeNumber(grades.indexOf(grade))),
  state: ({ state }) => wholeNumber(states.indexOf(state)),
  open: ({ openPoints }) => (openPoints === null ? null : wholeNumber(openPoints)),
  findings: (summary) => (summary.kind === 'self-evaluation' ? wholeNumber(findingWeight(summary)) : null),
};

const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

/** Each distinct text is compared once and gets a rank; rows then compare by rank. */
const rankTexts = (texts: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...new Set(texts)].toSorted(collator.compare).map((text, rank) => [text, rank]));

/** The rows in the order of one column; equal rows keep the order they came in, rows without a value stand last. */
export const sortSummaries = (summaries: readonly Summary[], { column, direction }: ListSort): readonly Summary[] => {
  const keyed = summaries.map((summary) => ({ summary, key: keys[column](summary) }));
  const ranks = rankTexts(keyed.flatMap(({ key }) => (typeof key === 'string' ? [key] : [])));
  const present = keyed.flatMap(({ summary, key }) =>
    key === null ? [] : [{ summary, key: typeof key === 'string' ? wholeNumber(ranks.get(key) ?? 0) : key }],
  );
  const turn = direction === 'up' ? 1 : -1;
  const sorted = present.toSorted((left, right) => turn * compareDecimals(left.key, right.key));
  return [...sorted, ...keyed.filter(({ key }) => key === null)].map(({ summary }) => summary);
};
