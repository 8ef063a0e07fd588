import { blank, type Fact, unsure } from '../blocks.ts';
import { isBlankText } from '../table/cell-text.ts';
import type { IndicatorColumn } from '../columns/header-columns.ts';
import type { Laid } from './lay-row.ts';
import { type NumberedItem, numberedItems } from './numbered-list.ts';

type Kinds = ReadonlySet<IndicatorColumn['kind']>;

/** What has to be a list of the same numbers as the names where anything is written. */
const measures: Kinds = new Set(['finer-name', 'target', 'adjusted-target', 'actual'] as const);

/** Values in an order of their own. */
const otherValues: Kinds = new Set(['target-and-actual', 'target-of-part'] as const);

/** What holds for each indicator if it holds for all. */
const shared: Kinds = new Set(['symbol', 'unit', 'actual-unit'] as const);

/** What may be numbered for another reason: points taken off, sources. */
const prose: Kinds = new Set(['reason', 'improvement', 'remark', 'note', 'unknown'] as const);

/** What of the whole row is nobody's alone. */
const ofAll: Kinds = new Set(['max-score', 'self-score', 'reason', 'improvement', 'baseline'] as const);

type Lists = ReadonlyMap<IndicatorColumn, readonly NumberedItem[]>;

/** The cells of the row that number as many things as the name does; null where the values do not. */
const listsIn = ({ facts }: Laid): Lists | null => {
  const [, names] = [...facts].find(([{ kind }, { text }]) => kind === 'name' && !isBlankText(text)) ?? [];
  const count = numberedItems(names?.text ?? '')?.length ?? 0;
  if (count === 0) return null;
  const filled = [...facts].filter(([, { text }]) => !isBlankText(text));
  if (filled.some(([{ kind }]) => otherValues.has(kind))) return null;
  const lists = new Map(
    filled.flatMap(([column, { text }]) => {
      const items = numberedItems(text);
      return items?.length === count ? [[column, items] as const] : [];
    }),
  );
  const values = filled.filter(([{ kind }]) => measures.has(kind));
  return values.length > 0 && values.every(([column]) => lists.has(column)) ? lists : null;
};

/** What a cell that is no list says of one of the indicators: it stands beside all of them as a merged one would. */
const wholeFact = ({ kind }: IndicatorColumn, fact: Fact, index: number): Fact => {
  if (isBlankText(fact.text)) return fact;
  if (shared.has(kind)) return unsure(fact);
  if (index > 0) return blank;
  return ofAll.has(kind) ? unsure(fact) : fact;
};

const itemFact = ({ kind }: IndicatorColumn, fact: Fact, item: NumberedItem | undefined): Fact => ({
  ...fact,
  text: item?.text ?? '',
  isDoubtful: fact.isDoubtful || item?.isUnsure !== false || prose.has(kind),
});

/** The row as it would stand for one of its indicators. */
const rowOf = (laid: Laid, lists: Lists, index: number): Laid => {
  const factOf = (column: IndicatorColumn, fact: Fact): Fact => {
    const items = lists.get(column);
    return items === undefined ? wholeFact(column, fact, index) : itemFact(column, fact, items[index]);
  };
  const whole = [...laid.facts].filter(([column, { text }]) => !lists.has(column) && text !== '');
  return {
    ...laid,
    facts: new Map([...laid.facts].map(([column, fact]) => [column, factOf(column, fact)])),
    above: index === 0 ? laid.above : new Map([...laid.above, ...whole]),
    troubles: index === 0 ? laid.troubles : [],
  };
};

/**
 * ①合格率 ②返修率 beside ①100% ②≤1%: several indicators in one row, each with the values of its number. A row whose values
 * are not numbered as its names are stays whole.
 */
export const numberedRows = (laid: Laid): readonly Laid[] => {
  const lists = listsIn(laid);
  const [first] = lists?.values() ?? [];
  return lists === null || first === undefined ? [laid] : first.map((_, index) => rowOf(laid, lists, index));
};
