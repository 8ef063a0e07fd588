import { expect, it } from 'vitest';
import type { Edit } from '../../../src/domain/entry/edit.ts';
import { defaultMeasure } from '../../../src/domain/entry/ledger.ts';
import { lastNames } from '../../../src/domain/entry/row-names.ts';
import { buildIndicator } from '../../support/evaluation-builder.ts';

const rename = (from: string, to: string): Edit => ({
  kind: 'cell',
  place: { kind: 'indicator', id: 'a', field: 'name' },
  from,
  to,
});
const row = (kind: 'row-added' | 'row-removed', name: string): Edit => ({
  kind,
  at: 0,
  indicator: buildIndicator({ id: 'a', name }),
  measure: defaultMeasure,
});
const score: Edit = {
  kind: 'cell',
  place: { kind: 'indicator', id: 'a', field: 'selfScoreText' },
  from: '',
  to: '5',
};

it.each<readonly [string, readonly Edit[], string | undefined]>([
  ['the name it was added with', [row('row-added', '场次'), score], '场次'],
  ['the name it was given', [row('row-added', ''), rename('', '场次'), score], '场次'],
  ['its later name', [row('row-added', '场次'), rename('场次', '培训场次')], '培训场次'],
  ['the name that was taken from it', [rename('场次', ''), row('row-removed', '')], '场次'],
  ['the name it was removed with', [score, row('row-removed', '场次')], '场次'],
  ['no name where none was told', [row('row-added', ''), score, row('row-removed', '')], undefined],
])('a row bears %s', (_, edits, name) => {
  expect(lastNames(edits).get('a')).toBe(name);
});
