import { type Trouble, troubleAt } from '../blocks.ts';
import { indicatorColumnKind } from '../labels/indicator-labels.ts';
import type { IsFilled } from './columns-abreast.ts';
import type { IndicatorColumn } from './header-columns.ts';

type Columns = readonly IndicatorColumn[];

const ofIndicators = (kinds: readonly (IndicatorColumn['kind'] | null)[]): boolean =>
  kinds.includes('name') && kinds.includes('target');

/** Names and targets in known words, left unread beside those that are read: the indicators of another period than the year. */
const ofOtherPeriod = (unread: Columns, columns: Columns): Columns => {
  const known = unread.filter(({ cell }) => indicatorColumnKind(cell.text) !== null);
  const isBeside = ofIndicators(columns.map(({ kind }) => kind));
  return isBeside && ofIndicators(known.map(({ cell }) => indicatorColumnKind(cell.text))) ? known : [];
};

/** What a head tells of columns that have no place among the facts. Nothing is lost of one that nobody filled. */
export const troublesOfUnread = (columns: Columns, isFilled: IsFilled): readonly Trouble[] => {
  const unread = columns.filter((column) => column.kind === 'unknown' && isFilled(column));
  const others = ofOtherPeriod(unread, columns);
  const [first] = others;
  return [
    ...(first === undefined ? [] : [troubleAt('indicators-beside', first.cell)]),
    ...unread.filter((column) => !others.includes(column)).map(({ cell }) => troubleAt('unknown-label', cell)),
  ];
};
