import type { Fact, FundingFacts, IndicatorFacts, TargetOfPlace } from '../blocks.ts';
import { troubleAt, unsure, unsureMoney } from '../blocks.ts';
import { holdsForWhole } from '../indicators/targets-of-parts.ts';
import { isBlankText } from '../table/cell-text.ts';
import { saysSame } from '../table/says-same.ts';
import type { FormFacts, SitedBlock, SitedFunding, SitedTrouble } from './form-facts.ts';

/** The places that all rows of a form have targets for; null where any rows have others, or one target for all. */
const placesOf = (blocks: readonly SitedBlock[]): readonly Fact[] | null => {
  const all = blocks.filter(({ block }) => block.rows.length > 0).map(({ block }) => block.places ?? []);
  const [first = []] = all;
  const areSame = all.every(
    (places) => places.length === first.length && places.every(({ text }, at) => saysSame(text, first[at]?.text ?? '')),
  );
  return first.length > 1 && areSame ? first : null;
};

const isSaid = ({ target }: TargetOfPlace): boolean => !isBlankText(target.text);

const doubt = (each: TargetOfPlace | undefined): TargetOfPlace | undefined =>
  each === undefined ? undefined : { ...each, target: unsure(each.target) };

/**
 * What a row sets for one place. Where the table lost its merges, what stands below the first place alone may have been merged
 * over all: a rate and words hold for each, whose a number is stays open.
 */
const targetFor = ({ ofPlaces = [] }: IndicatorFacts, at: number, lostMerges: boolean): TargetOfPlace | undefined => {
  const [first, ...others] = ofPlaces;
  if (!lostMerges || first === undefined || others.some(isSaid)) return ofPlaces[at];
  return holdsForWhole(first.target.text) || at === 0 ? doubt(first) : ofPlaces[at];
};

type OfPlace = { readonly row: IndicatorFacts; readonly told: TargetOfPlace };

/** The rows of one place: those that set something for it, and those that set nothing for any. */
const rowsOfPlace = (rows: readonly IndicatorFacts[], at: number): readonly OfPlace[] => {
  const lostMerges = rows.some(({ isCategoryCarried }) => isCategoryCarried);
  return rows.flatMap((row) => {
    const told = targetFor(row, at, lostMerges);
    const isOfOthers = told === undefined || (!isSaid(told) && (row.ofPlaces ?? []).some(isSaid));
    return isOfOthers ? [] : [{ row: { ...row, target: told.target }, told }];
  });
};

/** 笏石街道：1；埭头镇：1 was told as several conditions in one row; of each place it is one. */
const isOfAll = (blocks: readonly SitedBlock[]): ((trouble: SitedTrouble) => boolean) => {
  const keyOf = (table: number, row: number | null, column: number | null): string => `${table} ${row} ${column}`;
  const cells = new Set(
    blocks.flatMap(({ table, block }) =>
      block.rows.flatMap(({ ofPlaces = [] }) =>
        ofPlaces.flatMap(({ target: { cell } }) => (cell === null ? [] : [keyOf(table, cell.row, cell.column)])),
      ),
    ),
  );
  return ({ kind, table, row, column }) => kind === 'several-conditions' && cells.has(keyOf(table, row, column));
};

const asTotal = (row: FundingFacts): FundingFacts => ({ ...row, kind: 'total' });

/** Where the amounts of a row stand. */
const placeOf = ({ row, table }: SitedFunding): readonly SitedTrouble[] =>
  Object.values(row.values)
    .flatMap(({ cell, text }) => (cell === null || text === '' ? [] : [cell]))
    .slice(0, 1)
    .map((cell) => ({ ...troubleAt('money-of-all', cell), table }));

const isCalled = ({ row }: SitedFunding, place: Fact): boolean =>
  row.kind === 'detail' && saysSame(row.label, place.text);

type Money = Pick<FormFacts, 'funding' | 'troubles'>;

/** The row of money that is called like the place, or else the form's, doubted: how much of it goes to each nobody says. */
export const moneyOfPlace = (place: Fact, places: readonly Fact[], funding: readonly SitedFunding[]): Money => {
  const own = funding.filter((each) => isCalled(each, place));
  if (own.length > 0) return { funding: own.map((each) => ({ ...each, row: asTotal(each.row) })), troubles: [] };
  const shared = funding.filter((each) => !places.some((other) => isCalled(each, other)));
  return {
    funding: shared.map((each) => ({ ...each, row: unsureMoney(each.row) })),
    troubles: shared.flatMap(placeOf).slice(0, 1),
  };
};

/**
 * A form for each of the places that have a column of targets each: the place is the unit, its targets are those that count,
 * the rest of the form is told of all. One form where the columns may be something else, or where it says whose form it is.
 */
export const formsOfPlaces = (facts: FormFacts): readonly FormFacts[] => {
  const places = facts.fields.has('implementingUnit') ? null : placesOf(facts.indicators);
  if (places === null) return [facts];
  const tableOfNames = facts.indicators.find(({ block }) => block.places !== undefined)?.table ?? 0;
  const isJoined = isOfAll(facts.indicators);
  return places.map((place, at) => {
    const own = facts.indicators.map(({ table, block }) => ({ table, block, rows: rowsOfPlace(block.rows, at) }));
    const money = moneyOfPlace(place, places, facts.funding);
    const told = own.flatMap(({ table, rows }) =>
      rows.flatMap(({ told: { troubles } }) => troubles.map((trouble): SitedTrouble => ({ ...trouble, table }))),
    );
    return {
      ...facts,
      fields: new Map([...facts.fields, ['implementingUnit', { ...place, table: tableOfNames }]]),
      funding: money.funding,
      indicators: own.map(({ table, block, rows }) => ({
        table,
        block: { ...block, rows: rows.map(({ row }) => row) },
      })),
      troubles: [...facts.troubles.filter((trouble) => !isJoined(trouble)), ...told, ...money.troubles],
    };
  });
};
