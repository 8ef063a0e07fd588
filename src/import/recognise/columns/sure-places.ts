import { certain, type Fact } from '../blocks.ts';
import { isBodyName, isOwnLevel, isPlaceName } from '../labels/place-names.ts';
import { bareText } from '../table/bare-text.ts';
import { looksNumeric, oneLine } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import { looksLikeTarget } from './column-fit.ts';
import { textsUnder } from './front-column.ts';
import type { IndicatorColumn } from './header-columns.ts';
import { isLeftBySlidRows } from './infer-columns.ts';
import type { IndicatorHead } from './indicator-head.ts';

/** Each text names a place or a body, and all of them another one. */
export const nameOwners = (texts: readonly string[]): boolean => {
  const named = texts.map(bareText);
  const others = named.filter((text) => !isOwnLevel(text));
  const areOfOneKind = others.every(isPlaceName) || others.every((text) => isBodyName(text) || isPlaceName(text));
  return others.length > 0 && areOfOneKind && new Set(named).size === named.length;
};

/** What came of the targets, other targets beside them, or what is told of some months: whose each value is stays open. */
const otherValues = new Set<IndicatorColumn['kind']>([
  'target',
  'adjusted-target',
  'target-and-actual',
  'actual',
  'self-score',
  'forecast',
]);

/**
 * The names of the places or bodies that have a column of targets each, two of them or more, where nothing else is measured;
 * null where any column may be something else.
 */
export const surePlaces = (grid: Grid, { columns, lastRow, isMonitoring }: IndicatorHead): readonly Fact[] | null => {
  const parts = columns.filter(({ kind }) => kind === 'target-of-part');
  const [first, second] = parts;
  if (first === undefined || second === undefined || isMonitoring) return null;
  const has = (kind: IndicatorColumn['kind']): boolean => columns.some((column) => column.kind === kind);
  // Beside points a bare number without a sign may be what each of them reached.
  const isScored = has('max-score') && !has('symbol');
  const isTarget = (text: string): boolean => looksLikeTarget(text) && !(isScored && looksNumeric(text));
  const areSure =
    !columns.some(({ kind }) => otherValues.has(kind)) &&
    parts.every(({ group }) => group === first.group) &&
    nameOwners(parts.map(({ cell }) => cell.text)) &&
    parts.every(
      (column) =>
        textsUnder(grid, lastRow + 1, column).some(isTarget) || isLeftBySlidRows(grid, lastRow + 1, columns, column),
    );
  return areSure ? parts.map(({ cell }) => certain(cell, oneLine(cell.text))) : null;
};
