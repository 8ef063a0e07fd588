import { describe, expect, it } from 'vitest';
import { numberCell } from '../../../src/export/xlsx/number-cell.ts';

describe('numberCell', () => {
  it.each([
    ['196.49', 196.49, '0.00'],
    ['10', 10, '0'],
    ['100.00', 100, '0.00'],
    ['0.5', 0.5, '0.0'],
    ['-3.20', -3.2, '0.00'],
    ['1,296.14', 1296.14, '#,##0.00'],
    ['98.25%', 0.9825, '0.00%'],
    ['0%', 0, '0%'],
    ['123456789012345', 123456789012345, '0'],
  ])('holds %s as a number', (text, value, format) => {
    expect(numberCell(text)).toEqual({ value, format });
  });

  it.each(['', '—', '007', '１００', '5起', '+5', '=5', '1.', '.5', '-', '98.66％', '1,29', '1234567890123456', '4e3'])(
    'leaves %j to a text cell',
    (text) => {
      expect(numberCell(text)).toBeNull();
    },
  );
});
