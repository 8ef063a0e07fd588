import { describe, expect, it } from 'vitest';
import { type EntrySheet, type Place, placeKey } from '../../../src/domain/entry/entry-sheet.ts';
import { emptyLedger } from '../../../src/domain/entry/ledger.ts';
import { readPlace, writePlace } from '../../../src/domain/entry/place-text.ts';
import { emptyWatch } from '../../../src/domain/monitoring/watch.ts';
import { buildEvaluation } from '../../support/evaluation-builder.ts';

const sheet: EntrySheet = {
  ruleSetId: 'national-2020',
  evaluation: buildEvaluation(),
  ledger: emptyLedger,
  watch: emptyWatch,
};

const outlook = (field: Extract<Place, { kind: 'outlook' }>['field']): Place => ({
  kind: 'outlook',
  id: 'row',
  month: 7,
  field,
});

const places: readonly (readonly [Place, string])[] = [
  [{ kind: 'period', id: 'row', month: 7, field: 'text' }, '42'],
  [{ kind: 'measure', id: 'row', field: 'kind' }, 'latest'],
  [outlook('likelihood'), 'possible'],
  [outlook('causes'), 'funding staff'],
  [outlook('causeText'), '坐席七月未到位'],
  [outlook('expectedText'), '80场'],
  [{ kind: 'executed', month: 7, field: 'text' }, '96.5'],
  [{ kind: 'executed', month: 7, field: 'expectedText' }, '180'],
];

describe('a place of a sheet', () => {
  it.each(places)('%j holds what was written, and nothing is left once it is blank again', (place, text) => {
    const written = writePlace(sheet, place, text);
    expect(readPlace(sheet, place)).toBe('');
    expect(readPlace(written, place)).toBe(text);
    expect(writePlace(written, place, '')).toEqual(sheet);
  });

  it('leaves what else is said of the month', () => {
    const all = places.reduce((current, [place, text]) => writePlace(current, place, text), sheet);
    expect(places.map(([place]) => readPlace(all, place))).toEqual(places.map(([, text]) => text));
  });

  it('has a key of its own', () => {
    expect(new Set(places.map(([place]) => placeKey(place))).size).toBe(places.length);
  });

  it.each([
    ['likelihood', 'surely', ''],
    ['causes', 'staff funding staff weather', 'funding staff'],
  ] as const)('%s takes the codes it knows, in the order of the form', (field, text, kept) => {
    expect(readPlace(writePlace(sheet, outlook(field), text), outlook(field))).toBe(kept);
  });
});
