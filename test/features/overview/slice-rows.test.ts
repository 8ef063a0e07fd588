import { describe, expect, it } from 'vitest';
import { formatSlice, parseSlice, type Slice, sliceRows } from '../../../src/features/overview/slice-rows.ts';
import { sanmingRows } from '../../support/overview-rows.ts';

const slices: readonly [Slice, string][] = [
  [{ kind: 'all' }, 'all'],
  [{ kind: 'grade', grade: 'good' }, 'grade.good'],
  [{ kind: 'aspect', aspect: 'quality' }, 'aspect.quality'],
  [{ kind: 'unit', unit: '三明.中心' }, 'unit.三明.中心'],
];

describe('the rows behind a number', () => {
  it.each(slices)('%o stands in the address as %s', (slice, text) => {
    expect(formatSlice(slice)).toBe(text);
    expect(parseSlice(text)).toEqual(slice);
  });

  it.each(['', 'nothing', 'grade.better', 'aspect.', 'unit'])('an address of %o opens none', (text) => {
    expect(parseSlice(text)).toBeNull();
  });

  it.each<[string, string]>([
    ['all', '43521'],
    ['execution', '53412'],
    ['cutoff', '35'],
    ['grade.good', '4'],
    ['grade.poor', ''],
    ['suspicious', '35'],
    ['slow', '53'],
    ['urgent', '543'],
    ['unfiled', '43521'],
    ['aspect.quantity', '41235'],
    ['unit.三明市12345政务服务便民热线中心', '43521'],
  ])('%s are sheets %s, the worst first', (text, sheets) => {
    const slice = parseSlice(text);
    const found = slice === null ? [] : sliceRows(sanmingRows, slice);
    expect(found.map(({ summary }) => summary.id.slice(-1)).join('')).toBe(sheets);
  });
});
